"""The release of an edition's results: one transaction, both languages, every entrant told."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page

from initiatives.actions.recognitions import recognise
from initiatives.events import announce

from .. import rules
from ..enums import EntryState, Outcome
from ..events import result_released
from ..models import (
    Competition,
    Decision,
    Entry,
    InitiativeNominationPage,
    Publication,
    SpatialUnitEntryPage,
)
from .bundles import keep_bundles
from .cases import create_case
from .certificates import issue_certificates
from .decisions import lock_closed_edition
from .following import end_workflow, follow_closing, follow_release_soon
from .outcome_mails import mail_outcomes
from .overrides import departures


def release(competition: Competition, user: Any) -> Publication:
    """Makes the decisions final and public; entries nobody decided end without an award."""
    follow_closing(competition)
    return release_decided(competition, user)


@transaction.atomic
def release_decided(competition: Competition, user: Any) -> Publication:
    edition = lock_closed_edition(competition, user)
    if problems := release_problems(edition):
        raise ValidationError(problems)
    decide_the_rest(edition, user)
    publication = Publication.objects.create(
        competition=edition,
        run=edition.result_runs.latest(),
        released_at=timezone.now(),
        released_by=user,
    )
    # A rehearsal ends here: no page, no recognition, no certificate, no mail.
    if not edition.is_rehearsal:
        carry_out_all(edition, publication)
    edition.entries.counted().update(state=EntryState.DECIDED)
    if not edition.is_rehearsal:
        issue_certificates(edition, user)
        mail_outcomes(edition)
    keep_bundles(publication)
    log(edition, "competitions.release", user=user, data=numbers_of(edition))
    follow_release_soon(edition)
    if not edition.is_rehearsal:
        announce(result_released, Publication, publication=publication, user=user)
    return publication


def carry_out_all(edition: Competition, publication: Publication) -> None:
    for decision in decisions_of(edition):
        carry_out(decision, publication)


def release_problems(competition: Competition) -> list[str]:
    """Why the results can't be released yet, in the active language."""
    return embargo(competition) + moving_entries(competition) + lasting_problems(competition)


def lasting_problems(competition: Competition) -> list[str]:
    """What time alone won't mend."""
    return misplaced_winners(competition) + unexplained_departures(competition)


def unexplained_departures(competition: Competition) -> list[str]:
    """Winners set above better-ranked entries without a reason that a second organiser agreed to."""
    return [
        _(
            "%(entry)s wins above better-ranked entries (%(passed)s): "
            "a reason and a second organiser's consent are missing."
        )
        % {"entry": departure.entry.blind_code, "passed": ", ".join(departure.passed_over)}
        for departure in departures(competition)
        if not departure.is_agreed
    ]


def embargo(competition: Competition) -> list[str]:
    """The days that the rules put between closing and release."""
    end = rules.embargo_ends(competition.closed_at, competition.embargo_days)
    if timezone.now() >= end:
        return []
    when = date_format(timezone.localtime(end), "l j F Y H:i")
    return [_("The rules keep the results under embargo until %(when)s, Cairo time.") % {"when": when}]


def moving_entries(competition: Competition) -> list[str]:
    count = competition.entries.filter(state=EntryState.JUDGING).count()
    if not count:
        return []
    return [
        ngettext(
            "%(count)s entry is still on its way out of judging.",
            "%(count)s entries are still on their way out of judging.",
            count,
        )
        % {"count": count}
    ]


def misplaced_winners(competition: Competition) -> list[str]:
    """Places of a tier count 1, 2, 3; a joint award takes one place twice and leaves out the next."""
    places: dict[str, list[int]] = {}
    winners = Decision.objects.filter(entry__competition=competition, outcome=Outcome.WINNER)
    for winner in winners.order_by("place").select_related("entry"):
        places.setdefault(competition.tier_of(winner.entry), []).append(winner.place)
    labels = dict(competition.tier_choices)
    return [
        _("Places don't follow one another: %(places)s (%(tier)s).")
        % {"places": ", ".join(map(str, taken)), "tier": labels.get(tier) or competition.name}
        for tier, taken in places.items()
        if not follow_one_another(taken)
    ]


def follow_one_another(places: list[int]) -> bool:
    return all(place == 1 + sum(other < place for other in places) for place in places)


def decide_the_rest(competition: Competition, user: Any) -> None:
    now = timezone.now()
    Decision.objects.bulk_create(
        Decision(entry=entry, outcome=Outcome.NONE, decided_by=user, decided_at=now)
        for entry in competition.entries.counted().filter(decision=None)
    )


def decisions_of(competition: Competition) -> Iterable[Decision]:
    awards = Decision.objects.filter(entry__competition=competition).exclude(outcome=Outcome.NONE)
    return awards.select_related("entry__page", "entry__revision", "entry__governorate", "entry__unit")


def carry_out(decision: Decision, publication: Publication) -> None:
    """A winner's entry is published as it was judged; the initiative behind an award is recognised."""
    entry = decision.entry
    initiative = awarded_initiative(entry, decision.outcome)
    if initiative is not None:
        recognise_award(initiative, decision, publication)
    if decision.outcome == Outcome.WINNER and not publication.competition.keeps_scores_private:
        publish_as_judged(entry, publication.released_by)


def awarded_initiative(entry: Entry, outcome: str) -> Any:
    """What an award is told to. An adoption's goes to who copied: the initiative itself did not win."""
    page = entry.page.specific
    if isinstance(page, InitiativeNominationPage):
        return page.initiative
    if isinstance(page, SpatialUnitEntryPage) and outcome == Outcome.WINNER:
        return create_case(entry, page)
    return None


def publish_as_judged(entry: Entry, user: Any) -> None:
    # Ended first: publishing would cancel the workflow instead.
    end_workflow(entry)
    if Page.objects.get(pk=entry.page_id).live_revision_id != entry.revision_id:
        entry.revision.publish(user=user, skip_permission_checks=True)


def recognise_award(initiative: Any, decision: Decision, publication: Publication) -> None:
    edition = publication.competition
    recognise(
        initiative,
        decision.outcome,
        award=(edition.name_ar, edition.name_en),
        citation=(decision.citation_ar, decision.citation_en),
        awarded_on=timezone.localdate(publication.released_at),
        place=decision.place,
    )


def numbers_of(competition: Competition) -> dict[str, int]:
    decisions = Decision.objects.filter(entry__competition=competition)
    return {outcome: decisions.filter(outcome=outcome).count() for outcome in Outcome.values}
