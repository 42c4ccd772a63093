"""A stored text is read with one question for each kind of object it points at."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from competitions.models import SpatialUnitEntryPage
from tests.competitions.factories import edition, sample_case, spatial_page

pytestmark = pytest.mark.django_db

NOBODY = 987_654_321


def content_of(page, cases=3):
    page.cases = [sample_case(page.governorate, position) for position in range(cases)]
    page.save()
    return json.loads(page.to_json())


def read(content):
    with CaptureQueriesContext(connection) as queries:
        page = SpatialUnitEntryPage.from_serializable_data(content)
    return page, len(queries)


def test_more_rows_ask_no_more(site_tree):
    page = spatial_page(edition())

    (one, of_one), (three, of_three) = (read(content_of(page, cases)) for cases in (1, 3))

    assert (one.cases.count(), three.cases.count()) == (1, 3)
    assert of_one == of_three
    assert three.cases.all()[2].photo_after.title == f"بعد {page.governorate.name_ar} 2"


def test_what_is_gone_is_left_out(site_tree):
    content = content_of(spatial_page(edition()))

    whole, _queries = read(content)
    without, _queries = read({**content, "owner": NOBODY})

    assert whole.owner_id == content["owner"] is not None
    assert without.owner_id is None
    assert without.local_unit_id == whole.local_unit_id
    assert without.cases.count() == 3


def test_whoever_asks_for_no_look_is_spared_it(site_tree):
    content = {**content_of(spatial_page(edition())), "owner": NOBODY}

    assert SpatialUnitEntryPage.from_serializable_data(content, check_fks=False).owner_id == NOBODY
