"""Judges to be invited, as an organiser pastes or uploads them: read whole, or what is wrong, place by place."""

from importlib import import_module

from .checks import Invitee, Problem, Terms, check
from .lines import Line, as_text, lines_of_text
from .upload import lines_of_workbook

__all__ = [
    "Invitee",
    "Line",
    "Problem",
    "Terms",
    "as_text",
    "check",
    "lines_of_text",
    "lines_of_workbook",
    "template",
]


def template(governorates: list[str], domains: list[str]) -> bytes:
    """The workbook in the active language; openpyxl is loaded now, not when Django starts."""
    return import_module(".workbook", __name__).template(governorates, domains)
