"""A result corrected after an appeal: a new publication; the old one, its decisions and its bundle stay readable."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import rules
from ..enums import AppealOutcome, Outcome
from ..models import Appeal, Decision, EarlierDecision, EarlierPublication, Entry, Publication
from ..notifiers import tell_entrant_of_appeal, tell_entrant_of_new_place
from .appeals import decide, lock_waiting
from .bundles import keep_bundles
from .certificates import issue_certificates
from .decisions import refuse_incomplete_award
from .release import carry_out

BUNDLE = ("bundle", "bundle_sha256", "public_bundle", "public_sha256", "public_size")


@dataclass(frozen=True)
class Correction:
    """What an entry is given, its citations, and what the public is told of it."""

    outcome: str
    place: int | None
    citation_ar: str
    citation_en: str
    statement_ar: str
    statement_en: str


@transaction.atomic
def uphold_appeal(written: Appeal, user: Any, reason: str, correction: Correction) -> Appeal:
    """For organisers: publishes the corrected result at once, to all."""
    written = lock_waiting(written, user)
    entry, publication = written.entry, written.entry.competition.publication
    refuse_correction(entry, correction)
    moved = places_after(entry, correction)
    decided = decide(written, user, AppealOutcome.UPHELD, reason)
    keep_earlier(publication, decided, correction)
    changed = [award(entry, user, correction), *move(moved, entry)]
    publish_anew(publication, changed, user)
    tell_entrant_of_appeal(decided)
    for decision in changed[1:]:
        tell_entrant_of_new_place(decision)
    return decided


def refuse_correction(entry: Entry, correction: Correction) -> None:
    """ValidationError, by field where there is one."""
    if correction.outcome == Outcome.NONE:
        raise ValidationError({"outcome": _("An upheld appeal gives an award; otherwise dismiss it.")})
    if (correction.outcome, correction.place) == (entry.decision.outcome, entry.decision.place):
        raise ValidationError({"outcome": _("This is what the entry has already.")})
    if not entry.results.filter(run=entry.competition.publication.run_id).exists():
        raise ValidationError(_("An entry without a signed sheet can't be given an award."))
    refuse_incomplete_award(
        correction.outcome, correction.place, correction.citation_ar, correction.citation_en
    )
    for name in ("statement_ar", "statement_en"):
        if not getattr(correction, name).strip():
            raise ValidationError(
                {name: _("The public is told in Arabic and in English what was corrected.")}
            )


def places_after(entry: Entry, correction: Correction) -> dict[int, int]:
    """Place by entry, of the winners that compete with `entry`; a place that is held already is shared."""
    competition = entry.competition
    winners = Decision.objects.filter(entry__competition=competition, outcome=Outcome.WINNER)
    places = {
        winner.entry_id: winner.place
        for winner in winners.select_related("entry")
        if competition.tier_of(winner.entry) == competition.tier_of(entry)
    }
    wanted = correction.place if correction.outcome == Outcome.WINNER else None
    found = rules.corrected_places(places, entry.pk, wanted)
    if wanted and found[entry.pk] != wanted:
        raise ValidationError(
            {"place": _("The next place after the winners is %(place)s.") % {"place": found[entry.pk]}}
        )
    return found


def keep_earlier(publication: Publication, written: Appeal, correction: Correction) -> EarlierPublication:
    """Before anything changes: the guards of the database let a decision change only beside its own past."""
    earlier = EarlierPublication.objects.create(
        publication=publication,
        appeal=written,
        number=publication.number,
        released_at=publication.corrected_at or publication.released_at,
        superseded_at=written.decided_at,
        statement_ar=correction.statement_ar.strip(),
        statement_en=correction.statement_en.strip(),
        **{name: getattr(publication, name) for name in BUNDLE},
    )
    decisions = Decision.objects.filter(entry__competition=publication.competition_id)
    EarlierDecision.objects.bulk_create(
        EarlierDecision(
            earlier=earlier,
            entry_id=decision.entry_id,
            **{name: getattr(decision, name) for name in EarlierDecision.SAID},
        )
        for decision in decisions
    )
    return earlier


def award(entry: Entry, user: Any, correction: Correction) -> Decision:
    decision = entry.decision
    decision.outcome = correction.outcome
    decision.place = correction.place if correction.outcome == Outcome.WINNER else None
    decision.citation_ar, decision.citation_en = (
        correction.citation_ar.strip(),
        correction.citation_en.strip(),
    )
    decision.decided_by, decision.decided_at = user, timezone.now()
    decision.save()
    return decision


def move(places: dict[int, int], entry: Entry) -> list[Decision]:
    """The others whose place changed, each with its new place."""
    others = Decision.objects.filter(entry__in=[pk for pk in places if pk != entry.pk])
    moved = [
        decision
        for decision in others.select_related("entry__page", "entry__competition", "entry__unit")
        if decision.place != places[decision.entry_id]
    ]
    for decision in moved:
        decision.place = places[decision.entry_id]
        decision.save()
    return moved


def publish_anew(publication: Publication, changed: Iterable[Decision], user: Any) -> None:
    edition = publication.competition
    for decision in changed:
        carry_out(decision, publication)
    publication.number += 1
    publication.corrected_at = timezone.now()
    issue_certificates(edition, user)
    keep_bundles(publication)
    log(edition, "competitions.correct", user=user, data={"number": publication.number})
