"""The goals of public and judging speed, and whether a run met them. Pure."""

from dataclasses import dataclass

AT_LEAST, AT_MOST = "≥", "≤"


@dataclass(frozen=True)
class Goal:
    """Of the measures whose name begins with `measure`: of their ratio, or of their value."""

    measure: str
    sign: str
    limit: float
    of: str = "value"

    def is_met(self, measure):
        found = getattr(measure, self.of)
        if found is None or found != found:  # NaN: nothing was measured
            return False
        return found >= self.limit if self.sign == AT_LEAST else found <= self.limit


MULTIPLES = {"home": 60, "catalogue": 70, "initiative": 50, "results": 60}
GOALS = [
    *(Goal(f"{page}, stored: requests", AT_LEAST, 0.9, "ratio") for page in MULTIPLES),
    *(Goal(f"{page}, stored and packed: requests", AT_LEAST, 0.9, "ratio") for page in MULTIPLES),
    Goal("stale answers", AT_MOST, 0),
    Goal("racing reads", AT_LEAST, 10_000),
    *(Goal(f"{page}, drawn: CPU", AT_MOST, limit, "ratio") for page, limit in MULTIPLES.items()),
    *(Goal(f"{page}: SQL queries", AT_MOST, 12) for page in MULTIPLES),
    *(Goal(f"{page}: SQL queries", AT_MOST, 1, "ratio") for page in MULTIPLES),
    Goal("catalogue with facets and counts: p95", AT_MOST, 40),
    Goal("facet counts alone: p95", AT_MOST, 25),
    Goal("search with facets: p95", AT_MOST, 100),
    Goal("desk, open: p95", AT_MOST, 120),
    Goal("desk, autosave: p95", AT_MOST, 40),
    Goal("desk, submit: p95", AT_MOST, 150),
    *(
        goal
        for screen in ("initiatives listing", "judging progress", "organiser's dashboard")
        for goal in (
            Goal(f"{screen}: p95", AT_MOST, 300),
            Goal(f"{screen}: SQL queries", AT_MOST, 1, "ratio"),
        )
    ),
    Goal("memory of one worker", AT_MOST, 250),
    Goal("memory of one worker", AT_MOST, 1.02, "ratio"),
    Goal("manage.py check", AT_MOST, 2.5),
]


def verdicts(measures):
    """(goal, measure, whether it is met) in the order of the goals; measure is None where nothing was measured."""
    found = []
    for goal in GOALS:
        meant = [one for one in measures if one.measure.startswith(goal.measure)]
        found += [(goal, one, goal.is_met(one)) for one in meant] or [(goal, None, False)]
    return found
