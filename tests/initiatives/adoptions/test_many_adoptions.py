"""200 initiatives, each adopted three times in every other governorate: pages ask no more than for a handful."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.demo.scale import add_crowd
from initiatives.actions import catalogue_rows
from initiatives.actions.recognitions import recognise
from initiatives.actions.reference import load_reference
from initiatives.enums import AdoptionState, RecognitionKind, Side
from initiatives.models import (
    Adoption,
    Governorate,
    GovernorateIndexPage,
    GovernoratePage,
    InitiativeIndexPage,
    InitiativePage,
    LocalUnit,
    OutcomeMeasure,
    Recognition,
    ReplicationBoardPage,
)
from initiatives.models.catalogue.rows import uncommitted
from tests.factories import editor, organiser
from tests.initiatives.factories import published_initiative
from tests.initiatives.guides import published_guide

pytestmark = pytest.mark.django_db

INITIATIVES, EACH, FEW = 200, 3, 45
WON = datetime.date(2026, 10, 28)
STATES = [
    AdoptionState.MATCHED,
    AdoptionState.PILOTING,
    AdoptionState.OPERATING,
    AdoptionState.VERIFIED,
    AdoptionState.DISCONTINUED,
]


def adopted(pages, units, by):
    """Each of `pages` by each of `units` of another governorate, in all states by turns, each copied from the last."""
    today = timezone.localdate()
    rows = [
        Adoption(
            initiative=page,
            unit=unit,
            governorate_id=unit.governorate_id,
            mentor_id=page.governorate_id,
            contact="هالة منصور",
            motive="طوابير",
            begun_by=by,
            state=STATES[number % len(STATES)],
            matched_on=today,
            operating_on=today if number % len(STATES) in (2, 3) else None,
            reason="انتقل المركز" if number % len(STATES) == 4 else "",
        )
        for page in pages
        for number, unit in enumerate(units)
        if unit.governorate_id != page.governorate_id
    ]
    return Adoption.objects.bulk_create(rows, batch_size=500)


def measured(adoptions, indicator):
    known = {name: getattr(indicator, name) for name in ("name", "unit", "kind", "better")}
    known |= {"key": indicator.translation_key, "before": 88, "after": 19, "n": 400}
    sides = (Side.ORIGINAL, Side.COPY)
    OutcomeMeasure.objects.bulk_create(
        [OutcomeMeasure(adoption=one, side=side, **known) for one in adoptions for side in sides],
        batch_size=500,
    )


def copied_in_a_row(adoptions):
    for parent, one in zip(adoptions, adoptions[1:], strict=False):
        one.parent = parent
    Adoption.objects.bulk_update(adoptions[1:], ["parent"], batch_size=200)


def units_of(codes, each):
    units = LocalUnit.objects.filter(governorate__code__in=codes).order_by("governorate", "pk")
    by_place = {}
    for unit in units:
        by_place.setdefault(unit.governorate_id, []).append(unit)
    return [unit for found in by_place.values() for unit in found[:each]]


@pytest.fixture
def winner(site_tree):
    """Adopted three times, once from a copy, each with its figures."""
    page = published_initiative()
    published_guide(page)
    recognise(page, RecognitionKind.WINNER, ("جائزة", "Award"), ("", ""), WON, 1)
    # So that every list is longer than a page shows, from the beginning.
    add_crowd(FEW - 1, seed=1)
    found = adopted([page], units_of(["EG-ASN", "EG-PTS"], 2), editor())
    measured(found, page.complete_indicators[0])
    copied_in_a_row(found[:2])
    catalogue_rows.rebuild()
    return page


def grow(page):
    load_reference()
    add_crowd(INITIATIVES - FEW, seed=2)
    others = InitiativePage.objects.exclude(pk=page.pk).exclude(locale__language_code="en")
    Recognition.objects.bulk_create(
        Recognition(page=one, kind="winner", award_ar="جائزة", award_en="Award", awarded_on=WON)
        for one in others
    )
    Adoption.objects.update(parent=None)
    page.adoptions.all().delete()
    codes = list(Governorate.objects.values_list("code", flat=True))
    found = adopted([page, *others], units_of(codes, EACH), editor())
    own = [one for one in found if one.initiative_id == page.pk]
    measured(own, page.complete_indicators[0])
    copied_in_a_row(own)
    catalogue_rows.rebuild()


def addresses(page):
    """Of every page that shows adoptions, by name."""
    board, index = ReplicationBoardPage, GovernorateIndexPage
    in_arabic = {"locale__language_code": "ar"}
    catalogue = InitiativeIndexPage.objects.get(**in_arabic).url
    return {
        "initiative with map, list and tree": page.url,
        "board": board.objects.get(**in_arabic).url,
        "map": index.objects.get(**in_arabic).url,
        "profile": GovernoratePage.objects.get(governorate=page.governorate, **in_arabic).url,
        "catalogue": catalogue,
        "catalogue as a map": f"{catalogue}?view=map",
        "catalogue as a table": f"{catalogue}?view=table",
        "adoptions in the admin": reverse("adoptions:index"),
        "what there is to adopt": reverse("adoptions:choose"),
    }


def queries(client, address):
    uncommitted.change = False  # as after a commit: the catalogue may be remembered
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_every_page_asks_as_often_for_fifteen_thousand_adoptions_as_for_four(client, winner):
    client.force_login(editor())
    few = {name: queries(client, address) for name, address in addresses(winner).items()}
    grow(winner)
    assert Adoption.objects.count() == INITIATIVES * EACH * 26
    assert {name: queries(client, address) for name, address in addresses(winner).items()} == few
    client.force_login(organiser())
    assert queries(client, reverse("adoptions:index")) <= few["adoptions in the admin"]
