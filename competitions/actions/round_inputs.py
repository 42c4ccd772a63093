"""What a round is made from, read from the database: entries in judging, the panel, who may not meet, who fits what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .. import rules
from ..enums import AssignmentState, EntryState
from ..models import (
    ENTRY_PAGES,
    AdoptionNominationPage,
    Assignment,
    Competition,
    Entry,
    InitiativeNominationPage,
    Judge,
    Pin,
)
from ..scoring.fit import NEUTRAL, fit_of, pair_cost
from ..scoring.rounds import CHEAPEST, RoundEntry, RoundInputs, RoundJudge


def judged_entries(competition: Competition) -> list[Entry]:
    return list(
        competition.entries.filter(state=EntryState.JUDGING)
        .select_related("governorate", "unit")
        .prefetch_related("assignments")
    )


def panel_of(competition: Competition) -> list[Judge]:
    """Judges with a seat who have not left."""
    return list(
        Judge.objects.filter(seats__competition=competition, seats__left_at=None)
        .select_related("user", "home_governorate")
        .prefetch_related("conflicts", "expertise")
        .order_by("seats__number")
    )


def excluded_pairs(entries: Iterable[Entry], judges: Iterable[Judge]) -> set[tuple[int, int]]:
    """(entry, judge) that may not meet: own governorate, a declared conflict, an earlier recusal."""
    judges = list(judges)
    return {
        (entry.pk, judge.pk)
        for entry in entries
        for judge in judges
        if not rules.may_judge(judge, entry, judge.conflicts.all()) or judge.pk in recused_from(entry)
    }


def recused_from(entry: Entry) -> set[int]:
    return {a.judge_id for a in entry.assignments.all() if a.state == AssignmentState.RECUSED}


def standing_judges(entry: Entry) -> frozenset[int]:
    return frozenset(
        a.judge_id for a in entry.assignments.all() if a.state in AssignmentState.standing_states
    )


def loads_of(competition: Competition) -> Counter[int]:
    """Entries of the edition that each judge holds or has done."""
    standing = Assignment.objects.standing().filter(entry__in=competition.entries.counted())
    return Counter(standing.values_list("judge_id", flat=True))


@dataclass(frozen=True)
class Fits:
    """How each judge fits each entry: by theme, and whether he scored the same unit in the edition before."""

    themes: Mapping[int, int | None]
    expertise: Mapping[int, frozenset[int]]
    seen: frozenset[tuple[int, int]]

    def of(self, entry: int, judge: int) -> str:
        return fit_of(self.expertise.get(judge, frozenset()), self.themes.get(entry))

    def cost(self, entry: int, judge: int) -> int:
        return pair_cost(self.of(entry, judge), (entry, judge) in self.seen)

    def costs(self, entries: Iterable[Entry], judges: Iterable[Judge]) -> dict[tuple[int, int], int]:
        """Of the pairs that are not neutral."""
        judges = list(judges)
        costs = {(entry.pk, judge.pk): self.cost(entry.pk, judge.pk) for entry in entries for judge in judges}
        return {pair: cost for pair, cost in costs.items() if cost != pair_cost(NEUTRAL)}


def fits_of(competition: Competition, entries: Iterable[Entry], judges: Iterable[Judge]) -> Fits:
    """An entry's theme is the domain of the initiative that it nominates or adopted; other entries have none."""
    return Fits(
        themes_of(competition),
        {judge.pk: frozenset(domain.pk for domain in judge.expertise.all()) for judge in judges},
        seen_before(competition, entries),
    )


def themes_of(competition: Competition) -> dict[int, int | None]:
    """Entry to domain."""
    paths = {
        InitiativeNominationPage: "initiative__domain",
        AdoptionNominationPage: "adoption__initiative__domain",
    }
    model = ENTRY_PAGES[competition.kind]
    if model not in paths:
        return {}
    nominated = model.objects.filter(competition=competition, entry__isnull=False)
    return dict(nominated.values_list("entry", paths[model]))


def seen_before(competition: Competition, entries: Iterable[Entry]) -> frozenset[tuple[int, int]]:
    """(entry, judge) where he signed a sheet of the same unit, or initiative, in the edition before of this kind."""
    earlier = Competition.objects.real().filter(
        kind=competition.kind, closed_at__isnull=False, pk__lt=competition.pk
    )
    signed = (
        Assignment.objects.done().counting().filter(entry__competition=earlier.order_by("-closed_at").first())
    )
    judges: dict[object, set[int]] = {}
    for assignment in signed.select_related("entry"):
        judges.setdefault(what_competes(assignment.entry), set()).add(assignment.judge_id)
    return frozenset((entry.pk, judge) for entry in entries for judge in judges.get(what_competes(entry), ()))


def what_competes(entry: Entry) -> object:
    return entry.unit_id or entry.subject


@dataclass(frozen=True)
class RoundTerms:
    """What an organiser asks of a round; `min_load` entries at least for every judge."""

    sheets: int
    seed: int
    mode: str = CHEAPEST
    min_load: int = 0


def round_inputs(competition: Competition, terms: RoundTerms) -> RoundInputs:
    entries, judges = judged_entries(competition), panel_of(competition)
    loads = loads_of(competition)
    pins = Pin.objects.filter(entry__in=entries, judge__in=judges).values_list("entry", "judge")
    standing = {(entry.pk, judge) for entry in entries for judge in standing_judges(entry)}
    return RoundInputs(
        entries=tuple(RoundEntry(entry.pk, terms.sheets, standing_judges(entry)) for entry in entries),
        judges=tuple(
            RoundJudge(judge.pk, judge.max_load, loads[judge.pk], terms.min_load) for judge in judges
        ),
        seed=terms.seed,
        conflicts=frozenset(excluded_pairs(entries, judges)),
        costs=fits_of(competition, entries, judges).costs(entries, judges),
        pins=frozenset(pins) - standing,
        mode=terms.mode,
    )
