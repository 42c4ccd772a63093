"""Departures from the ranking: a reason by one organiser, the consent of a second, both bound to who is passed over."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import rules
from ..enums import Outcome
from ..models import Competition, Decision, Entry, EntryResult, Override, ReleasePlan
from .decisions import lock_closed_edition


@dataclass(frozen=True)
class Departure:
    """A winner, the blind codes it passes over as decisions stand now, and what was agreed to, if anything."""

    entry: Entry
    passed_over: list[str]
    override: Override | None

    @property
    def is_explained(self) -> bool:
        """Whether the reason that was given speaks of just these entries."""
        return self.override is not None and self.override.passed_over == self.passed_over

    @property
    def is_agreed(self) -> bool:
        return self.is_explained and self.override.is_agreed


def departures(competition: Competition) -> list[Departure]:
    """Every winner that does not follow the latest ranking, in the order of rank; three queries."""
    results = EntryResult.objects.filter(run=competition.result_runs.latest()).select_related("entry")
    cells = defaultdict(list)
    for result in results:
        cells[result.tier, result.component].append(result)
    places = dict(
        Decision.objects.filter(entry__competition=competition, outcome=Outcome.WINNER).values_list(
            "entry", "place"
        )
    )
    overrides = {o.entry_id: o for o in Override.objects.filter(entry__competition=competition)}
    return [
        Departure(entry, sorted(other.blind_code for other in passed), overrides.get(entry.pk))
        for cell in cells.values()
        for entry, passed in rules.passed_over(
            (result.entry, result.rank, places.get(result.entry_id)) for result in cell
        ).items()
    ]


def departure_of(entry: Entry) -> Departure | None:
    return next((found for found in departures(entry.competition) if found.entry == entry), None)


@transaction.atomic
def propose_override(entry: Entry, user: Any, reason_ar: str, reason_en: str) -> Override:
    """Gives the reason, anew when it was given before: a consent is for the reason that was read."""
    edition = lock_closed_edition(entry.competition, user)
    departure = departure_of(entry)
    if departure is None:
        raise ValidationError(_("This decision follows the ranking: there is nothing to explain."))
    refuse_half_reason(reason_ar, reason_en)
    override, _created = Override.objects.update_or_create(
        entry=entry,
        defaults={
            "passed_over": departure.passed_over,
            "reason_ar": reason_ar.strip(),
            "reason_en": reason_en.strip(),
            "proposed_by": user,
            "proposed_at": timezone.now(),
            "consented_by": None,
            "consented_at": None,
        },
    )
    ReleasePlan.objects.filter(competition=edition).delete()
    data = {"entry": entry.blind_code, "passed_over": departure.passed_over}
    log(edition, "competitions.override", user=user, data=data)
    return override


def refuse_half_reason(reason_ar: str, reason_en: str) -> None:
    problems = {
        name: _("The reason is published in Arabic and in English.")
        for name, text in (("reason_ar", reason_ar), ("reason_en", reason_en))
        if not text.strip()
    }
    if problems:
        raise ValidationError(problems)


@transaction.atomic
def consent_to_override(entry: Entry, user: Any) -> Override:
    """By an organiser other than the one who gave the reason, to just the entries it speaks of."""
    edition = lock_closed_edition(entry.competition, user)
    departure = departure_of(entry)
    if departure is None or not departure.is_explained:
        raise ValidationError(_("There is no reason yet for what the decisions are now."))
    override = departure.override
    if override.proposed_by_id == user.pk:
        raise PermissionDenied(_("Whoever gave the reason can't agree to it: a second organiser must."))
    if not override.is_agreed:
        override.consented_by, override.consented_at = user, timezone.now()
        override.save(update_fields=["consented_by", "consented_at"])
        log(edition, "competitions.consent", user=user, data={"entry": entry.blind_code})
    return override
