"""An entry's way: submitted, committee, screening, judging, decision, each step in nobody else's hands."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from competitions.actions.entries import content_hash
from competitions.enums import CompetitionKind, ConflictKind, EntryState, ExtractCheck, PhaseKind
from competitions.models import (
    Conflict,
    DecisionTask,
    Entry,
    JudgingTaskState,
    ScreeningTask,
)
from initiatives.models import CommitteeTask
from tests.competitions import factories as made
from tests.factories import committee_member, editor, organiser, superuser
from tests.initiatives.factories import complete_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(site_tree):
    return made.edition()


def state_of(entry):
    return type(entry.page.specific).objects.get(pk=entry.page_id).current_workflow_task_state


def task_of(entry):
    return state_of(entry).task.specific


def actions_for(user, entry):
    page = type(entry.page.specific).objects.get(pk=entry.page_id)
    return [name for name, *_rest in task_of(entry).get_actions(page, user)]


# ---- submission -------------------------------------------------------------------------------------------


def test_the_first_submission_makes_an_entry_with_a_number_and_a_code(edition):
    page = made.spatial_page(edition)

    entry = made.submit(page)

    assert entry.state == EntryState.COMMITTEE
    assert entry.number.endswith("-001") and edition.code.upper() in entry.number
    assert len(entry.blind_code) == 6 and entry.blind_code not in (page.title, entry.number)
    assert (entry.governorate.code, entry.unit, entry.tier) == ("EG-SHR", page.local_unit, "markaz")
    assert entry.submitted_by == page.owner
    assert isinstance(task_of(entry), CommitteeTask)


def test_numbers_go_on_within_an_edition(edition):
    numbers = [made.submit(made.spatial_page(edition)).number[-3:] for _ in range(3)]
    other = made.submit(made.spatial_page(made.edition())).number[-3:]

    assert numbers == ["001", "002", "003"]
    assert other == "001"


def test_a_unit_enters_an_edition_once(edition):
    first = made.submit(made.spatial_page(edition))
    second = made.spatial_page(edition, unit=first.unit)

    with pytest.raises(PermissionDenied, match=first.number):
        made.submit(second)

    assert Entry.objects.count() == 1
    assert not WorkflowState.objects.filter(object_id=str(second.pk)).exists()


def test_nothing_is_submitted_after_the_deadline(site_tree):
    late = made.edition()
    page = made.spatial_page(late)
    made.set_phase(late, PhaseKind.SCREENING)

    with pytest.raises(PermissionDenied):
        made.submit(page)

    assert not Entry.objects.exists()
    assert not WorkflowState.objects.filter(object_id=str(page.pk)).exists()


def test_a_committee_may_approve_after_the_deadline_what_came_in_time(edition):
    entry = made.submit(made.spatial_page(edition))
    made.set_phase(edition, PhaseKind.SCREENING)

    assert made.pass_committee(entry).state == EntryState.SCREENING


def test_a_withdrawn_entry_comes_back_as_the_same_entry(edition):
    page = made.spatial_page(edition)
    entry = made.submit(page)

    page.current_workflow_state.cancel(user=page.owner)
    entry.refresh_from_db()
    assert entry.state == EntryState.WITHDRAWN

    again = made.submit(page)
    assert (again.pk, again.number, again.state) == (entry.pk, entry.number, EntryState.COMMITTEE)


def test_initiatives_have_no_entry(site_tree):
    page = complete_initiative()

    page.get_workflow().start(page, page.owner)

    assert not Entry.objects.exists()


# ---- screening --------------------------------------------------------------------------------------------


def test_only_organisers_screen(edition):
    entry = made.entry_in_screening(edition)

    assert isinstance(task_of(entry), ScreeningTask)
    assert actions_for(organiser(), entry) == ["eligible", "return", "ineligible"]
    for user in (editor(), committee_member(), superuser(), made.judge().user):
        assert actions_for(user, entry) == []
    page = entry.page.specific
    assert task_of(entry).locked_for_user(page, organiser())
    assert TaskState.objects.reviewable_by(organiser()).count() == 1
    assert TaskState.objects.reviewable_by(superuser()).count() == 0


def test_no_action_is_called_approve_so_nobody_may_cancel_a_workflow_by_it(edition):
    entry = made.entry_in_screening(edition)
    state = entry.page.specific.current_workflow_state

    assert not state.user_can_cancel(organiser())
    assert state.user_can_cancel(entry.page.owner)


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("eligible", {"extract_check": ExtractCheck.MATCHES}),
        ("eligible", {"comment": "مستوفية."}),
        ("return", {"comment": "ناقصة."}),
        ("return", {"comment": "ناقصة.", "complete_by": "2020-01-01"}),
        ("return", {"comment": "ناقصة.", "complete_by": "9999-12-31"}),
        ("ineligible", {"comment": "   "}),
        ("approve", {"comment": "مستوفية."}),
        ("score", {}),
    ],
)
def test_every_outcome_needs_its_reason_and_data(edition, action, data):
    entry = made.entry_in_screening(edition)

    with pytest.raises(PermissionDenied):
        made.act(entry, organiser(), action, **data)

    entry.refresh_from_db()
    assert (entry.state, entry.screening_reason) == (EntryState.SCREENING, "")


def test_an_action_on_another_pages_state_is_refused(edition):
    """Wagtail ties the state in the address to no page; the task asks about the state's own page."""
    entry = made.submit(made.spatial_page(edition))
    other = made.entry_in_screening(edition)
    screening = task_of(other)

    with pytest.raises(PermissionDenied):
        screening.on_action(state_of(entry), organiser(), "eligible", comment="x", extract_check="none")


def test_an_eligible_entry_is_pinned_and_goes_to_the_judges(edition):
    entry = made.entry_in_screening(edition)
    screener = organiser()

    made.pass_screening(entry, screener)

    assert entry.state == EntryState.JUDGING
    assert (entry.screened_by, entry.screening_reason) == (screener, "مستوفية.")
    assert entry.extract_check == ExtractCheck.MATCHES
    assert entry.revision == entry.page.get_latest_revision()
    assert entry.content_sha256 == content_hash(entry) and len(entry.content_sha256) == 64


def test_a_returned_entry_has_its_own_deadline_and_passes_the_committee_again(edition):
    entry = made.entry_in_screening(edition)
    made.set_phase(edition, PhaseKind.SCREENING)
    day = timezone.localdate() + datetime.timedelta(days=3)

    made.act(entry, organiser(), "return", comment="أكملوا الصور.", complete_by=day)
    assert entry.state == EntryState.RETURNED
    assert timezone.localtime(entry.completion_deadline).date() == day + datetime.timedelta(days=1)
    assert any("أكملوا الصور." in message.body for message in mail.outbox)

    page = entry.page.specific
    page.innovation = "نص مكتمل."
    page.save_revision(user=page.owner)
    page.current_workflow_state.resume(user=page.owner)
    entry.refresh_from_db()
    assert entry.state == EntryState.COMMITTEE
    assert isinstance(task_of(entry), CommitteeTask)

    made.pass_screening(made.pass_committee(entry))
    assert entry.state == EntryState.JUDGING
    assert entry.revision.as_object().innovation == "نص مكتمل."
    assert Entry.objects.count() == 1


def test_a_return_lapses_at_its_deadline(edition):
    entry = made.entry_in_screening(edition)
    made.set_phase(edition, PhaseKind.SCREENING)
    made.act(entry, organiser(), "return", comment="أكملوا.", complete_by=timezone.localdate())
    Entry.objects.filter(pk=entry.pk).update(completion_deadline=timezone.now())

    with pytest.raises(PermissionDenied):
        entry.page.specific.current_workflow_state.resume(user=entry.page.owner)


def test_an_entry_found_not_eligible_is_at_its_end(edition):
    entry = made.entry_in_screening(edition)
    mail.outbox.clear()

    made.act(entry, organiser(), "ineligible", comment="خارج فترة الدورة.")

    assert entry.state == EntryState.INELIGIBLE
    page = type(entry.page.specific).objects.get(pk=entry.page_id)
    assert page.current_workflow_state is None
    assert [(m.to, "خارج فترة الدورة." in m.body) for m in mail.outbox] == [([page.owner.email], True)]
    with pytest.raises(PermissionDenied):
        made.submit(page)


def test_organisers_are_told_of_an_entry_to_screen_in_their_language(edition):
    arabic, english = organiser(), organiser(language="en")
    mail.outbox.clear()

    entry = made.entry_in_screening(edition)

    told = {m.to[0]: m for m in mail.outbox if m.to[0] in (arabic.email, english.email)}
    assert set(told) == {arabic.email, english.email}
    assert f"Entry {entry.number} awaits" in told[english.email].subject
    assert entry.number in told[arabic.email].subject and "awaits" not in told[arabic.email].subject


# ---- judging ----------------------------------------------------------------------------------------------


def test_judging_keeps_the_minimum_it_began_with(edition):
    entry = made.entry_in_judging(edition)

    state = JudgingTaskState.objects.get()
    assert state.pk == state_of(entry).pk
    assert (state.quorum, state.closed_early_by, state.closing_reason) == (edition.min_sheets, None, "")


def test_an_assigned_judge_is_offered_scoring_and_nothing_else(edition):
    entry = made.entry_in_judging(edition)
    judge, other = made.judge(), made.judge()
    assignment = made.assign(entry, judge)

    assert actions_for(judge.user, entry) == ["score"]
    for user in (other.user, organiser(), superuser(), editor(), committee_member()):
        assert actions_for(user, entry) == []
    url = made_score(entry, judge)
    assert url == f"/admin/judging/{assignment.pk}/"
    page = entry.page.specific
    task = task_of(entry)
    assert not task.user_can_access_editor(page, judge.user)
    assert task.locked_for_user(page, judge.user) and task.locked_for_user(page, organiser())
    assert not page.current_workflow_state.user_can_cancel(judge.user)


def made_score(entry, judge):
    state = state_of(entry)
    return state.task.specific.on_action(state, judge.user, "score")


def test_the_queue_holds_open_assignments_without_conflict(edition):
    entries = [made.entry_in_judging(edition) for _ in range(3)]
    judge = made.judge()
    made.assign(entries[0], judge)
    made.assign(entries[1], judge)
    Conflict.objects.create(judge=judge, entry=entries[1], kind=ConflictKind.MENTOR)

    queue = TaskState.objects.reviewable_by(judge.user)

    assert list(queue) == [TaskState.objects.get(pk=state_of(entries[0]).pk)]


def test_an_entry_of_the_home_governorate_is_invisible_even_if_assigned(edition):
    entry = made.entry_in_judging(edition)
    at_home, elsewhere = made.judge("EG-SHR"), made.judge("EG-ASN")
    made.assign(entry, at_home, elsewhere)

    assert TaskState.objects.reviewable_by(elsewhere.user).count() == 1
    assert TaskState.objects.reviewable_by(at_home.user).count() == 0
    assert actions_for(at_home.user, entry) == []
    with pytest.raises(PermissionDenied):
        made_score(entry, at_home)


def test_a_judge_without_a_home_governorate_judges_all(edition):
    entry = made.entry_in_judging(edition)
    judge = made.judge(home=None)
    made.assign(entry, judge)

    assert TaskState.objects.reviewable_by(judge.user).count() == 1


def test_nothing_enters_judging_after_closing(edition):
    entry = made.entry_in_screening(edition)
    edition.closed_at, edition.closed_by = timezone.now(), organiser()
    edition.save()

    with pytest.raises(PermissionDenied):
        made.pass_screening(entry)

    entry.refresh_from_db()
    assert (entry.state, entry.revision, entry.screening_reason) == (EntryState.SCREENING, None, "")


def test_the_panel_is_told_by_code_and_address_only(edition):
    entry = made.entry_in_screening(edition)
    arabic, english = made.judge(), made.judge(language="en")
    at_home = made.judge("EG-SHR")
    made.assign(entry, arabic, english, at_home)
    mail.outbox.clear()

    made.pass_screening(entry)

    told = {m.to[0]: m for m in mail.outbox}
    assert set(told) == {arabic.user.email, english.user.email}
    assert told[english.user.email].subject == "One entry awaits your score sheet"
    secrets = [
        entry.number,
        entry.page.title,
        "الشرقية",
        "Sharqia",
        entry.unit.name_ar,
        entry.page.owner.email,
    ]
    for message in told.values():
        text = message.subject + message.body
        assert entry.blind_code in text and "/admin/judging/" in text
        assert [secret for secret in secrets if secret in text] == []


# ---- decision and nominations -----------------------------------------------------------------------------


def test_the_decision_waits_with_nobody_and_publishes_nothing(edition):
    entry = made.entry_in_judging(edition)
    state = state_of(entry)

    state.task.specific.finish(state)

    entry.refresh_from_db()
    assert entry.state == EntryState.JUDGED
    assert isinstance(task_of(entry), DecisionTask)
    for user in (organiser(), superuser(), made.judge().user, committee_member()):
        assert actions_for(user, entry) == []
    decision = state_of(entry)
    decision.approve(user=None)
    entry.page.refresh_from_db()
    assert not entry.page.live


def test_a_nomination_pins_the_initiative_as_it_was_submitted(site_tree):
    awards = made.edition(kind=CompetitionKind.INITIATIVE)
    initiative = complete_initiative()
    entry = made.submit(made.nomination_page(awards, initiative))
    initiative.summary = "نص آخر بعد التقديم."
    initiative.save_revision()

    made.pass_screening(made.pass_committee(entry))

    assert entry.subject == f"initiative:{initiative.pk}"
    assert entry.initiative_revision.as_object().summary == "حجز مسبق خفض زمن الخدمة من 95 إلى 22 دقيقة."
    assert entry.content_sha256 == content_hash(entry)
