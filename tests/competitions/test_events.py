"""A host hears of what happened once it is stored, and only then."""

import pytest
from django.db import transaction

from competitions.actions.release import release
from competitions.actions.sheets import Writing, save_draft, sign_sheet
from competitions.enums import PhaseKind
from competitions.events import entry_submitted, result_released, sheet_signed
from initiatives.actions import adoptions
from initiatives.events import adoption_verified
from tests import factories
from tests.competitions import factories as steps
from tests.initiatives.adoptions.making import adoption, measured

pytestmark = pytest.mark.django_db
SIGNALS = (entry_submitted, sheet_signed, result_released, adoption_verified)


@pytest.fixture
def heard():
    """What each signal told, but for what Django adds."""
    told = []

    def note(sender, signal, **words):
        told.append(words)

    for signal in SIGNALS:
        signal.connect(note)
    yield told
    for signal in SIGNALS:
        signal.disconnect(note)


def test_of_an_entry_when_it_is_handed_in_and_not_at_its_next_steps(
    site_tree, heard, django_capture_on_commit_callbacks
):
    page = steps.spatial_page(steps.edition())
    with django_capture_on_commit_callbacks(execute=True):
        entry = steps.submit(page)
        assert heard == []
    assert heard == [{"entry": entry, "user": page.owner}]

    with django_capture_on_commit_callbacks(execute=True):
        steps.pass_committee(entry)
    assert len(heard) == 1


def test_of_a_sheet_without_its_marks_and_its_judge(site_tree, heard, django_capture_on_commit_callbacks):
    edition = steps.edition()
    judge = steps.judge(competition=edition)
    assignment = steps.assign(steps.entry_in_judging(edition), judge)
    steps.set_phase(edition, PhaseKind.JUDGING)
    levels = {criterion.key: 3 for criterion in edition.criteria.all()}
    notes = dict.fromkeys(levels, "السبب.")
    draft = save_draft(assignment, judge.user, Writing(levels=levels, notes=notes), 0)

    with django_capture_on_commit_callbacks(execute=True):
        sign_sheet(assignment, judge.user, draft.version)

    assert heard == [{"entry": assignment.entry}]


def test_of_a_result_and_of_nothing_that_was_undone(
    decided, organiser, heard, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        release(decided, organiser)
        transaction.set_rollback(True)
    assert heard == []

    with django_capture_on_commit_callbacks(execute=True):
        publication = release(decided, organiser)
    assert heard == [{"publication": publication, "user": organiser}]


def test_of_an_adoption_that_its_committee_verified(site_tree, heard, django_capture_on_commit_callbacks):
    one = adoption(state="operating")
    measured(one)
    committee = factories.committee_member("EG-ASN")

    with django_capture_on_commit_callbacks(execute=True):
        adoptions.take(one, "verify", committee)

    assert heard == [{"adoption": one, "user": committee}]


def test_a_receiver_that_fails_stops_nothing(decided, organiser, caplog, django_capture_on_commit_callbacks):
    def fail(**told):
        raise RuntimeError("no network")

    result_released.connect(fail)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            release(decided, organiser)
    finally:
        result_released.disconnect(fail)

    decided.refresh_from_db()
    assert decided.is_released
    assert "no network" in caplog.text
