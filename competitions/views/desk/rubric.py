"""A criterion as the sheet shows it: its levels with their sentences, the suggestion, what is marked so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from ...actions.sheets import note_problem
from ...enums import level_name
from ...scoring.sheets import note_is_required
from ..suggestions import readings_of


@dataclass(frozen=True)
class Level:
    value: int
    name: str
    descriptor: str
    is_chosen: bool
    is_suggested: bool
    needs_note: bool


@dataclass(frozen=True)
class Row:
    """`elsewhere_*` are what another window saved meanwhile, where that differs.

    `earlier` are the judge's own marks on other entries: (level, blind codes), the highest level first.
    """

    number: int
    criterion: object
    levels: list[Level]
    chosen: Level | None
    note: str
    suggested: int | None
    readings: list[str]
    elsewhere_level: int | None = None
    elsewhere_note: str = ""
    earlier: Sequence[tuple[int, list[str]]] = ()

    @property
    def problem(self):
        return note_problem(self.note)


def rows_of(judged, draft, elsewhere=None, earlier=None):
    prefetch_related_objects(judged.criteria, "levels")
    return [
        row(number, criterion, judged, draft, elsewhere, earlier or {})
        for number, criterion in enumerate(judged.criteria, 1)
    ]


def resumed_at(rows):
    """The key of the first criterion without a mark on a sheet that was begun; None when it is new or complete."""
    blank = [row.criterion.key for row in rows if row.chosen is None]
    return blank[0] if 0 < len(blank) < len(rows) else None


def row(number, criterion, judged, draft, elsewhere, earlier):
    key = criterion.key
    suggestion = judged.suggestions.get(key)
    levels = levels_of(criterion, draft.levels.get(key), suggestion and suggestion.level)
    other_level = elsewhere and elsewhere.levels.get(key)
    other_note = elsewhere.notes.get(key, "") if elsewhere else ""
    return Row(
        number=number,
        criterion=criterion,
        levels=levels,
        chosen=next((level for level in levels if level.is_chosen), None),
        note=draft.notes.get(key, ""),
        suggested=suggestion and suggestion.level,
        readings=readings_of(suggestion, judged) if suggestion else [],
        elsewhere_level=other_level if other_level != draft.levels.get(key) else None,
        elsewhere_note=other_note if other_note != draft.notes.get(key, "") else "",
        earlier=earlier.get(key, ()),
    )


def levels_of(criterion, chosen, suggested):
    descriptors = {level.level: level.descriptor for level in criterion.levels.all()}
    return [
        Level(
            value=value,
            name=level_name(value, criterion.lowest, criterion.highest),
            descriptor=descriptors.get(value, ""),
            is_chosen=value == chosen,
            is_suggested=value == suggested,
            needs_note=note_is_required(value, criterion, suggested),
        )
        for value in range(criterion.lowest, criterion.highest + 1)
    ]
