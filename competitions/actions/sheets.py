"""A judge's work on one entry: the draft, the signed sheet, the recusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from initiatives.events import announce

from .. import rules
from ..enums import AssignmentState, ConflictKind
from ..events import sheet_signed
from ..models import Assignment, Competition, Conflict, JudgedEntry, PanelSeat, ScoreSheet, SheetDraft
from ..models.roles import judge_of
from ..notifiers import tell_organisers_of_recusal
from ..scoring.receipts import SignedSheet, make_salt, receipt
from ..scoring.sheets import is_marked, sheet_problems, sheet_score
from .judging import finish_if_complete

NOTE_LENGTH = 2000
#: what a judge may give as the kind of a recusal; his home governorate is known already
RECUSAL_KINDS = (
    ConflictKind.FORMER_EMPLOYER,
    ConflictKind.MENTOR,
    ConflictKind.PERSONAL,
    ConflictKind.RECOGNISED,
    ConflictKind.OTHER,
)


class StaleDraft(Exception):
    """The draft was written elsewhere since it was read; `draft` is what stands now."""

    def __init__(self, draft: SheetDraft) -> None:
        super().__init__(draft.version)
        self.draft = draft


@dataclass(frozen=True)
class Writing:
    """All a judge may type on a sheet; blank criteria are left out of `levels`."""

    levels: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    private_remark: str = ""
    public_remark: str = ""


def locked_assignment(assignment: Assignment, user: Any) -> Assignment:
    """The judge's own, its row locked with the edition's (closing waits, or is waited for); else PermissionDenied."""
    edition = Competition.objects.select_for_update(no_key=True).get(pk=assignment.entry.competition_id)
    judge = judge_of(user)
    own = judge and (
        Assignment.objects.visible_to(judge)
        .select_related("entry", "judge")
        .select_for_update(no_key=True, of=("self",))
        .filter(pk=assignment.pk)
        .first()
    )
    if not own:
        raise PermissionDenied
    own.entry.competition = edition
    return own


def refuse_unless_open(assignment: Assignment) -> None:
    if not assignment.entry.competition.accepts_scores():
        raise PermissionDenied(_("Scoring is not open."))
    if assignment.state not in AssignmentState.open_states:
        raise PermissionDenied(_("This sheet is signed."))


def refuse_before_first_steps(assignment: Assignment) -> None:
    """The queue opens after the answer about conflicts, then after the calibration sheet."""
    edition, judge = assignment.entry.competition_id, assignment.judge_id
    seats = PanelSeat.objects.filter(competition=edition, judge=judge)
    if seats.filter(conflicts_declared_at=None).exists():
        raise PermissionDenied(_("First answer the question about conflicts of interest."))
    calibration = Assignment.objects.filter(judge=judge, entry__competition=edition).calibrating().open()
    if calibration.exclude(pk=assignment.pk).exists():
        raise PermissionDenied(_("First score the calibration entry."))


@transaction.atomic
def save_draft(assignment: Assignment, user: Any, writing: Writing, version: int) -> SheetDraft:
    """Keeps what was typed over `version` of the draft (0: none yet); raises StaleDraft when there is a newer one."""
    # All judges of an edition wait for one another at its lock, every few seconds: what others can't change meanwhile
    # is asked before it.
    refuse_before_first_steps(assignment)
    problem = nonsense(writing, JudgedEntry(assignment.entry))
    assignment = locked_assignment(assignment, user)
    refuse_unless_open(assignment)
    if problem:
        raise ValidationError(problem)
    draft, _created = SheetDraft.objects.get_or_create(assignment=assignment)
    if draft.version != version:
        if writing_of(draft) == writing:
            # Sent twice, by the script and by the button: nothing of it is lost, and there is nothing to decide.
            return draft
        raise StaleDraft(draft)
    draft.levels, draft.notes = dict(writing.levels), dict(writing.notes)
    draft.private_remark, draft.public_remark = writing.private_remark, writing.public_remark
    draft.version += 1
    draft.save()
    if assignment.state == AssignmentState.OFFERED:
        assignment.state = AssignmentState.ACCEPTED
        assignment.save(update_fields=["state"])
    return draft


def writing_of(draft: SheetDraft) -> Writing:
    return Writing(draft.levels, draft.notes, draft.private_remark, draft.public_remark)


def nonsense(writing: Writing, judged: JudgedEntry) -> str:
    """Marks outside the scale, criteria of another rubric, texts without end: no form of ours sends them. In words."""
    criteria = {criterion.key: criterion for criterion in judged.criteria}
    texts = [*writing.notes.values(), writing.private_remark, writing.public_remark]
    known = set(writing.levels) | set(writing.notes) <= set(criteria)
    if not known or not all(is_marked(writing.levels, criteria[key]) for key in writing.levels):
        return _("This mark is not on the scale.")
    if not all(isinstance(text, str) for text in texts):
        return _("The draft could not be read.")
    return note_problem(max(texts, key=len))


def note_problem(text: str) -> str:
    """Why a note can't be kept, in the active language; empty when it can."""
    return note_too_long() if len(text) > NOTE_LENGTH else ""


def note_too_long() -> str:
    return _("A note can have at most %(count)s characters.") % {"count": NOTE_LENGTH}


@dataclass(frozen=True)
class Remarks:
    """What is written last, beside the total: `private` for the organisers, `public` for the entrant."""

    private: str = ""
    public: str = ""


@transaction.atomic
def sign_sheet(assignment: Assignment, user: Any, version: int, remarks: Remarks | None = None) -> ScoreSheet:
    """Signs `version` of the draft, for good. Sent twice, the second answer is the first sheet.

    `remarks` replace those of the draft. Raises ValidationError by criterion while something is missing,
    StaleDraft when the draft has changed since.
    """
    assignment = locked_assignment(assignment, user)
    if assignment.state == AssignmentState.DONE:
        return assignment.sheets.latest("version")
    refuse_unless_open(assignment)
    refuse_before_first_steps(assignment)
    if not rules.rubric_is_fixed(assignment.entry.competition):
        raise PermissionDenied(
            _(
                "The criteria of this edition are not fixed yet, so no sheet can be signed. Your draft is kept."
            )
        )
    draft = SheetDraft.objects.filter(assignment=assignment).first() or SheetDraft(assignment=assignment)
    if draft.version != version:
        raise StaleDraft(draft)
    judged = JudgedEntry(assignment.entry)
    if remarks:
        draft.private_remark, draft.public_remark = remarks.private, remarks.public
        if problem := nonsense(Writing(private_remark=remarks.private, public_remark=remarks.public), judged):
            raise ValidationError(problem)
    if problems := sheet_problems(draft.levels, draft.notes, judged.criteria, judged.suggested_levels):
        raise ValidationError(problems)
    sheet = write_sheet(assignment, draft, judged)
    assignment.state = AssignmentState.DONE
    assignment.save(update_fields=["state"])
    draft.delete()
    log(assignment, "competitions.sign", user=user, data={"version": sheet.version})
    announce(sheet_signed, ScoreSheet, entry=assignment.entry)
    finish_if_complete(assignment.entry)
    return sheet


def write_sheet(assignment: Assignment, draft: SheetDraft, judged: JudgedEntry) -> ScoreSheet:
    previous = assignment.sheets.order_by("version").last()
    sheet = ScoreSheet(
        assignment=assignment,
        version=previous.version + 1 if previous else 1,
        levels={criterion.key: draft.levels[criterion.key] for criterion in judged.criteria},
        notes={key: note.strip() for key, note in draft.notes.items() if note.strip()},
        suggested=judged.suggested_levels,
        private_remark=draft.private_remark.strip(),
        public_remark=draft.public_remark.strip(),
        score=sheet_score(draft.levels, judged.criteria),
        rubric_sha256=judged.competition.rubric_sha256,
        salt=make_salt(),
        notes_salt=make_salt(),
        previous_digest=previous.digest if previous else "",
        submitted_at=timezone.now(),
        born=judged.competition.born,
    )
    sheet.notes_digest = sheet.digest_of_texts()
    sheet.digest = receipt(sheet.salt, signed_sheet(sheet))
    sheet.save(force_insert=True)
    return sheet


def signed_sheet(sheet: ScoreSheet, number: str | None = None) -> SignedSheet:
    """What the sheet's receipt covers; `number` is the judge's seat where it is known already."""
    assignment = sheet.assignment
    return SignedSheet(
        edition=assignment.entry.competition.code,
        blind_code=assignment.entry.blind_code,
        pseudonym=pseudonym(assignment) if number is None else number,
        rubric=sheet.rubric_sha256,
        levels=sheet.levels,
        version=sheet.version,
        notes=sheet.digest_of_texts(),
    )


def pseudonym(assignment: Assignment) -> str:
    """The number of the judge's seat on the panel."""
    seat = PanelSeat.objects.filter(
        competition=assignment.entry.competition_id, judge=assignment.judge_id
    ).first()
    return str(seat.number) if seat else ""


@transaction.atomic
def recuse(assignment: Assignment, user: Any, kind: str, reason: str) -> Assignment:
    """The judge steps back: the entry vanishes for him, a signed sheet of his no longer counts, organisers are told."""
    assignment = locked_assignment(assignment, user)
    if assignment.entry.competition.is_closed:
        raise PermissionDenied(_("Judging is closed."))
    if assignment.entry.is_calibration:
        raise PermissionDenied(_("The calibration entry counts for nothing: there is no need to step back."))
    if kind not in RECUSAL_KINDS:
        raise ValidationError({"kind": _("Choose why you step back.")})
    if kind == ConflictKind.OTHER and not reason.strip():
        raise ValidationError({"reason": _("Say what the other reason is.")})
    assignment.state = AssignmentState.RECUSED
    assignment.recusal_kind, assignment.recusal_reason = kind, reason.strip()
    assignment.save(update_fields=["state", "recusal_kind", "recusal_reason"])
    Conflict.objects.get_or_create(
        judge=assignment.judge, entry=assignment.entry, defaults={"kind": kind, "note": reason.strip()}
    )
    SheetDraft.objects.filter(assignment=assignment).delete()
    log(assignment, "competitions.recuse", user=user, data={"kind": kind})
    tell_organisers_of_recusal(assignment)
    finish_if_complete(assignment.entry)
    return assignment
