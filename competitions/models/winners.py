"""Winners and special mentions of released editions, by name, in the active language."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Value, When

from initiatives.enums import Tier

from ..enums import Outcome
from .behind import with_behind
from .competitions import Competition
from .public import Named, PublicLinks
from .results import Decision


@dataclass(frozen=True)
class PublicWinner(Named):
    """An award as the public reads it; without scores, which stand in the results of its edition."""

    competition: Competition | None = None
    outcome_label: str = ""
    place: int | None = None
    tier: str = ""
    citation: str = ""

    @property
    def tier_label(self):
        return Tier(self.tier).label if self.tier else ""


#: tiers from the largest unit to the smallest, as the results show them
TIER_ORDER = Case(
    *(When(entry__tier=tier, then=Value(at)) for at, tier in enumerate(Tier.values)), default=-1
)


#: columns of a decision and of its edition that an award tells
OF_AN_AWARD = [
    *("outcome", "place", "citation_ar", "citation_en", "entry__competition__publication__released_at"),
    *(f"entry__competition__{name}" for name in ("kind", "code", "name_ar", "name_en", "is_illustrative")),
]


def awards():
    """Decisions that gave an award in a released edition, the newest release first, each edition's in its order."""
    decisions = Decision.objects.exclude(outcome=Outcome.NONE).filter(
        entry__competition__publication__isnull=False, entry__competition__rehearses=None
    )
    decisions = decisions.select_related("entry__competition__publication")
    # Winners have a place, mentions none; "winner" sorts after "mention".
    return with_behind(decisions, *OF_AN_AWARD).order_by(
        "-entry__competition__publication__released_at",
        "entry__competition_id",
        TIER_ORDER,
        "-outcome",
        "place",
        "entry__blind_code",
    )


def public_winners(decisions, here=None) -> list[PublicWinner]:
    """What `decisions` (of `awards()`) tell the public; two queries whatever their number, less one with `here`."""
    decisions = list(decisions)
    links = PublicLinks([decision.entry for decision in decisions], here)
    return [public_winner(decision, links) for decision in decisions]


def public_winner(decision: Decision, links: Any) -> PublicWinner:
    competition = decision.entry.competition
    return PublicWinner(
        competition=competition,
        outcome_label=decision.get_outcome_display(),
        place=decision.place,
        tier=competition.tier_of(decision.entry),
        citation=decision.citation,
        **links.of(decision.entry),
    )
