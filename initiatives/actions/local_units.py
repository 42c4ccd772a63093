"""Take local units over from a file: all of it, or nothing."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import Tier
from ..models import Governorate, LocalUnit
from ..reference.unit_files import COLUMNS, RowError, UnitRow, read_units
from ..sorting import sort_key


@dataclass
class Import:
    """What a file brought; with `errors` nothing was changed."""

    errors: list[RowError]
    added: int = 0
    changed: int = 0
    unchanged: int = 0


@transaction.atomic
def import_units(content: bytes, user: Any) -> Import:
    """Add what is new, correct English names of what is known. Raises UnreadableFile."""
    rows, errors = read_units(content, governorates_by_name())
    known = {(unit.governorate.code, unit.tier, unit.name_ar): unit for unit in units()}
    errors += second_headquarters(rows, known)
    if errors:
        return Import(sorted(errors, key=lambda error: error.row))
    result = Import([])
    governorates = Governorate.objects.in_bulk(field_name="code")
    for row in rows:
        take_over(row, known.get((row.governorate, row.tier, row.name_ar)), governorates, user, result)
    return result


def units() -> Any:
    return LocalUnit.objects.select_related("governorate")


def governorates_by_name() -> dict[str, str]:
    """The code for every way of writing a governorate's name, folded."""
    found = {}
    for governorate in Governorate.objects.all():
        names = [governorate.code, governorate.name_ar, governorate.name_en, *governorate.aliases]
        found |= {sort_key(name): governorate.code for name in names}
    return found


def second_headquarters(rows: list[UnitRow], known: dict[tuple[str, str, str], LocalUnit]) -> list[RowError]:
    diwans = {code: unit for (code, tier, _name), unit in known.items() if tier == Tier.DIWAN}
    return [
        RowError(
            row.number,
            str(COLUMNS["tier"]),
            _("The governorate has its headquarters already: “%(name)s”.")
            % {"name": diwans[row.governorate].name},
        )
        for row in rows
        if row.tier == Tier.DIWAN
        and row.governorate in diwans
        and diwans[row.governorate].name_ar != row.name_ar
    ]


def take_over(
    row: UnitRow, unit: LocalUnit | None, governorates: dict[str, Governorate], user: Any, result: Import
) -> None:
    if unit is None:
        unit = LocalUnit(governorate=governorates[row.governorate], tier=row.tier, name_ar=row.name_ar)
        action, counter = "wagtail.create", "added"
    elif unit.name_en == row.name_en:
        result.unchanged += 1
        return
    else:
        action, counter = "wagtail.edit", "changed"
    unit.name_en = row.name_en
    unit.save()
    log(unit, action, user=user)
    setattr(result, counter, getattr(result, counter) + 1)
