"""Who may do what and when in an edition; what an entry's figures must satisfy. Pure: time is a parameter."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from .enums import EntryState
from .scoring.rubric import keys_of, without_words

Number = int | Decimal

#: announced with the rules of an edition, fixed from its opening on
ANNOUNCED = (
    *("kind", "code", "tiers", "period_from", "period_to", "verification_hours"),
    *("min_sheets", "spread_flag", "seed", "names_all_entries"),
    *("publishes_sheets", "appeal_days", "embargo_days"),
)

#: With fewer sheets a published mean lets a judge who knows his own marks work out the others'.
SHEETS_FOR_A_PUBLIC_MEAN = 5
#: between two reminders to one judge
REMINDER_PAUSE = datetime.timedelta(hours=48)
#: before the end of judging, while who is reminded can still score
REMINDER_LEAD = datetime.timedelta(days=7)


def overlapping_phases(phases: Iterable[Any]) -> list[tuple[Any, Any]]:
    """(earlier, later) of phases that follow one another and share an instant; touching is not sharing."""
    timeline = sorted(phases, key=lambda phase: phase.starts_at)
    return [pair for pair in pairwise(timeline) if pair[1].starts_at < pair[0].ends_at]


def calendar_problems(phases: Sequence[Any]) -> list[tuple[Any, str]]:
    """(phase, message in the active language): exactly one phase runs at any time from the first to the last."""
    overlaps = [
        (later, _("“%(later)s” starts before “%(earlier)s” ends.") % {"later": later, "earlier": earlier})
        for earlier, later in overlapping_phases(phases)
    ]
    gaps = [
        (
            later,
            _(
                "Nothing would run between “%(earlier)s” and “%(later)s”: leave the start empty to follow at once."
            )
            % {"later": later, "earlier": earlier},
        )
        for earlier, later in pairwise(sorted(phases, key=lambda phase: phase.starts_at))
        if later.starts_at > earlier.ends_at
    ]
    return overlaps + gaps


def extension_problem(
    competition: Any, phase: Any, ends_at: datetime.datetime, at: datetime.datetime, is_signed: bool
) -> str | None:
    """Why a phase can't be given the end `ends_at`; None when it can. `is_signed`: a score sheet is in."""
    if not competition.rubric_frozen_at:
        return _("The edition is not open: change its dates freely.")
    if competition.closed_at is not None:
        return _("Judging is closed: no phase can be extended any more.")
    if phase.may_submit and is_signed:
        return _("Score sheets are signed: submission can't be reopened.")
    if ends_at <= phase.ends_at:
        return _("An extension ends later than the phase does now.")
    if ends_at <= at:
        return _("An extension ends in the future.")
    return None


def rubric_change_problem(
    competition: Any, before: Mapping[str, Any], after: Mapping[str, Any], is_signed: bool
) -> str | None:
    """Why the rubric of an open edition can't change from `before` to `after`; `is_signed`: a score sheet is in."""
    if competition.closed_at is not None:
        return _("Judging is closed: the rubric can't change any more.")
    if keys_of(before) != keys_of(after):
        return _("The edition is open: it neither gains nor loses a criterion.")
    if is_signed and without_words(before) != without_words(after):
        return _("Score sheets are signed: only names and descriptors can still change.")
    return None


def entries_are_open(competition: Any, timeline: Iterable[Any], at: datetime.datetime) -> bool:
    return competition.closed_at is None and any(
        phase.may_submit and phase.starts_at <= at < phase.ends_at for phase in timeline
    )


def scores_are_open(competition: Any, timeline: Iterable[Any], at: datetime.datetime) -> bool:
    return competition.closed_at is None and any(
        phase.may_score and phase.starts_at <= at < phase.ends_at for phase in timeline
    )


def embargo_ends(closed_at: datetime.datetime, days: int) -> datetime.datetime:
    """The first instant at which results may be released."""
    return closed_at + datetime.timedelta(days=days)


def appeals_end(released_at: datetime.datetime, days: int) -> datetime.datetime | None:
    """The instant from which no appeal is taken; None where the rules give none."""
    return released_at + datetime.timedelta(days=days) if days else None


def appeal_problem(competition: Any, entry: Any, at: datetime.datetime) -> str:
    """Why the result of `entry` can't be appealed against at `at`, in the active language; empty when it can."""
    if competition.rehearses_id is not None or competition.released_at is None:
        return _("No result is released that could be appealed against.")
    if entry is None or entry.state != EntryState.DECIDED:
        return _("Only an entry that was judged has a result.")
    end = appeals_end(competition.released_at, competition.appeal_days)
    if end is None:
        return _("The rules give no appeal.")
    return "" if at < end else _("The time for appeals is over.")


def appeal_decision_problem(decider: Any, parties: Iterable[Any], organisers: Iterable[Any]) -> str:
    """Why `decider` can't decide an appeal; empty when he can. `parties` took part in what is appealed against.

    Where every organiser did, one of them decides: better openly so than never.
    """
    parties = set(parties)
    if decider in parties and set(organisers) - parties:
        return _(
            "You took part in the decision appealed against or released it: another organiser must decide."
        )
    return ""


def corrected_places(places: Mapping[Any, int], entry: Any, wanted: int | None) -> dict[Any, int]:
    """Places of winners when `entry` is given the place `wanted` (None: no place).

    Who holds that place shares it, who stood behind moves down, and a gap that `entry` leaves is closed: 1, 2, 2, 4.
    """
    keys = {other: place for other, place in places.items() if other != entry}
    if wanted is not None:
        keys[entry] = wanted
    return {one: 1 + sum(other < key for other in keys.values()) for one, key in keys.items()}


def rubric_is_fixed(competition: Any) -> bool:
    """Marks are given under criteria that can't change any more; before, a judge may only keep a draft."""
    return competition.rubric_frozen_at is not None


def entry_may_change(
    competition: Any,
    timeline: Iterable[Any],
    entry: Any | None,
    at: datetime.datetime,
    granted_until: datetime.datetime | None = None,
) -> bool:
    """Whether a governorate may still edit and submit: while entries are open, or until the deadline of a return.

    `entry` is None before the first submission; `granted_until` is the grace of a page never submitted.
    """
    if entry is None:
        has_grace = competition.closed_at is None and granted_until is not None and at < granted_until
        return has_grace or entries_are_open(competition, timeline, at)
    if entry.state == EntryState.RETURNED and entry.completion_deadline and competition.closed_at is None:
        return at < entry.completion_deadline
    return entry.state in EntryState.open_states and entries_are_open(competition, timeline, at)


def may_ask_for_grace(
    competition: Any, timeline: Iterable[Any], entry: Any | None, at: datetime.datetime
) -> bool:
    """More time is for what a deadline shut: an entry never submitted, or one returned, until judging is closed."""
    if competition.closed_at is not None or (entry is not None and entry.state != EntryState.RETURNED):
        return False
    ends = [phase.ends_at for phase in timeline if phase.may_submit]
    return bool(ends) and max(ends) <= at


def grace_problem(
    competition: Any, timeline: Iterable[Any], until: datetime.datetime, at: datetime.datetime
) -> str:
    """Why more time can't last `until`, in the active language; empty when it can."""
    if competition.closed_at is not None:
        return _("Judging is closed.")
    if until <= at:
        return _("This day is over.")
    judging_ends = max((phase.ends_at for phase in timeline if phase.may_score), default=None)
    if judging_ends is not None and until > judging_ends:
        return _("Judging ends before this day.")
    return ""


def may_judge(judge: Any, entry: Any, conflicts: Iterable[Any]) -> bool:
    """Never an entry of the home governorate, nor one the judge is in conflict with; `conflicts` are the judge's.

    An entry is of the governorate that entered it and of the one that shares its credit.
    """
    sides = {entry.governorate_id, entry.mentor_id} - {None}
    if judge.home_governorate_id in sides:
        return False
    return not any(
        conflict.entry_id == entry.pk or conflict.governorate_id in sides
        for conflict in conflicts
        if conflict.judge_id == judge.pk
    )


def may_be_reminded(reminded_at: datetime.datetime | None, at: datetime.datetime) -> bool:
    """At most one reminder in `REMINDER_PAUSE`, whichever organiser sends it."""
    return reminded_at is None or at - reminded_at >= REMINDER_PAUSE


def open_sheets_are_due(judging_deadline: datetime.datetime | None, at: datetime.datetime) -> bool:
    """In the last days of judging and after it, judges may be reminded of what they have not signed."""
    return judging_deadline is not None and at >= judging_deadline - REMINDER_LEAD


def may_be_seated(competition: Any, organises: bool) -> bool:
    """On a panel: judges, never who organises; in a rehearsal who organises, never a judge of real entries."""
    return competition.rehearses_id is not None if organises else competition.rehearses_id is None


def weights_are_complete(weights: Iterable[int]) -> bool:
    """Weights of a rubric sum to 100."""
    return sum(weights) == 100


#: (smaller, larger): the first may never exceed the second
ORDERED_FIGURES: list[tuple[str, str]] = [
    ("verified", "received"),
    ("verified_on_time", "verified"),
    ("executed", "decisions"),
    ("cradle", "illegal"),
    ("trained_count", "staff_count"),
]


def figure_problems(figures: Mapping[str, Number | None], labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """(field, message in the active language) for every figure that does not add up; blanks are not judged here."""
    problems = [
        (
            smaller,
            _("“%(smaller)s” (%(a)s) can't exceed “%(larger)s” (%(b)s).")
            % {
                "smaller": labels[smaller],
                "larger": labels[larger],
                "a": figures[smaller],
                "b": figures[larger],
            },
        )
        for smaller, larger in ORDERED_FIGURES
        if given(figures, smaller, larger) and figures[smaller] > figures[larger]
    ]
    return problems + outcome_problems(figures, labels)


def outcome_problems(
    figures: Mapping[str, Number | None], labels: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Every verified change is legal, illegal or none: the three add up."""
    parts = ("legal", "illegal", "false_change")
    if not given(figures, "verified", *parts):
        return []
    total = sum(figures[part] for part in parts)
    if total == figures["verified"]:
        return []
    return [
        (
            "verified",
            _("The results of verification add up to %(total)s, but “%(verified)s” is %(count)s.")
            % {"total": total, "verified": labels["verified"], "count": figures["verified"]},
        )
    ]


def given(figures: Mapping[str, Number | None], *names: str) -> bool:
    return all(figures.get(name) is not None for name in names)


def passed_over(ranked: Iterable[tuple[Any, int, int | None]]) -> dict[Any, list[Any]]:
    """Winners that do not follow the ranking: entry to the better-ranked entries that win less.

    `ranked` are (entry, rank, place) of entries ranked among themselves; the place is None for all but winners.
    Special mentions are given for merits of their own and pass nobody over.
    """
    lines = list(ranked)
    winners = [(entry, rank, place) for entry, rank, place in lines if place is not None]
    found = {
        winner: [
            entry
            for entry, other_rank, other in lines
            if other_rank < rank and (other is None or other > place)
        ]
        for winner, rank, place in winners
    }
    return {winner: entries for winner, entries in found.items() if entries}
