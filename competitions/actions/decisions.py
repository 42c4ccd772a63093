"""The organisers' decisions: staged one by one after closing, all released together."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import EntryState, Outcome
from ..models import Competition, Decision, Entry, ReleasePlan
from ..models.roles import demand_organiser


@transaction.atomic
def stage_decision(
    entry: Entry,
    user: Any,
    outcome: str,
    place: int | None = None,
    citation_ar: str = "",
    citation_en: str = "",
    minutes: str = "",
) -> Decision:
    """Records or changes the decision on an entry; nothing of it is public before the release.

    A release that was planned is planned no more: it was planned for other decisions.
    """
    edition = lock_closed_edition(entry.competition, user)
    if entry.state not in EntryState.counted_states:
        raise ValidationError(_("Only an entry that was judged can be decided."))
    refuse_incomplete_award(outcome, place, citation_ar, citation_en)
    if outcome != Outcome.NONE and not entry.results.filter(run=edition.result_runs.latest()).exists():
        raise ValidationError(_("An entry without a signed sheet can't be given an award."))
    decision, _created = Decision.objects.update_or_create(
        entry=entry,
        defaults={
            "outcome": outcome,
            "place": place if outcome == Outcome.WINNER else None,
            "citation_ar": citation_ar.strip(),
            "citation_en": citation_en.strip(),
            "minutes": minutes.strip(),
            "decided_by": user,
            "decided_at": timezone.now(),
        },
    )
    ReleasePlan.objects.filter(competition=edition).delete()
    data = {"entry": entry.blind_code, "outcome": outcome, "place": decision.place}
    log(edition, "competitions.decide", user=user, data=data)
    return decision


def lock_closed_edition(competition: Competition, user: Any) -> Competition:
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    if not edition.is_closed:
        raise ValidationError(_("Decisions begin when judging is closed."))
    if edition.is_released:
        raise ValidationError(_("The results are released; decisions can't change any more."))
    return edition


def refuse_incomplete_award(outcome: str, place: int | None, citation_ar: str, citation_en: str) -> None:
    problems = {}
    if outcome == Outcome.WINNER and not place:
        problems["place"] = _("A winner needs a place.")
    if outcome != Outcome.NONE:
        for name, text in (("citation_ar", citation_ar), ("citation_en", citation_en)):
            if not text.strip():
                problems[name] = _("An award is cited in Arabic and in English.")
    if problems:
        raise ValidationError(problems)
