"""The CSV file of local units: read, checked row by row, nothing of the database known but names."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import override

from .enums import Tier
from .sorting import sort_key

COLUMNS = ("governorate", "tier", "name_ar", "name_en")
HEADINGS = {
    "governorate": ("المحافظة", "Governorate"),
    "tier": ("المستوى", "Tier"),
    "name_ar": ("الاسم بالعربية", "Name in Arabic"),
    "name_en": ("الاسم بالإنجليزية", "Name in English"),
}
LONGEST_NAME = 120
MOST_ROWS = 10_000
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Problem:
    """`row` counts from 1 with the headings; 0 speaks of the file. `column` is a heading in the reader's language."""

    row: int
    column: str
    reason: str


@dataclass
class Reading:
    """(governorate code, tier, Arabic name, English name) of each good row; used only without problems."""

    rows: list[tuple[str, str, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def tiers_by_label() -> dict[str, str]:
    labels = {str(value): str(value) for value in Tier.values}
    for language in ("ar", "en"):
        with override(language):
            labels.update({folded(label): value for value, label in Tier.choices})
    return labels


def folded(text: str) -> str:
    return sort_key(text.strip().lower())


def template(language: str) -> str:
    """An empty file with headings in `language`, which Excel opens as UTF-8."""
    position = 0 if language == "ar" else 1
    return BYTE_ORDER_MARK + ",".join(HEADINGS[column][position] for column in COLUMNS) + "\r\n"


def read(content: bytes, governorates: Mapping[str, str]) -> Reading:
    """`governorates` maps every folded name, alias and code to a code."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return refused(_("Save the file as CSV in UTF-8: its letters can't be read."))
    if "\x00" in text:
        return refused(_("This is not a CSV file."))
    return read_rows(list(csv.reader(io.StringIO(text))), governorates)


def refused(reason: str) -> Reading:
    return Reading(problems=[Problem(0, "", reason)])


def read_rows(lines: list[list[str]], governorates: Mapping[str, str]) -> Reading:
    if not lines or columns_of(lines[0]) != list(COLUMNS):
        return refused(_("The first row must hold the headings of the template, in its order."))
    if len(lines) > MOST_ROWS:
        return refused(_("The file has too many rows: at most %(count)s.") % {"count": MOST_ROWS})
    reading, tiers, seen = Reading(), tiers_by_label(), {}
    for number, cells in enumerate(lines[1:], start=2):
        if any(cell.strip() for cell in cells):
            check_row(
                reading, number, [*cells, *[""] * len(COLUMNS)][: len(COLUMNS)], governorates, tiers, seen
            )
    if not reading.rows and not reading.problems:
        return refused(_("The file holds no local unit."))
    return reading


def columns_of(headings: list[str]) -> list[str]:
    known = {folded(name): column for column, names in HEADINGS.items() for name in (*names, column)}
    return [known.get(folded(heading), "") for heading in headings]


def check_row(reading, number, cells, governorates, tiers, seen):
    values = dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=True))
    code, tier = governorates.get(folded(values["governorate"])), tiers.get(folded(values["tier"]))
    found = [(column, _("Compulsory.")) for column in COLUMNS if not values[column]]
    found += too_long(values)
    if values["governorate"] and not code:
        found.append(
            ("governorate", _("No governorate is called “%(name)s”.") % {"name": values["governorate"]})
        )
    if values["tier"] and not tier:
        found.append(("tier", _("No tier is called “%(name)s”.") % {"name": values["tier"]}))
    identity = (code, tier, values["name_ar"])
    if not found and identity in seen:
        found.append(("name_ar", _("Stands in row %(row)s already.") % {"row": seen[identity]}))
    seen.setdefault(identity, number)
    reading.problems += [Problem(number, heading(column), reason) for column, reason in found]
    if not found:
        reading.rows.append((code, tier, values["name_ar"], values["name_en"]))


def too_long(values: Mapping[str, str]) -> list[tuple[str, str]]:
    reason = _("At most %(count)s characters.") % {"count": LONGEST_NAME}
    return [(column, reason) for column in ("name_ar", "name_en") if len(values[column]) > LONGEST_NAME]


def heading(column: str) -> str:
    """The heading in the active language, through the catalogue's own words."""
    words = {
        "governorate": _("Governorate"),
        "tier": _("tier"),
        "name_ar": _("name in Arabic"),
        "name_en": _("name in English"),
    }
    return words[column]
