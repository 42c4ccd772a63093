"""From a line to an invited judge, or to the reasons why not; every reason names its place."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from initiatives.digits import number_typed
from initiatives.languages import active_language

from ..inspections.wording import plain
from .columns import BY_KEY, LANGUAGES, MAX_LINES, ROLES
from .lines import Line

NAME_AND_ADDRESS = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]*)>")
LONGEST_NAME = 120
LONGEST_ADDRESS = 150  # it is the user name too
MOST_ENTRIES = 500
#: several domains in one cell
BETWEEN_DOMAINS = re.compile(r"[/|+\n]")


@dataclass(frozen=True)
class Invitee:
    """`expertise` and `governorate` are keys of the terms; None and empty: not said."""

    number: int
    address: str
    name: str = ""
    expertise: tuple[int, ...] = ()
    governorate: int | None = None
    max_load: int | None = None
    language: str = ""


@dataclass(frozen=True)
class Problem:
    place: str
    column: str
    reason: str


@dataclass(frozen=True)
class Terms:
    """Words of the platform, plain (`inspections.wording.plain`), to the primary keys they stand for."""

    governorates: Mapping[str, int] = field(default_factory=dict)
    domains: Mapping[str, int] = field(default_factory=dict)


class Refusal(Exception):
    """Why a cell can't be read: (key of the column, reason in the active language)."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason


def check(lines: Iterable[Line], terms: Terms) -> tuple[list[Invitee], list[Problem]]:
    """All that can be read, and all that is wrong; who invites asks that nothing is."""
    invitees: list[Invitee] = []
    problems: list[Problem] = []
    lines = list(lines)
    if len(lines) > MAX_LINES:
        return [], [Problem("", "", too_many())]
    first_of: dict[str, int] = {}
    for line in lines:
        invitee, refused = read(line, terms)
        problems += [problem_at(line, refusal.key, refusal.reason) for refusal in refused]
        if invitee is None:
            continue
        same = first_of.setdefault(invitee.address.casefold(), line.number)
        if same != line.number:
            problems.append(problem_at(line, "address", _("Stands in line %(line)s too.") % {"line": same}))
        invitees.append(invitee)
    return invitees, problems


def too_many() -> str:
    return _("At most %(count)s judges are invited at once.") % {"count": MAX_LINES}


def problem_at(line: Line, key: str, reason: str) -> Problem:
    column = BY_KEY.get(key)
    heading = column.heading(active_language() or "ar") if column else ""
    place = line.places.get(key) or _("line %(number)s") % {"number": line.number}
    return Problem(place, heading, reason)


def read(line: Line, terms: Terms) -> tuple[Invitee | None, list[Refusal]]:
    if control := control_characters(line.cells):
        return None, [control]
    refused: list[Refusal] = []
    values: dict[str, Any] = {}
    for reader in READERS:
        try:
            values |= reader(line.cells, terms)
        except Refusal as refusal:
            refused.append(refusal)
    return (None if refused else Invitee(line.number, **values)), refused


def control_characters(cells: Mapping[str, str]) -> Refusal | None:
    """A line break in a name would end the header of the mail it goes into."""
    for key, cell in cells.items():
        if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in cell):
            return Refusal(key, _("There is a line break or another control character in it."))
    return None


def refuse_more_columns(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    if "beyond" in cells:
        raise Refusal("beyond", _("There are more columns than the template has."))
    return {}


def read_person(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    typed = cells.get("address", "").strip()
    both = NAME_AND_ADDRESS.fullmatch(typed)
    address = (both["address"] if both else typed).strip()
    name = " ".join((cells.get("name") or (both["name"] if both else "")).replace('"', " ").split())
    if not is_address(address):
        raise Refusal(
            "address", _("Write an address first: mona@example.org, or Mona Ali <mona@example.org>.")
        )
    if len(name) > LONGEST_NAME:
        raise Refusal("name", _("A name has at most %(count)s characters.") % {"count": LONGEST_NAME})
    if "<" in name or ">" in name:
        raise Refusal("name", _("A name has no angle brackets."))
    return {"address": address, "name": name}


def is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= LONGEST_ADDRESS


def read_role(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    role = cells.get("role", "")
    if role and plain(role) not in ROLES:
        raise Refusal(
            "role", _("Only judges are invited here; “%(role)s” is no such role.") % {"role": role[:40]}
        )
    return {}


def read_expertise(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    words = [word.strip() for word in BETWEEN_DOMAINS.split(cells.get("expertise", "")) if word.strip()]
    unknown = next((word for word in words if plain(word) not in terms.domains), None)
    if unknown:
        raise Refusal(
            "expertise",
            _("There is no domain “%(name)s”; several are parted by “/”.") % {"name": unknown[:60]},
        )
    return {"expertise": tuple(dict.fromkeys(terms.domains[plain(word)] for word in words))}


def read_governorate(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    word = cells.get("governorate", "")
    if word and plain(word) not in terms.governorates:
        raise Refusal("governorate", _("There is no governorate “%(name)s”.") % {"name": word[:60]})
    return {"governorate": terms.governorates.get(plain(word)) if word else None}


def read_load(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    typed = number_typed(cells.get("max_load", "")).removesuffix(".0")
    if not typed:
        return {"max_load": None}
    if not (typed.isascii() and typed.isdigit() and len(typed) < 6 and 1 <= int(typed) <= MOST_ENTRIES):
        limits = {"most": MOST_ENTRIES}
        raise Refusal("max_load", _("Write a whole number from 1 to %(most)s.") % limits)
    return {"max_load": int(typed)}


def read_language(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    word = cells.get("language", "")
    if word and plain(word) not in LANGUAGES:
        raise Refusal("language", _("The language is Arabic or English."))
    return {"language": LANGUAGES.get(plain(word), "")}


READERS = (
    refuse_more_columns,
    read_person,
    read_role,
    read_expertise,
    read_governorate,
    read_load,
    read_language,
)
