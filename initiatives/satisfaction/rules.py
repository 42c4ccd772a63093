"""Who may answer when, who reads remarks first, which results may stand side by side."""

import datetime
from collections.abc import Container
from enum import StrEnum
from typing import Any

#: answers on paper are typed in after the survey ends; then it is settled
DAYS_TO_ENTER_PAPER = 30


class Obstacle(StrEnum):
    """Why two results are not compared."""

    UNPUBLISHED = "unpublished"
    METHOD = "method"
    PERIOD = "period"


def is_open(survey: Any, day: datetime.date) -> bool:
    return survey.starts_on <= day <= survey.ends_on


def may_be_entered(survey: Any, answered_on: datetime.date, today: datetime.date) -> bool:
    """An answer on paper, given on a day of the survey and typed in while it is not settled."""
    return is_open(survey, answered_on) and answered_on <= today and not is_settled(survey, today)


def is_settled(survey: Any, today: datetime.date) -> bool:
    return today > survey.ends_on + datetime.timedelta(days=DAYS_TO_ENTER_PAPER)


def may_moderate(governorate_id: int, followed_up: Container[int], *, reviews: bool) -> bool:
    """The follow-up committee and the ministry; never those whose work the remarks are about."""
    return reviews or governorate_id in followed_up


def overlap(one: Any, other: Any) -> bool:
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def obstacle_to_comparing(one: Any, other: Any) -> Obstacle | None:
    """None where both results are published, of overlapping periods and sampled in the same way."""
    if not (one.is_published and other.is_published):
        return Obstacle.UNPUBLISHED
    if one.method != other.method:
        return Obstacle.METHOD
    return None if overlap(one, other) else Obstacle.PERIOD
