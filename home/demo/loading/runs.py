"""The two editions run through: one to its release, its dates put back afterwards; one into the midst of judging."""

import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone

from competitions.actions.auditing import name_auditor
from competitions.actions.calibration import set_calibration
from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_closing
from competitions.actions.release import release
from competitions.enums import Outcome, PhaseKind
from competitions.models import Competition, Decision, Entry, Publication, ScoreSheet, SpatialUnitEntryPage
from initiatives.models import Recognition

from ..editions import AWARDS, DECISIONS, SPATIAL
from ..entries import PERIOD, skill_of
from ..people import AUDITOR
from .drafts import begin_late_entry, grant_more_time
from .editions import add_edition, run_phase
from .entries import enter_initiatives, enter_unit_left_out, enter_units
from .judging import calibrate, draw_round, judge_entries

NO_AWARD = (Outcome.NONE, None, "", "")
RELEASED = datetime.datetime(2026, 10, 12, 12, tzinfo=datetime.UTC)
SHEETS_AWARDS, SHEETS_UNITS = 5, 3


def load_finished_edition(organiser, initiatives):
    edition = add_edition(AWARDS, organiser)
    edition = run_phase(edition, PhaseKind.SUBMISSION)
    entries = enter_initiatives(edition, organiser, initiatives)
    decisions = {entry: DECISIONS.get(title, NO_AWARD) for entry, title in entries.items()}
    run_to_release(edition, organiser, decisions, SHEETS_AWARDS)
    name_auditor(edition, organiser, get_user_model().objects.get(username=AUDITOR[0]))
    put_back(edition, RELEASED)


def run_to_release(edition, organiser, decisions, sheets):
    """Judged, closed, decided and released; `decisions` {entry: (outcome, place, citations)}, the best entry first."""
    edition = run_phase(edition, PhaseKind.JUDGING)
    draw_round(edition, organiser, sheets)
    judge_entries(quality_by_place(decisions))
    edition = run_phase(edition, PhaseKind.DELIBERATION)
    close_edition(edition, organiser, "اكتملت أوراق التقييم كلها.")
    follow_closing(edition)
    for entry, decision in decisions.items():
        entry.refresh_from_db()
        stage_decision(entry, organiser, *decision)
    release(Competition.objects.get(pk=edition.pk), organiser)
    follow_closing(edition)


def quality_by_place(entries):
    """The order of the table of initiatives is the order of their quality, far enough apart for any panel and any codes."""
    return {entry: 0.95 - 0.11 * position for position, entry in enumerate(entries)}


def put_back(edition, released):
    """Dates only: every record was made by its own action a moment ago."""
    run_phase(edition, PhaseKind.RESULTS, released)
    weeks = datetime.timedelta(weeks=1)
    Competition.objects.filter(pk=edition.pk).update(
        closed_at=released - 2 * weeks, rubric_frozen_at=released - 17 * weeks
    )
    Publication.objects.filter(competition=edition).update(released_at=released)
    Decision.objects.filter(entry__competition=edition).update(decided_at=released - weeks)
    Entry.objects.filter(competition=edition).update(submitted_at=released - 12 * weeks)
    ScoreSheet.objects.filter(assignment__entry__competition=edition).update(
        submitted_at=released - 4 * weeks
    )
    Recognition.objects.filter(page__entries_won=None, awarded_on=timezone.localdate()).update(
        awarded_on=released.date()
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
    left_out = enter_unit_left_out(edition, organiser)
    late = begin_late_entry(edition)
    edition = run_phase(edition, PhaseKind.JUDGING)
    calibrate(set_calibration(edition, left_out, organiser), quality=0.55)
    draw_round(edition, organiser, SHEETS_UNITS)
    judge_entries({entry: skill_of(seed) for entry, seed in entries.items()}, done=0.6, drafts=0.12)
    grant_more_time(SpatialUnitEntryPage.objects.get(pk=late.pk), organiser)
