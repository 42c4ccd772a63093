"""A judge's sheet: a draft nobody overwrites silently, one signature, an entry that moves on once."""

from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import TaskState

from competitions import rules
from competitions.actions.sheets import StaleDraft, Writing, recuse, save_draft, sign_sheet, signed_sheet
from competitions.enums import AssignmentState, ConflictKind, EntryState, PhaseKind
from competitions.models import (
    Assignment,
    Competition,
    Conflict,
    DecisionTask,
    Judge,
    JudgingTaskState,
    ScoreSheet,
    SheetDraft,
)
from competitions.scoring.receipts import notes_digest, receipt
from tests.competitions import factories as made
from tests.factories import organiser
from tests.factories import user as person
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(site_tree):
    return made.edition()


@pytest.fixture
def panel(edition):
    return [made.judge(competition=edition) for _ in range(3)]


@pytest.fixture
def assignments(edition, panel):
    """An entry in judging, assigned to three judges; scoring is open."""
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    return made.assign(entry, *panel)


@pytest.fixture
def assignment(assignments):
    return assignments[0]


def write(assignment, version=0, **fields):
    return save_draft(assignment, assignment.judge.user, Writing(**fields), version)


def unfix_rubric(edition):
    Competition.objects.filter(pk=edition.pk).update(rubric_frozen_at=None, rubric_sha256="")


def state_of(entry):
    return TaskState.objects.filter(workflow_state__object_id=str(entry.page_id)).latest("pk").specific


# ---- the draft --------------------------------------------------------------------------------------------


def test_a_draft_is_kept_with_a_version_that_rises(assignment):
    write(assignment, levels={"speed": 4})
    draft = write(
        assignment, 1, levels={"speed": 4, "cradle": 2}, notes={"speed": "موثق"}, private_remark="أراجع"
    )

    assert (draft.version, draft.levels) == (2, {"speed": 4, "cradle": 2})
    assert SheetDraft.objects.get().private_remark == "أراجع"
    assignment.refresh_from_db()
    assert assignment.state == AssignmentState.ACCEPTED


def test_a_second_tab_overwrites_nothing_and_is_shown_what_stands(assignment):
    write(assignment, levels={"speed": 4})

    with pytest.raises(StaleDraft) as stale:
        write(assignment, 0, levels={"speed": 1})

    assert stale.value.draft.levels == {"speed": 4}
    assert SheetDraft.objects.get().levels == {"speed": 4}


@pytest.mark.parametrize(
    "fields",
    [
        {"levels": {"speed": 6}},
        {"levels": {"speed": 0}},
        {"levels": {"speed": "4"}},
        {"levels": {"speed": None}},
        {"levels": {"unknown": 3}},
        {"notes": {"unknown": "x"}},
        {"notes": {"speed": "x" * 2001}},
        {"public_remark": "x" * 2001},
        {"private_remark": None},
    ],
)
def test_what_no_form_of_ours_sends_is_refused(assignment, fields):
    with pytest.raises(ValidationError):
        write(assignment, **fields)

    assert not SheetDraft.objects.exists()


def test_only_the_judge_it_is_assigned_to_writes(assignment, panel):
    at_home = made.judge("EG-SHR")
    own = made.assign(assignment.entry, at_home)

    for user in (panel[1].user, organiser(), person()):
        with pytest.raises(PermissionDenied):
            save_draft(assignment, user, Writing(), 0)
    with pytest.raises(PermissionDenied):
        save_draft(own, at_home.user, Writing(), 0)


@pytest.mark.parametrize("phase", [PhaseKind.SUBMISSION, PhaseKind.SCREENING, PhaseKind.DELIBERATION])
def test_nothing_is_written_or_signed_outside_the_judging_phase(edition, assignment, phase):
    draft = save_draft(assignment, assignment.judge.user, made.full_sheet(assignment), 0)
    made.set_phase(edition, phase)

    with pytest.raises(PermissionDenied):
        write(assignment, draft.version, levels={"speed": 1})
    with pytest.raises(PermissionDenied):
        sign_sheet(assignment, assignment.judge.user, draft.version)
    assert not ScoreSheet.objects.exists()


# ---- the signature ----------------------------------------------------------------------------------------


def test_a_signed_sheet_carries_its_score_its_suggestions_and_a_receipt(edition, assignment):
    sheet = made.sign(assignment, level=3, speed=4, cradle=2)

    assert sheet.score == Decimal("50.0000")
    assert sheet.suggested == {"coverage": 4, "speed": 4, "cradle": 4}
    assert (sheet.version, sheet.previous_digest) == (1, "")
    assert sheet.rubric_sha256 == edition.rubric_sha256 != ""
    covered = signed_sheet(sheet)
    assert (covered.blind_code, covered.pseudonym) == (assignment.entry.blind_code, "1")
    assert covered.notes == notes_digest(
        sheet.notes_salt, {"notes": sheet.notes, "private_remark": "", "public_remark": ""}
    )
    assert sheet.digest == receipt(sheet.salt, covered)
    assignment.refresh_from_db()
    assert assignment.state == AssignmentState.DONE
    assert not SheetDraft.objects.exists()


def test_sent_twice_the_second_answer_is_the_first_sheet(assignment):
    sheet = made.sign(assignment)

    assert sign_sheet(assignment, assignment.judge.user, 1) == sheet
    assert ScoreSheet.objects.count() == 1


def test_a_signed_sheet_takes_no_more_drafts(assignment):
    made.sign(assignment)

    with pytest.raises(PermissionDenied):
        write(assignment, levels={"speed": 1})


def test_a_blank_criterion_blocks_the_signature(assignment):
    writing = made.full_sheet(assignment)
    levels = {key: level for key, level in writing.levels.items() if key not in ("speed", "sustain")}
    draft = write(assignment, levels=levels, notes=writing.notes)

    with pytest.raises(ValidationError) as refused:
        sign_sheet(assignment, assignment.judge.user, draft.version)

    assert set(refused.value.message_dict) == {"speed", "sustain"}
    assert not ScoreSheet.objects.exists()


@pytest.mark.parametrize(
    ("levels", "missing"),
    [
        ({"accuracy": 1}, {"accuracy"}),
        ({"accuracy": 5}, {"accuracy"}),
        ({"speed": 2}, {"speed"}),
        ({"speed": 3}, set()),
        ({"accuracy": 2, "innovation": 4}, set()),
    ],
)
def test_a_note_is_required_at_the_ends_and_far_from_the_suggestion(assignment, levels, missing):
    draft = write(assignment, levels={**made.full_sheet(assignment).levels, **levels})

    if not missing:
        assert sign_sheet(assignment, assignment.judge.user, draft.version)
        return
    with pytest.raises(ValidationError) as refused:
        sign_sheet(assignment, assignment.judge.user, draft.version)
    assert set(refused.value.message_dict) == missing


def test_only_what_the_judge_saw_is_signed(assignment):
    seen = save_draft(assignment, assignment.judge.user, made.full_sheet(assignment), 0)
    save_draft(assignment, assignment.judge.user, made.full_sheet(assignment, level=2), seen.version)

    with pytest.raises(StaleDraft):
        sign_sheet(assignment, assignment.judge.user, seen.version)


def test_the_minimum_alone_does_not_end_judging_an_open_assignment_is_awaited(edition, assignments):
    late = made.assign(assignments[0].entry, made.judge(competition=edition))

    for assignment in assignments:
        made.sign(assignment)
    assignments[0].entry.refresh_from_db()
    assert assignments[0].entry.state == EntryState.JUDGING

    made.sign(late)
    assignments[0].entry.refresh_from_db()
    assert assignments[0].entry.state == EntryState.JUDGED


def test_the_last_sheet_moves_the_entry_on_in_nobodys_name(assignments):
    entry = assignments[0].entry
    for assignment in assignments:
        made.sign(assignment)

    entry.refresh_from_db()
    assert entry.state == EntryState.JUDGED
    judging = JudgingTaskState.objects.get()
    assert (judging.status, judging.finished_by, judging.comment) == (TaskState.STATUS_APPROVED, None, "")
    assert isinstance(state_of(entry).task.specific, DecisionTask)


def test_fewer_sheets_than_the_minimum_end_nothing(assignments):
    for assignment in assignments[:2]:
        made.sign(assignment)
    recuse(assignments[2], assignments[2].judge.user, ConflictKind.PERSONAL, "")

    assignments[0].entry.refresh_from_db()
    assert assignments[0].entry.state == EntryState.JUDGING


def test_an_assignment_added_after_the_panel_was_complete_may_still_be_signed(edition, assignments):
    entry = assignments[0].entry
    for assignment in assignments:
        made.sign(assignment)
    late = made.assign(entry, made.judge(competition=edition))

    assert made.sign(late).pk
    assert JudgingTaskState.objects.get().status == TaskState.STATUS_APPROVED


def test_a_closed_edition_takes_no_sheet(edition, assignment):
    edition.closed_at, edition.closed_by = timezone.now(), organiser()
    edition.save()

    with pytest.raises(PermissionDenied):
        made.sign(assignment)


def test_criteria_of_another_tier_are_neither_asked_nor_scored(edition, assignment):
    edition.criteria.filter(key="innovation").update(tiers=["diwan"])

    sheet = made.sign(assignment)

    assert "innovation" not in sheet.levels
    assert sheet.score == Decimal("50.0000")


# ---- stepping back ----------------------------------------------------------------------------------------


def test_stepping_back_makes_the_entry_vanish_and_tells_organisers(assignment):
    watcher = organiser(language="en")
    write(assignment, levels={"speed": 4})
    mail.outbox.clear()

    recuse(assignment, assignment.judge.user, ConflictKind.RECOGNISED, "عملت هناك.")

    assignment.refresh_from_db()
    assert (assignment.state, assignment.recusal_kind) == (AssignmentState.RECUSED, ConflictKind.RECOGNISED)
    conflict = Conflict.objects.get()
    assert (conflict.entry, conflict.judge, conflict.note) == (
        assignment.entry,
        assignment.judge,
        "عملت هناك.",
    )
    assert not Assignment.objects.visible_to(assignment.judge).exists()
    assert not SheetDraft.objects.exists()
    (message,) = [m for m in mail.outbox if watcher.email in m.to]
    assert assignment.entry.number in message.subject and "عملت هناك." in message.body
    with pytest.raises(PermissionDenied):
        write(assignment, levels={"speed": 4})


def test_a_late_recusal_sets_a_signed_sheet_aside_without_touching_it(assignment):
    sheet = made.sign(assignment)

    recuse(assignment, assignment.judge.user, ConflictKind.FORMER_EMPLOYER, "")

    assignment.refresh_from_db()
    assert assignment.state == AssignmentState.RECUSED
    assert ScoreSheet.objects.get() == sheet


@pytest.mark.parametrize(
    ("kind", "reason", "field"),
    [
        ("", "", "kind"),
        (ConflictKind.HOME, "", "kind"),
        ("bored", "", "kind"),
        (ConflictKind.OTHER, " ", "reason"),
    ],
)
def test_stepping_back_needs_a_reason(assignment, kind, reason, field):
    with pytest.raises(ValidationError) as refused:
        recuse(assignment, assignment.judge.user, kind, reason)

    assert list(refused.value.message_dict) == [field]
    assert not Conflict.objects.exists()


def test_when_the_only_missing_judge_steps_back_a_complete_panel_moves_on(edition, assignments):
    last = made.assign(assignments[0].entry, made.judge(competition=edition))
    for assignment in assignments:
        made.sign(assignment)

    recuse(last, last.judge.user, ConflictKind.PERSONAL, "")

    assignments[0].entry.refresh_from_db()
    assert assignments[0].entry.state == EntryState.JUDGED


# ---- conflicts --------------------------------------------------------------------------------------------


def test_the_rule_in_the_database_and_the_rule_in_words_agree(edition):
    """Every judge against every entry, with conflicts of all kinds."""
    entries = [made.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-ASN", "EG-PTS")]
    judges = [made.judge(home) for home in ("EG-SHR", "EG-ASN", None, None)]
    Conflict.objects.create(judge=judges[2], entry=entries[1], kind=ConflictKind.MENTOR)
    Conflict.objects.create(judge=judges[3], governorate=entries[2].governorate, kind=ConflictKind.DECLARED)
    for entry in entries:
        made.assign(entry, *judges)

    for judge in Judge.objects.all():
        visible = set(Assignment.objects.visible_to(judge).values_list("entry", flat=True))
        allowed = {e.pk for e in entries if rules.may_judge(judge, e, Conflict.objects.all())}
        assert visible == allowed
    assert [Assignment.objects.visible_to(judge).count() for judge in judges] == [2, 2, 2, 2]


def test_nothing_is_signed_under_criteria_that_may_still_change(edition, assignment):
    unfix_rubric(edition)
    draft = save_draft(assignment, assignment.judge.user, made.full_sheet(assignment), 0)

    with pytest.raises(PermissionDenied, match="لم تُثبَّت معايير هذه الدورة بعد"):
        sign_sheet(assignment, assignment.judge.user, draft.version)
    assert SheetDraft.objects.get().levels == draft.levels
    assert not ScoreSheet.objects.exists()


def test_no_sheet_is_kept_without_the_rubric_it_was_signed_under(edition, assignment):
    sheet = made.sign(assignment)
    unguarded()

    with pytest.raises(IntegrityError), transaction.atomic():
        ScoreSheet.objects.filter(pk=sheet.pk).update(rubric_sha256="")
