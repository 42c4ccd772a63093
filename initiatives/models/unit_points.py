"""Points of the local units of a governorate, read within the queries of its profile."""

from collections import defaultdict

from django.db.models import OuterRef

from .. import badges
from .adoptions import Adoption
from .badges import SHOWN, BadgeRenewal, awarded
from .gathered import Gathered, records

PROVEN = ["id", "verified_on", "sustained_on"]


def with_adoptions(units, initiatives):
    """`units`, each told the working adoptions that are its own, and those of its initiatives elsewhere.

    Of `initiatives` only: pages that are public.
    """
    working = Adoption.objects.public().working().filter(initiative__in=initiatives.values("pk"))
    return units.annotate(
        told_own=Gathered(working.filter(unit=OuterRef("pk")), PROVEN),
        told_copies=Gathered(working.filter(initiative__local_unit=OuterRef("pk")), ["id"]),
    )


def with_renewals(recognitions):
    renewals = BadgeRenewal.objects.filter(page=OuterRef("page"))
    return recognitions.annotate(told_renewals=Gathered(renewals, SHOWN))


def unit_points(units, recognitions, today):
    """(unit, points) of those that have any, the most first; of `units` and `recognitions` as read above."""
    held = badges_by_unit(recognitions)
    counted = [(unit, points_of(unit, held[unit.pk], today)) for unit in units]
    return sorted((row for row in counted if row[1]), key=lambda row: (-row[1], row[0].reading_key))


def badges_by_unit(recognitions):
    of_page = defaultdict(list)
    for row in recognitions:
        of_page[row.page].append(row)
    held = defaultdict(list)
    for page, rows in of_page.items():
        renewals = records(BadgeRenewal, rows[0].told_renewals)
        held[page.local_unit_id] += badges.badges(awarded(rows), renewals)
    return held


def points_of(unit, held, today):
    own = records(Adoption, unit.told_own)
    proven = [one.proven_on for one in own if one.proven_on]
    return badges.points(held, proven, len(unit.told_copies), today)
