import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import WorkflowState

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_closings, follow_releases
from competitions.actions.release import release
from competitions.enums import EntryState, Outcome, PhaseKind
from competitions.models import Decision, DecisionTask, JudgingTaskState, Publication, public_results
from initiatives.models import Domain, Recognition
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


@pytest.fixture
def organiser(site_tree):
    return factories.organiser()


def test_a_decision_is_staged_and_may_change_until_the_release(closed, organiser):
    stage_decision(closed.best, organiser, Outcome.MENTION, **CITATION)
    stage_decision(closed.best, organiser, Outcome.WINNER, 1, **CITATION)

    decision = Decision.objects.get(entry=closed.best)
    assert (decision.outcome, decision.place, decision.decided_by) == ("winner", 1, organiser)
    assert public_results(closed) is None


@pytest.mark.parametrize(
    ("outcome", "place", "citation", "named"),
    [
        (Outcome.WINNER, None, CITATION, {"place"}),
        (Outcome.WINNER, 1, {}, {"citation_ar", "citation_en"}),
        (Outcome.MENTION, None, {"citation_ar": "شكرًا", "citation_en": " "}, {"citation_en"}),
    ],
)
def test_an_award_needs_its_place_and_both_citations(closed, organiser, outcome, place, citation, named):
    with pytest.raises(ValidationError) as caught:
        stage_decision(closed.best, organiser, outcome, place, **citation)

    assert set(caught.value.message_dict) == named


def test_nothing_is_decided_before_closing(site_tree, organiser):
    edition = editions.edition()

    with pytest.raises(ValidationError):
        stage_decision(editions.unit_entry(edition), organiser, Outcome.NONE)


def test_only_organisers_decide_and_release(decided):
    for user in (factories.superuser(), factories.editor(), factories.committee_member()):
        with pytest.raises(PermissionDenied):
            stage_decision(decided.third, user, Outcome.NONE)
        with pytest.raises(PermissionDenied):
            release(decided, user)


def test_an_entry_nobody_scored_wins_nothing(site_tree, organiser):
    edition = editions.edition(days_left=-1, min_sheets=1)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    forgotten = editions.unit_entry(edition)
    close_edition(edition, organiser, "one entry found no judge")

    with pytest.raises(ValidationError):
        stage_decision(forgotten, organiser, Outcome.MENTION, **CITATION)


def test_the_release_decides_the_rest_and_ends_every_entry(decided, organiser):
    publication = release(decided, organiser)

    assert publication.released_by == organiser
    assert Decision.objects.get(entry=decided.third).outcome == Outcome.NONE
    assert set(decided.entries.values_list("state", flat=True)) == {EntryState.DECIDED}


def test_winners_are_published_as_judged_and_nothing_else_is(decided, organiser):
    later = decided.best.page.specific
    later.innovation = "TYPED-AFTER-JUDGING"
    later.save_revision(clean=False)

    release(decided, organiser)

    pages = {entry.pk: entry.page.specific for entry in decided.entries.select_related("page")}
    assert [pages[e.pk].live for e in (decided.best, decided.second, decided.third)] == [True, False, False]
    assert pages[decided.best.pk].innovation == "فكرة"


def test_a_winning_unit_gets_a_draft_initiative_of_its_governorate(decided, organiser):
    release(decided, organiser)

    decided.best.refresh_from_db()
    case = decided.best.case
    assert case.live is False
    assert case.governorate == decided.best.governorate
    assert case.get_parent().pk == decided.best.page.get_parent().pk
    assert case.local_unit == decided.best.unit
    assert case.domain == Domain.objects.get(key="spatial_unit")
    assert "فكرة" in case.get_latest_revision_as_object().solution
    decided.second.refresh_from_db()
    assert decided.second.case is None


def test_a_nominated_initiative_is_recognised(site_tree, organiser):
    edition = editions.edition(kind="initiative", days_left=-1, min_sheets=1)
    entry = editions.nomination(edition, site_tree.sharqia)
    editions.sheet(entry, editions.judge(edition))
    close_edition(edition, organiser)
    stage_decision(entry, organiser, Outcome.MENTION, **CITATION)

    release(edition, organiser)

    recognition = Recognition.objects.get()
    assert recognition.page == entry.page.specific.initiative
    assert (recognition.kind, recognition.award_en) == ("mention", edition.name_en)
    assert recognition.citation_ar == CITATION["citation_ar"]


def test_places_that_leave_a_gap_are_refused(closed, organiser):
    stage_decision(closed.best, organiser, Outcome.WINNER, 1, **CITATION)
    stage_decision(closed.second, organiser, Outcome.WINNER, 3, **CITATION)

    with pytest.raises(ValidationError):
        release(closed, organiser)
    assert not Publication.objects.exists()


def test_a_joint_award_takes_one_place_twice_and_leaves_out_the_next(closed, organiser):
    for entry, place in ((closed.best, 1), (closed.second, 1), (closed.third, 3)):
        stage_decision(entry, organiser, Outcome.WINNER, place, **CITATION)

    assert release(closed, organiser)


def test_units_have_a_first_place_in_each_tier_and_initiatives_one_for_all(site_tree, organiser):
    judge = editions.judge()
    units = editions.edition(days_left=-1, min_sheets=1)
    editions.sheet(editions.unit_entry(units, tier="markaz"), judge, level=5)
    editions.sheet(editions.unit_entry(units, tier="city"), judge, level=4)
    initiatives = editions.edition(kind="initiative", days_left=-1, min_sheets=1)
    for level, tier in ((5, "markaz"), (4, "city")):
        entry = editions.nomination(initiatives, site_tree.sharqia)
        type(entry).objects.filter(pk=entry.pk).update(tier=tier)
        editions.sheet(entry, judge, level=level)

    for edition in (units, initiatives):
        close_edition(edition, organiser)
        for entry in edition.entries.all():
            stage_decision(entry, organiser, Outcome.WINNER, entry.results.get().rank, **CITATION)
        release(edition, organiser)

    assert [len(tier.rows) for tier in public_results(fresh(units)).tiers] == [1, 1]
    assert [len(tier.rows) for tier in public_results(fresh(initiatives)).tiers] == [2]
    assert [winner.place for winner in public_results(fresh(initiatives)).winners] == [1, 2]


def test_released_decisions_are_final(decided, organiser):
    release(decided, organiser)

    with pytest.raises(ValidationError):
        stage_decision(decided.third, organiser, Outcome.NONE)
    with pytest.raises(ValidationError):
        release(decided, organiser)


def test_an_open_edition_is_not_released(site_tree, organiser):
    with pytest.raises(ValidationError):
        release(editions.edition(), organiser)


def test_a_failure_on_the_way_releases_nothing(decided, organiser):
    """The judged text can't be published: it lacks what a live page must have."""
    revision = decided.best.revision
    revision.content = {**revision.content, "received": None}
    revision.save()

    with pytest.raises(ValidationError):
        release(decided, organiser)

    assert not Publication.objects.exists()
    assert not Decision.objects.filter(entry=decided.third).exists()
    assert set(decided.entries.values_list("state", flat=True)) == {EntryState.JUDGED}
    assert not mail.outbox


def test_every_entrant_is_told_with_the_public_remarks_only(decided, organiser):
    winner = factories.editor("EG-SHR", language="ar")
    loser = factories.editor("EG-PTS", language="en")

    release(decided, organiser)

    mails = {message.to[0]: message for message in mail.outbox}
    judges = set(decided.certificates.exclude(judge=None).values_list("judge__user__email", flat=True))
    assert set(mails) - judges == {winner.email, loser.email}
    assert "PUBLIC-REMARK" in mails[winner.email].body
    assert "PRIVATE-REMARK" not in mails[winner.email].body
    assert CITATION["citation_ar"] in mails[winner.email].body
    assert "No award" in mails[loser.email].body
    assert "REMARK" not in mails[loser.email].body


@pytest.fixture
def in_workflow(site_tree):
    """Three entries that came all the way: two signed, the third with a sheet outstanding."""
    edition = steps.edition(min_sheets=1)
    entries = [steps.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-ASN", "EG-PTS")]
    steps.set_phase(edition, PhaseKind.JUDGING)
    judge = steps.judge(home=None, competition=edition)
    edition = fresh(edition)
    edition.best, edition.second, edition.third = (fresh(entry) for entry in entries)
    steps.sign(steps.assign(edition.best, judge), level=5)
    steps.sign(steps.assign(edition.second, judge), level=4)
    steps.assign(edition.third, judge)
    return edition


def running(entry):
    return entry.page.specific.current_workflow_state


def test_closing_early_moves_what_is_outstanding_to_the_decision(
    in_workflow, organiser, django_capture_on_commit_callbacks
):
    assert fresh(in_workflow.third).state == EntryState.JUDGING

    with django_capture_on_commit_callbacks(execute=True):
        close_edition(in_workflow, organiser, "a judge fell ill")

    third = fresh(in_workflow.third)
    assert third.state == EntryState.JUDGED
    assert isinstance(running(third).current_task_state.task.specific, DecisionTask)
    states = JudgingTaskState.objects.filter(closing_reason="a judge fell ill")
    assert states.get().closed_early_by == organiser


def test_the_release_ends_every_workflow_and_publishes_winners_only(
    in_workflow, organiser, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        close_edition(in_workflow, organiser, "a judge fell ill")
    stage_decision(in_workflow.best, organiser, Outcome.WINNER, 1, **CITATION)
    stage_decision(in_workflow.second, organiser, Outcome.MENTION, **CITATION)
    assert all(running(entry) for entry in in_workflow.entries.all())

    with django_capture_on_commit_callbacks(execute=True):
        release(in_workflow, organiser)

    entries = [fresh(entry) for entry in (in_workflow.best, in_workflow.second, in_workflow.third)]
    assert [entry.page.live for entry in entries] == [True, False, False]
    assert not any(running(entry) for entry in entries)
    assert entries[0].page.live_revision_id == entries[0].revision_id
    assert {entry.page.specific.workflow_states.latest("pk").status for entry in entries} == {
        WorkflowState.STATUS_APPROVED
    }
    assert follow_releases() == 0


def test_a_crash_after_the_release_is_caught_up_by_the_job(in_workflow, organiser):
    close_edition(in_workflow, organiser, "a judge fell ill")
    assert follow_closings() == 1
    stage_decision(in_workflow.best, organiser, Outcome.WINNER, 1, **CITATION)
    release(in_workflow, organiser)
    assert running(fresh(in_workflow.third))

    assert follow_releases() == 2
    assert not running(fresh(in_workflow.third))
    assert not fresh(in_workflow.third).page.live


def drawn(edition):
    rows = public_results(edition).tiers[0].rows
    return len([(row.governorate.name, row.title, row.page.url if row.page else "") for row in rows])


def fresh(record):
    return type(record).objects.get(pk=record.pk)
