"""The two editions run through: one to its release, its dates put back afterwards; one into the midst of judging."""

import datetime

from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_closing
from competitions.actions.release import release
from competitions.enums import Outcome, PhaseKind
from competitions.models import Competition, Decision, Entry, Publication, ScoreSheet
from initiatives.models import Recognition

from ..editions import AWARDS, DECISIONS, SPATIAL
from ..entries import PERIOD, skill_of
from .editions import add_edition, run_phase
from .entries import enter_initiatives, enter_units
from .judging import draw_round, judge_entries

RELEASED = datetime.datetime(2026, 10, 12, 12, tzinfo=datetime.UTC)
SHEETS_AWARDS, SHEETS_UNITS = 5, 3


def load_finished_edition(organiser, initiatives):
    edition = add_edition(AWARDS, organiser)
    edition = run_phase(edition, PhaseKind.SUBMISSION)
    entries = enter_initiatives(edition, organiser, initiatives)
    edition = run_phase(edition, PhaseKind.JUDGING)
    draw_round(edition, organiser, SHEETS_AWARDS)
    judge_entries(quality_by_place(entries))
    edition = run_phase(edition, PhaseKind.DELIBERATION)
    close_edition(edition, organiser, "اكتملت أوراق التقييم كلها.")
    follow_closing(edition)
    decide(entries, organiser)
    release(Competition.objects.get(pk=edition.pk), organiser)
    follow_closing(edition)
    put_back(edition)


def quality_by_place(entries):
    """The order of the table of initiatives is the order of their quality, from 0.97 downwards."""
    return {entry: 0.97 - 0.07 * position for position, entry in enumerate(entries)}


def decide(entries, organiser):
    for entry, title in entries.items():
        outcome, place, citation_ar, citation_en = DECISIONS.get(title, (Outcome.NONE, None, "", ""))
        entry.refresh_from_db()
        stage_decision(entry, organiser, outcome, place, citation_ar, citation_en)


def put_back(edition):
    """Dates only: every record was made by its own action a moment ago."""
    run_phase(edition, PhaseKind.RESULTS, RELEASED)
    weeks = datetime.timedelta(weeks=1)
    Competition.objects.filter(pk=edition.pk).update(
        closed_at=RELEASED - 2 * weeks, rubric_frozen_at=RELEASED - 17 * weeks
    )
    Publication.objects.filter(competition=edition).update(released_at=RELEASED)
    Decision.objects.filter(entry__competition=edition).update(decided_at=RELEASED - weeks)
    Entry.objects.filter(competition=edition).update(submitted_at=RELEASED - 12 * weeks)
    ScoreSheet.objects.filter(assignment__entry__competition=edition).update(
        submitted_at=RELEASED - 4 * weeks
    )
    Recognition.objects.filter(page__entries_won=None, awarded_on=timezone.localdate()).update(
        awarded_on=RELEASED.date()
    )


def load_edition_in_judging(organiser):
    edition = add_edition(
        SPATIAL,
        organiser,
        tiers=["diwan", "markaz", "city", "district"],
        period_from=PERIOD[0],
        period_to=PERIOD[1],
    )
    edition = run_phase(edition, PhaseKind.SUBMISSION)
    entries = enter_units(edition, organiser)
    edition = run_phase(edition, PhaseKind.JUDGING)
    draw_round(edition, organiser, SHEETS_UNITS)
    judge_entries({entry: skill_of(seed) for entry, seed in entries.items()}, done=0.6, drafts=0.12)
