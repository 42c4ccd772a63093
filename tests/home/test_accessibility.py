"""Every kind of public page, drawn in Chromium: axe finds nothing, and nothing is wider than a phone."""

import pytest

from competitions.models import CompetitionIndexPage, CompetitionPage
from initiatives.models import GovernorateIndexPage, InitiativeIndexPage, StoryIndexPage
from tests.browser import overflow, violations
from tests.competitions.factories import edition
from tests.initiatives.factories import complete_story, publish, published_initiative

WIDTHS = [1280, 390]


@pytest.fixture
def arabic(transactional_db):
    """One page of each kind, in Arabic, with an address to visit."""
    initiative = published_initiative()
    story = publish(complete_story())
    record = edition()
    index = CompetitionIndexPage.objects.get(locale__language_code="ar")
    page = index.add_child(
        instance=CompetitionPage(
            title="دورة", slug="دورة", competition=record, introduction="نص", rules_text="<p>قاعدة</p>"
        )
    )
    governorate = initiative.get_parent()
    return [initiative, story, governorate, page]


def fixed_pages(language):
    indexes = [InitiativeIndexPage, StoryIndexPage, GovernorateIndexPage, CompetitionIndexPage]
    return [model.objects.get(locale__language_code=language) for model in indexes]


def problems(browser, address, width):
    browser.set_viewport_size({"width": width, "height": 900})
    response = browser.goto(address)
    assert response.status == 200, address
    found = [f"{address} at {width}: {violation}" for violation in violations(browser)]
    if wider := overflow(browser):
        found.append(f"{address} at {width} is {wider} px too wide")
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_fixed_pages_are_accessible(browser, language, width):
    addresses = [f"/{language}/", f"/{language}/search/?q=a", *(p.url for p in fixed_pages(language))]

    assert [problem for address in addresses for problem in problems(browser, address, width)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_what_governorates_publish_is_accessible(arabic, browser, width):
    assert [problem for page in arabic for problem in problems(browser, page.url, width)] == []
