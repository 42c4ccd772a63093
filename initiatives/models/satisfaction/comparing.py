"""Two results side by side, where that is fair."""

from dataclasses import dataclass, field

from ...satisfaction import rules
from ...satisfaction.intervals import Share, difference
from .surveys import Survey


@dataclass(frozen=True)
class Comparison:
    """`choices`: surveys of the governorate that `survey` may stand beside; `obstacle` says why another may not."""

    survey: Survey
    choices: list[Survey] = field(default_factory=list)
    other: Survey | None = None
    obstacle: rules.Obstacle | None = None

    @classmethod
    def of(cls, survey, code):
        """`code`: the one asked for, if any; one query."""
        centre = survey.centre
        nearby = Survey.objects.with_results().filter(centre__governorate=centre.governorate_id)
        others = list(nearby.exclude(centre=centre))
        choices = [other for other in others if rules.obstacle_to_comparing(survey, other) is None]
        asked = next((other for other in others if other.code == code), None)
        obstacle = asked and rules.obstacle_to_comparing(survey, asked)
        return cls(survey, choices, None if obstacle else asked, obstacle)

    @property
    def difference(self) -> Share:
        """Overall, in the direction of `survey` minus `other`."""
        return difference(self.survey.result.satisfied("overall"), self.other.result.satisfied("overall"))

    @property
    def is_clear(self):
        """Whether zero lies outside the interval."""
        return self.difference.low > 0 or self.difference.high < 0
