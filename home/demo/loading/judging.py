"""Sheets of the demo's judges: marks lean on how good the invented entry is, notes say why where they must."""

from random import Random

from competitions.actions.drawing import preview_round, save_round
from competitions.actions.round_inputs import RoundTerms
from competitions.actions.sheets import Writing, save_draft, sign_sheet
from competitions.models import Assignment, JudgedEntry

from ..people import NEWCOMER

NOTES = [
    "الأرقام تؤيد ذلك، والمستندات المرفقة كافية.",
    "يظهر ذلك في الحالات النموذجية وفي وصف طريقة العمل.",
    "وصف واضح، وينقصه ما يثبت استمراره.",
]
REMARK = "نشكر الفريق على صدق الأرقام؛ نقترح قياس الأثر كل ثلاثة أشهر ونشره."


def draw_round(edition, organiser, sheets):
    save_round(preview_round(edition, organiser, RoundTerms(sheets, edition.seed)), organiser)


def calibrate(entry, quality):
    """All but the newcomer have scored the calibration entry."""
    random = Random(entry.competition.seed)  # noqa: S311
    for assignment in entry.assignments.exclude(judge__user__username=NEWCOMER).order_by("judge"):
        draft = write(assignment, quality, random)
        sign_sheet(assignment, assignment.judge.user, draft.version)


def judge_entries(quality, *, done=1.0, drafts=0.0):
    """`quality`: {entry: 0 to 1}. Signs the share `done` of the sheets of who is calibrated, leaves `drafts` begun."""
    assignments = list(
        Assignment.objects.filter(entry__in=quality)
        .exclude(judge__in=awaiting_calibration())
        .select_related("judge__user", "entry__competition")
        .order_by("entry__number", "judge__user__username")
    )
    random = Random(27)  # noqa: S311 (a demonstration, not a secret)
    random.shuffle(assignments)
    signed = round(len(assignments) * done)
    for assignment in assignments[:signed]:
        draft = write(assignment, quality[assignment.entry], random)
        sign_sheet(assignment, assignment.judge.user, draft.version)
    for assignment in assignments[signed : signed + round(len(assignments) * drafts)]:
        write(assignment, quality[assignment.entry], random, criteria=3)


def awaiting_calibration():
    return Assignment.objects.calibrating().open().values("judge")


def write(assignment, quality, random, criteria=None):
    judged = JudgedEntry(assignment.entry)
    leniency = Random(assignment.judge.user.username).uniform(-0.4, 0.4)  # noqa: S311
    levels = {criterion.key: level(quality, leniency, random) for criterion in judged.criteria[:criteria]}
    writing = Writing(
        levels=levels, notes={key: random.choice(NOTES) for key in levels}, public_remark=REMARK
    )
    return save_draft(assignment, assignment.judge.user, writing, 0)


def level(quality, leniency, random):
    return min(5, max(1, round(1 + 4 * quality + leniency + random.uniform(-0.4, 0.4))))
