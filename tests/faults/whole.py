"""What stands wholly or not at all: an edition's closing and its release, with all that follows them."""

import io
from collections import Counter

from django.core.management import call_command

from competitions.actions.following import follow_closings, follow_releases
from competitions.enums import EntryState, Outcome
from competitions.models import Competition, Publication, ResultRun, ScoreSheet
from initiatives.models import OutboxMessage, Recognition


def sheets_of(judge):
    return ScoreSheet.objects.filter(assignment=judge.assignment)


def fresh(edition):
    return Competition.objects.get(pk=edition.pk)


def is_released(edition):
    return Publication.objects.filter(competition=edition).exists()


def assert_closed_wholly_or_not(edition):
    runs = list(ResultRun.objects.filter(competition=edition))
    assert len(runs) == edition.is_closed
    for run in runs:
        assert run.root
        assert run.results.count() == edition.entries.count()
        assert set(run.sheets.all()) == set(ScoreSheet.objects.in_competition(edition))


def assert_released_wholly_or_not(edition):
    states = set(edition.entries.values_list("state", flat=True))
    winner = edition.entries.filter(decision__outcome=Outcome.WINNER).first()
    if is_released(edition):
        assert states == {EntryState.DECIDED}
        assert edition.entries.exclude(decision=None).count() == edition.entries.count()
        assert winner.page.live and winner.case
        assert Recognition.objects.filter(page=winner.case).count() == 1
    else:
        assert EntryState.DECIDED not in states
        assert not edition.entries.exclude(case=None).exists()
        assert not edition.entries.filter(page__live=True).exists()


def assert_audited():
    call_command("verify_audit", stdout=io.StringIO())


def assert_whole(edition):
    edition = fresh(edition)
    assert edition.is_closed and is_released(edition)
    assert_closed_wholly_or_not(edition)
    assert_released_wholly_or_not(edition)
    assert not any(entry.page.specific.current_workflow_state for entry in edition.entries.all())
    assert follow_closings() == follow_releases() == 0
    assert_told_once(edition)
    assert_audited()


def assert_told_once(edition):
    mails = OutboxMessage.objects.filter(subject__contains=edition.name_ar)
    repeated = [mail for mail, times in Counter((str(m.to), m.subject) for m in mails).items() if times > 1]
    assert repeated == []
    for entry in edition.entries.all():
        assert mails.filter(to=[entry.submitted_by.email], subject__contains=entry.number).count() == 1
