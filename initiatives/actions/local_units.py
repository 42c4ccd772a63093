"""Local units from a CSV file: all rows or none."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..local_unit_file import Problem, Reading, folded, heading, read
from ..models import Governorate, LocalUnit

RIGHTS = ("initiatives.add_localunit", "initiatives.change_localunit")


def import_local_units(content: bytes, user: Any) -> Reading:
    """Adds new units and renames known ones in English; changes nothing when the reading has a problem."""
    if not user.has_perms(RIGHTS):
        raise PermissionDenied
    governorates = list(Governorate.objects.all())
    reading = read(content, names_of(governorates))
    reading.problems += second_headquarters(reading.rows)
    if not reading.problems:
        save_units(reading.rows, {row.code: row for row in governorates}, user)
    return reading


def names_of(governorates: Iterable[Governorate]) -> dict[str, str]:
    names = {}
    for row in governorates:
        spellings = [row.code, row.name_ar, row.name_en, *row.aliases]
        names.update({folded(name): row.code for name in spellings})
    return names


def second_headquarters(rows: Iterable[tuple[str, str, str, str]]) -> list[Problem]:
    """A governorate has one headquarters: a row that names another is refused."""
    units = LocalUnit.objects.filter(tier="diwan").select_related("governorate")
    standing = {unit.governorate.code: unit.name_ar for unit in units}
    problems = []
    for code, tier, name_ar, _name_en in rows:
        if tier == "diwan" and standing.setdefault(code, name_ar) != name_ar:
            reason = _("“%(name)s”: the governorate has its headquarters already.") % {"name": name_ar}
            problems.append(Problem(0, heading("tier"), reason))
    return problems


@transaction.atomic
def save_units(rows, governorates, user):
    for code, tier, name_ar, name_en in rows:
        unit, _created = LocalUnit.objects.update_or_create(
            governorate=governorates[code], tier=tier, name_ar=name_ar, defaults={"name_en": name_en}
        )
        log(unit, "wagtail.edit", user=user)
