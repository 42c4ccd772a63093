"""“Is it for us?”: five questions, and what their answers make: ready, nearly, not yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

YES, NO = "yes", "no"


class Fit(StrEnum):
    READY = "ready"
    NEARLY = "nearly"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Question:
    """`missing` is said when the answer is no; `guide` names the parts of the guide that help then."""

    name: str
    text: str | Promise
    missing: str | Promise
    guide: tuple[str, ...]


QUESTIONS = (
    Question(
        "signs",
        _("Do you have the problem that it solves, as described under “It suits you if”?"),
        _("The signs that it suits you: without them it will cost you more than it brings."),
        ("fits_if", "not_if"),
    ),
    Question(
        "decree",
        _("Do you have the decision or letter that lets you begin?"),
        _("The decision or letter that lets you begin."),
        ("decisions",),
    ),
    Question(
        "prerequisites",
        _("Are the mandatory prerequisites there?"),
        _("What must be there before you begin."),
        ("prerequisites", "templates"),
    ),
    Question(
        "budget",
        _("Is there a budget, at least the low estimate?"),
        _("A budget of at least the low estimate."),
        ("budget",),
    ),
    Question(
        "team",
        _("Can you name the people who will do it?"),
        _("The people who will do it."),
        ("roles",),
    ),
)
#: with so many missing, and the signs there, one is nearly ready
NEARLY_AT_MOST = 2


def unanswered(answers: Mapping[str, str]) -> list[Question]:
    return [question for question in QUESTIONS if answers.get(question.name) not in (YES, NO)]


def missing(answers: Mapping[str, str]) -> list[Question]:
    return [question for question in QUESTIONS if answers.get(question.name) == NO]


def fit(answers: Mapping[str, str]) -> Fit | None:
    """None until all five are answered; whoever lacks the signs is not ready, whatever else he has."""
    if unanswered(answers):
        return None
    lacking = missing(answers)
    if not lacking:
        return Fit.READY
    has_signs = all(question.name != "signs" for question in lacking)
    return Fit.NEARLY if has_signs and len(lacking) <= NEARLY_AT_MOST else Fit.NOT_YET
