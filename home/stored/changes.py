"""A change of what the public sees: stored pages are gone before it is committed, new ones are stored after it."""

import fcntl
from contextlib import contextmanager

from django.db import connection, transaction
from django.utils import timezone

from ..models import PublicChange
from . import in_flight, moments, pages


def begin():
    """Called before the first statement of a change, within its transaction."""
    if is_under_way():
        return
    in_flight.announce()
    take_away()
    transaction.on_commit(finish, robust=True)


def is_under_way():
    """By what is to follow the commit: with a part of the transaction that is taken back Django forgets it, too."""
    return any(follows is finish for _savepoints, follows, *_ in connection.run_on_commit)


def take_away():
    connection.took_pages_away = True
    pages.close()
    PublicChange.objects.create()


@contextmanager
def of_one_statement():
    """Around a statement that is a transaction of its own."""
    if in_flight.is_postgresql():
        with transaction.atomic():
            begin()
            yield
    else:
        # It may last until its rows are read, so SQLite can't be asked to commit it here: the request's end follows.
        with in_flight.locked(pages.folder, fcntl.LOCK_SH):
            take_away()
            yield


def finish():
    """An empty generation, unless a change is under way: then its end brings it."""
    with in_flight.alone(pages.folder) as is_alone:
        if is_alone and not moments.is_near(timezone.now()):
            pages.renew()
            PublicChange.objects.all().delete()


def settle(**kwargs):
    """At the end of a request whose change was taken back."""
    if getattr(connection, "took_pages_away", False) and not connection.in_atomic_block:
        connection.took_pages_away = False
        if not pages.is_open:
            finish()


def reconcile():
    """After a process that was killed between its commit and what follows it, and after a moment has passed."""
    if pages.folder and (not pages.is_open or PublicChange.objects.exists()):
        finish()
