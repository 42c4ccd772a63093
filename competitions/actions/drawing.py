"""A round of assignments: pinned by hand, drawn as a preview, saved as it was previewed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log

from .. import scoring
from ..models import Assignment, AssignmentRun, Competition, Entry, Judge, Pin
from ..notifiers import tell_judges
from ..scoring.rounds import RoundInputs, clashing_pins, overfilling_pins
from ..scoring.shortages import packed
from .round_inputs import RoundTerms, judged_entries, panel_of, round_inputs
from .rounds import lock_open_edition, new_assignment, pair, refuse_unless_assignable


@transaction.atomic
def preview_round(competition: Competition, user: Any, terms: RoundTerms) -> AssignmentRun:
    """Draws a round and keeps it as a preview; ValidationError says what makes it impossible to draw one."""
    edition = lock_open_edition(competition, user)
    inputs = round_inputs(edition, terms)
    refuse_impossible(edition, inputs, terms.sheets)
    drawn = scoring.assignment.propose(inputs)
    return AssignmentRun.objects.create(
        competition=edition,
        sheets=terms.sheets,
        min_load=terms.min_load,
        seed=terms.seed,
        mode=terms.mode,
        inputs_sha256=inputs.digest(),
        pairs=drawn.assignments,
        shortages=packed(drawn.shortages),
        fit_cost=drawn.fit_cost,
        cost=drawn.cost,
        is_connected=drawn.is_connected,
        efficiency=drawn.efficiency,
        bound=drawn.bound,
        created_by=user,
    )


def terms_of(run: AssignmentRun) -> RoundTerms:
    return RoundTerms(run.sheets, run.seed, run.mode, run.min_load)


def is_current(run: AssignmentRun) -> bool:
    """Whether all that the round rests on is as it was when it was drawn."""
    return round_inputs(run.competition, terms_of(run)).digest() == run.inputs_sha256


@transaction.atomic
def save_round(run: AssignmentRun, user: Any) -> list[Assignment]:
    """Saves a previewed round, once, unless what it rests on has changed meanwhile."""
    edition = lock_open_edition(run.competition, user)
    run = AssignmentRun.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if run.is_saved:
        raise ValidationError(_("This round is saved already."))
    if not is_current(run):
        raise ValidationError(
            _("Entries, judges, conflicts or pins have changed since this round was drawn: draw it again.")
        )
    entries = {entry.pk: entry for entry in judged_entries(edition)}
    judges = {judge.pk: judge for judge in panel_of(edition)}
    run.saved_at, run.saved_by = timezone.now(), user
    run.save(update_fields=["saved_at", "saved_by"])
    saved = Assignment.objects.bulk_create(
        new_assignment(entries[entry], judges[judge], user, run.seed, run) for entry, judge in run.pairs
    )
    data = {"run": run.pk, "seed": run.seed, "assignments": len(saved), "connected": run.is_connected}
    log(edition, "competitions.round", user=user, data=data)
    tell_judges(saved)
    return saved


def refuse_impossible(competition: Competition, inputs: RoundInputs, sheets: int) -> None:
    """Raises what is wrong with the number of sheets at the field `sheets`, all else without a field."""
    judges = len(inputs.judges)
    if not judges:
        raise ValidationError(_("Nobody sits on the panel yet: seat judges first."))
    if not inputs.entries:
        raise ValidationError(_("No entry is in judging yet."))
    if sheets > judges:
        problem = ngettext(
            "An entry can't have %(sheets)s sheets: the panel has only %(judges)s judge.",
            "An entry can't have %(sheets)s sheets: the panel has only %(judges)s judges.",
            judges,
        )
        raise ValidationError({"sheets": problem % {"sheets": sheets, "judges": judges}})
    if problems := problems_of_pins(competition, inputs):
        raise ValidationError(problems)


def problems_of_pins(competition: Competition, inputs: RoundInputs) -> list[str]:
    codes = dict(competition.entries.values_list("pk", "blind_code"))
    numbers = dict(competition.seats.values_list("judge", "number"))
    return [
        *(
            _(
                "Entry %(code)s is pinned to judge %(number)s, who has a conflict of interest with it: unpin it."
            )
            % {"code": codes[entry], "number": numbers[judge]}
            for entry, judge in clashing_pins(inputs)
        ),
        *(
            _("More entries are pinned to judge %(number)s than the %(max)s he may take: unpin some.")
            % {"number": numbers[judge.key], "max": judge.max_load}
            for judge in overfilling_pins(inputs)
        ),
    ]


@transaction.atomic
def pin(entry: Entry, judge: Judge, user: Any) -> Pin:
    """From now on every round gives `entry` to `judge`; refused where he could not be assigned it by hand."""
    edition = lock_open_edition(entry.competition, user)
    entries = {other.pk: other for other in judged_entries(edition)}
    seated = {other.pk: other for other in panel_of(edition)}
    refuse_unless_assignable(entries.get(entry.pk), seated.get(judge.pk))
    pinned, _created = Pin.objects.get_or_create(entry=entry, judge=judge, defaults={"pinned_by": user})
    inputs = round_inputs(edition, RoundTerms(edition.min_sheets, edition.seed))
    if any(full.key == judge.pk for full in overfilling_pins(inputs)):
        raise ValidationError(
            _("With this pin the judge would have more entries than the %(max)s he may take.")
            % {"max": judge.max_load}
        )
    log(edition, "competitions.pin", user=user, data={"entry": entry.blind_code, "judge": judge.pk})
    return pinned


@transaction.atomic
def unpin(pinned: Pin, user: Any) -> None:
    edition = lock_open_edition(pinned.entry.competition, user)
    log(edition, "competitions.unpin", user=user, data=pair(pinned))
    pinned.delete()
