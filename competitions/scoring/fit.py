"""How well a judge fits an entry, and what a misfit costs in the flow (judging.md 4.3)."""

from collections.abc import Collection, Hashable

EXPERT, NEUTRAL, WEAK = "expert", "neutral", "weak"
COSTS = {EXPERT: 0, NEUTRAL: 10, WEAK: 30}
#: for a judge who scored the same unit in the edition before: a fresh eye is fairer to everybody
SEEN_BEFORE = 20


def fit_of(expertise: Collection[Hashable], theme: Hashable | None) -> str:
    """`expertise` are the domains a judge declared, `theme` is the entry's domain; None: it has none.

    Weak is who named his domains and left this one out. Who named none, like an entry without a domain, says
    nothing either way: neutral.
    """
    if theme is None or not expertise:
        return NEUTRAL
    return EXPERT if theme in expertise else WEAK


def pair_cost(fit: str, seen_before: bool = False) -> int:
    return COSTS[fit] + SEEN_BEFORE * seen_before
