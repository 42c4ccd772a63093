"""The large step figure says when each step was taken, as far as the page tells it."""

import datetime

import pytest

from initiatives.enums import Step
from initiatives.models import InitiativePage
from initiatives.models.step_dates import step_dates
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.factories import published_initiative
from tests.initiatives.test_governorate_pages import recognised

pytestmark = pytest.mark.django_db

BEGAN, AWARDED, WORKS = datetime.date(2025, 3, 1), datetime.date(2026, 10, 1), datetime.date(2026, 11, 2)


def dates(page):
    return step_dates(InitiativePage.objects.get(pk=page.pk))


def test_each_step_taken_has_its_day_and_those_ahead_have_none(site_tree):
    page = published_initiative(start_date=BEGAN)

    found = dates(page)

    assert found[Step.IMPLEMENTING] == BEGAN
    assert found[Step.DOCUMENTED] == page.headline_indicator.measured_on
    assert not {Step.RECOGNISED, Step.REPLICATED, Step.SUSTAINED} & found.keys()


def test_a_win_and_the_first_copy_that_works_are_dated(site_tree):
    page = published_initiative(start_date=BEGAN)
    recognised(page, awarded_on=AWARDED)
    adoption(page, state="operating", operating_on=WORKS)
    adoption(page, "EG-PTS", state="piloting")

    found = dates(page)

    assert found[Step.RECOGNISED] == AWARDED
    assert found[Step.REPLICATED] == WORKS
    assert Step.SUSTAINED not in found


def test_the_page_writes_the_month_under_the_step(site_tree, client):
    page = published_initiative(start_date=BEGAN)

    figure = client.get(page.url).content.decode().split('<ol class="bigstair">')[1].split("</ol>")[0]

    assert "<small>مارس 2025</small>" in figure
