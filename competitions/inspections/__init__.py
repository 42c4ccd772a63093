"""The unified field-work record: template, safe reading, checks row by row, and the figures it yields."""

from importlib import import_module

from .errors import InspectionFileError
from .reading import Reading, read_inspections
from .records import Problem, Record, Terms
from .totals import figures_of

__all__ = [
    "InspectionFileError",
    "Problem",
    "Reading",
    "Record",
    "Terms",
    "figures_of",
    "read_inspections",
    "template",
]


def template() -> bytes:
    """The template in the active language; openpyxl is loaded now, not when Django starts."""
    return import_module(".workbook", __name__).template()
