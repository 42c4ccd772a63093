"""An organiser builds the front page from nothing, sets the menu and publishes a competition, by clicks."""

import pytest
from playwright.sync_api import expect

from competitions.models import Competition
from tests import factories
from tests.journeys import clicks_organiser, clicks_site
from tests.journeys.window import sign_in, visit


@pytest.mark.django_db(transaction=True)
def test_the_site_is_built_by_clicks(windows, site_tree):
    organiser = sign_in(windows, factories.organiser(language="ar"))

    clicks_site.build_front_page(organiser, site_tree.home)
    clicks_site.set_menu(organiser, "المبادرات", "حلول", "Solutions")
    clicks_site.create_edition(organiser, "مسابقة المراكز", "Centres competition")
    clicks_organiser.publish_edition_pages(organiser, Competition.objects.get(code="TRY-2028"))

    visitor = visit(windows, "/ar/")
    assert visitor.get_by_role("heading", level=1).inner_text() == "حلول جرّبتها المحافظات"
    expect(visitor.get_by_role("heading", name="اكتب لنا")).to_be_visible()
    for language, entry, competition in (
        ("ar", "حلول", "كل ما يخص الدورة."),
        ("en", "Solutions", "All about the edition."),
    ):
        visitor.goto(f"/{language}/")
        expect(visitor.locator("nav.nav").get_by_role("link", name=entry, exact=True)).to_be_attached()
        page = Competition.objects.get().pages.get(locale__language_code=language)
        visitor.goto(page.url)
        expect(visitor.get_by_text(competition).first).to_be_visible()
