"""Whether a change of what the public sees is under way: begun, and neither committed nor taken back.

The database itself says so, whichever process or machine changes something, and forgets who was killed: on PostgreSQL
by an advisory lock that changes share, on SQLite by the lock of its one writer.
"""

import fcntl
from contextlib import contextmanager

from django.db import connection, transaction

#: of PostgreSQL's advisory locks
LOCK = 7_116_101_103


def is_postgresql():
    return connection.vendor == "postgresql"


def announce():
    """Until the transaction ends, nobody is `alone`; whoever is alone now is waited for."""
    if is_postgresql():
        ask("SELECT pg_advisory_xact_lock_shared(%s)")


@contextmanager
def alone(folder):
    """Gives whether no change is under way; while it is so, none begins. `folder` is what the changes are about."""
    with transaction.atomic():
        if is_postgresql():
            yield ask("SELECT pg_try_advisory_xact_lock(%s)")
        else:
            with locked(folder, fcntl.LOCK_EX) as is_alone:
                yield is_alone


def ask(question):
    with connection.cursor() as cursor:
        cursor.execute(question, [LOCK])
        return cursor.fetchone()[0]


@contextmanager
def locked(folder, kind):
    """For a statement of SQLite outside any transaction, which has the writer's lock only once it runs."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, kind if kind == fcntl.LOCK_SH else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
