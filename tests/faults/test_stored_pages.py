"""Public pages that nginx gives out by itself, before two servers of one site: nobody reads what was changed."""

import os
import random
import re
import signal
import time
from functools import partial
from itertools import cycle

import pytest
from django.db import connections, transaction

from competitions.actions.closing import close_edition
from competitions.models import CompetitionPage
from home.models import PublicChange
from home.stored import pages
from initiatives.models import InitiativeIndexPage, InitiativePage
from tests import factories
from tests.competitions.editions import public_page
from tests.initiatives.factories import published_initiative

from . import CHANGES, READS
from .day import CITATION, judging_day, stage_winner
from .nginx import is_stored, stored
from .person import Person, signed_in
from .servers import wait_until
from .truth import Reader, Truth, reading

pytestmark = pytest.mark.usefixtures("as_the_servers_have_it")

GONE = (404, 410)
#: releases that are raced with; each takes an edition of its own
RELEASES = max(2, CHANGES // 30)


def title(n):
    return f"شباك رقم {n} في الخدمة"


def number_told(answer):
    """The number in the title of the page, or in the list; None where it is gone."""
    if answer.status in GONE:
        return None
    assert answer.status == 200, answer.text
    found = re.search(r"شباك رقم (\d+) في الخدمة", answer.text)
    return found and int(found[1])


class Editor:
    """Changes one initiative in public in every way, one after the other; each is over when it returns."""

    def __init__(self, page, port):
        self.page, self.port, self.number = page, port, 0
        self.organiser = factories.organiser()
        self.person = signed_in(port, self.organiser)

    def fresh(self):
        return InitiativePage.objects.get(pk=self.page.pk)

    def publish(self):
        page = self.fresh()
        page.title = title(self.number)
        page.save_revision().publish(skip_permission_checks=True)

    def unpublish(self):
        self.fresh().unpublish()

    def withdraw(self):
        """As an editor does it, at one of the servers."""
        said = {"reason_ar": "أوقفت الخدمة", "reason_en": "The service has ended"}
        answer = self.person.send(f"/admin/pages/{self.page.pk}/unpublish/", **said)
        assert answer.status == 302, answer.text

    def steps(self):
        """(what is done, what then is read), again and again."""
        for step in cycle([self.publish, self.publish, self.unpublish, self.publish, self.withdraw]):
            self.number += 1
            yield step, self.number if step == self.publish else None


def test_no_reader_is_told_what_was_changed(two_servers, capsys):
    page = published_initiative(title=title(0))
    listed = InitiativeIndexPage.objects.get(locale__language_code="ar")
    truth = Truth([0])
    readers = [
        Reader(two_servers.port, address, number_told, truth)
        for address in [page.url, page.url, page.url, f"{listed.url}"]
    ]

    def change():
        for (step, state), _ in zip(Editor(page, two_servers.port).steps(), range(CHANGES), strict=False):
            truth.change(step, state)
            time.sleep(random.uniform(0, 0.1))
        wait_until(lambda: sum(reader.reads for reader in readers) >= READS, "enough reads")

    reading(readers, change)

    reads, from_store = (sum(getattr(reader, name) for reader in readers) for name in ("reads", "stored"))
    with capsys.disabled():
        print(f"\n{reads} reads, {from_store} of nginx alone, {CHANGES} changes")  # noqa: T201
    assert [reader.stale for reader in readers] == [[]] * len(readers)
    assert from_store > reads / 10


def released_told(answer):
    assert answer.status == 200, answer.text
    return CITATION["citation_ar"] in answer.text


def test_results_are_read_the_moment_their_release_has_returned(two_servers):
    for _ in range(RELEASES):
        day = judging_day(two_servers.port)
        edition = close_edition(day.edition, day.organiser.user, "مرض أحد المحكّمين")
        stage_winner(edition, day.organiser.user)
        page = public_page(edition)
        address = CompetitionPage.objects.get(pk=page.pk).url
        assert not released_told(stored(two_servers.port, address))
        truth = Truth([False])
        readers = [Reader(two_servers.port, address, released_told, truth) for _ in range(3)]

        def release(day=day, truth=truth):
            truth.change(partial(day.organiser.act, "releasing", "released", "editions:release"), True)
            time.sleep(0.5)

        reading(readers, release)

        assert day.organiser.troubles == []
        assert [reader.stale for reader in readers] == [[]] * 3
        assert released_told(stored(two_servers.port, address))


def killed_after_its_commit(work):
    """Another process does `work`, and is killed as soon as it is committed, before anything that follows it."""
    connections.close_all()
    child = os.fork()
    if not child:
        try:
            with transaction.atomic():
                transaction.on_commit(partial(os.kill, os.getpid(), signal.SIGKILL))
                work()
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL


def test_a_process_that_is_killed_between_commit_and_exchange_leaves_nobody_with_the_old_page(two_servers):
    page = published_initiative(title=title(1))
    assert number_told(stored(two_servers.port, page.url)) == 1
    editor = Editor(page, two_servers.port)

    for editor.number in range(2, 5):
        killed_after_its_commit(editor.publish)

        assert not pages.is_open and PublicChange.objects.exists()
        answers = [Person(two_servers.port, {}).get(page.url) for _ in range(20)]
        assert {number_told(answer) for answer in answers} == {editor.number}
        assert not any(map(is_stored, answers))

        worker = two_servers.worker()
        assert number_told(stored(two_servers.port, page.url)) == editor.number
        worker.kill()
        assert not PublicChange.objects.exists()


def test_a_change_that_goes_on_is_not_overtaken_by_one_that_ends(two_servers):
    """Else pages would be stored that tell what the first is about to change."""
    slow, quick = published_initiative(title=title(1)), published_initiative()
    editor = Editor(slow, two_servers.port)
    editor.number = 2
    stored(two_servers.port, slow.url)

    with transaction.atomic():
        editor.publish()
        assert Editor(quick, two_servers.port).unpublish() is None
        for _ in range(5):
            assert number_told(Person(two_servers.port, {}).get(slow.url)) == 1
        assert not pages.is_open

    assert number_told(stored(two_servers.port, slow.url)) == 2
