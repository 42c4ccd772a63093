"""Badges as awards give them, and renewals as a committee writes them."""

from initiatives.enums import RecognitionKind
from initiatives.models import BadgeRenewal, Recognition
from tests import factories
from tests.initiatives.follow_up import days


def awarded(page, age=100, kind=RecognitionKind.WINNER, **fields):
    """Given `age` days ago."""
    values = {"award_ar": f"جائزة {age} {kind}", "award_en": "Award", "awarded_on": days(-age)}
    return Recognition.objects.create(page=page, kind=kind, **values | fields)


def renewed(page, age=10, kind="pioneering", by=None):
    return BadgeRenewal.objects.create(
        page=page,
        kind=kind,
        renewed_on=days(-age),
        by=by or factories.committee_member(),
        note_ar="ستة شبابيك تعمل.",
        note_en="Six counters work.",
    )
