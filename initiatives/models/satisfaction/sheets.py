"""A published survey as rows for a spreadsheet, the headings first, in the active language."""

from django.utils.translation import gettext as _

from ...enums import RemarkState
from ...satisfaction.questions import LEVEL_WORDS, LEVELS, SHORT, SOLVED_SHORT, Question


def result_rows(survey):
    """One row a question; the method stands in every row, so that none is quoted without it."""
    method = method_of(survey)
    levels = [question_row(method, survey.result, question) for question in Question]
    return [headings(), *levels, solved_row(method, survey.result)]


def headings():
    return [
        _("Centre"),
        _("Governorate"),
        _("First day"),
        _("Last day"),
        _("Sampling"),
        _("Answers in all"),
        _("Response rate, %"),
        _("Question"),
        _("Answers"),
        *(f"{level} – {LEVEL_WORDS[level]}" for level in LEVELS),
        _("Satisfied, %"),
        _("From (95 %), %"),
        _("To (95 %), %"),
    ]


def method_of(survey):
    rate = survey.response_rate
    return [
        survey.centre.name,
        survey.centre.governorate.name,
        survey.starts_on.isoformat(),
        survey.ends_on.isoformat(),
        survey.get_method_display(),
        survey.result.n,
        "" if rate is None else in_percent(rate),
    ]


def question_row(method, result, question):
    counts = result.levels[question]
    return [*method, str(SHORT[question]), sum(counts), *counts, *share_cells(result.satisfied(question))]


def solved_row(method, result):
    blank = [""] * len(LEVELS)
    answered = sum(result.solved)
    return [*method, str(SOLVED_SHORT), answered, *blank, *share_cells(result.solved_at_once)]


def share_cells(share):
    return [in_percent(value) for value in (share.value, share.low, share.high)] if share else ["", "", ""]


def in_percent(value):
    return round(100 * value, 1)


def remark_rows(survey):
    shown = survey.answers.filter(remark_state=RemarkState.SHOWN).order_by("-answered_on", "-pk")
    return [[_("Remarks of citizens")], *([remark] for remark in shown.values_list("remark", flat=True))]
