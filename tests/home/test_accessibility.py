"""Every kind of public page, drawn in Chromium: axe finds nothing, and nothing is wider than a phone."""

import datetime

import pytest
from wagtail.models import Locale

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_releases
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import CompetitionIndexPage, CompetitionPage
from home.models import ContentPage, HomePage
from initiatives.actions.recognitions import recognise
from initiatives.models import (
    GovernorateIndexPage,
    InitiativeIndexPage,
    ReplicationBoardPage,
    StoryIndexPage,
)
from tests.browser import overflow, violations
from tests.competitions import editions
from tests.competitions.factories import edition
from tests.factories import governorate, governorate_page, organiser
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.factories import complete_story, publish, published_initiative

LANGUAGES = ["ar", "en"]
WIDTHS = [1280, 390]
CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


@pytest.fixture
def published(transactional_db):
    """An initiative that won and was adopted, a story, an edition in judging: their pages in both languages."""
    initiative = published_initiative()
    recognise(initiative, "winner", ("جائزة", "Award"), ("", ""), datetime.date(2026, 10, 28), 1)
    adoption(initiative, state="operating")
    pages = [initiative, publish(complete_story(initiative=initiative, quote="كنت أعتذر للناس."))]
    english = Locale.objects.get(language_code="en")
    translated = [publish(page.copy_for_translation(english, copy_parents=False)) for page in pages]
    record = edition()
    return {
        "ar": [*pages, governorate_page(), board("ar"), competition_page(record, "ar")],
        "en": [*translated, governorate_page(language="en"), board("en"), competition_page(record, "en")],
    }


@pytest.fixture
def released(transactional_db):
    """An edition with a winner, a special mention and one who stands by blind code; the winner's page is public."""
    record = editions.edition(days_left=-1, min_sheets=1)
    first, second, third = (
        editions.unit_entry(record, governorate(code)) for code in ("EG-SHR", "EG-ASN", "EG-PTS")
    )
    judge, by = editions.judge(record), organiser()
    for entry, level in ((first, 5), (second, 4), (third, 1)):
        editions.sheet(entry, judge, level=level)
    close_edition(record, by)
    stage_decision(first, by, Outcome.WINNER, 1, **CITATION)
    stage_decision(second, by, Outcome.MENTION, **CITATION)
    release(record, by)
    follow_releases()
    return record


def competition_page(record, language):
    index = CompetitionIndexPage.objects.get(locale__language_code=language)
    return index.add_child(
        instance=CompetitionPage(
            title=f"دورة {record.code}",
            slug=f"{language}-{record.pk}",
            locale=index.locale,
            competition=record,
            introduction="نص",
            rules_text="<p>قاعدة</p>",
        )
    )


def board(language):
    return ReplicationBoardPage.objects.get(locale__language_code=language)


def text_page(language):
    home = HomePage.objects.get(locale__language_code=language)
    body = [("heading", "عنوان"), ("text", "<p>نص</p><ul><li>بند</li></ul>")]
    return home.add_child(instance=ContentPage(title="عن المنصة", slug="text", locale=home.locale, body=body))


def fixed_pages(language):
    indexes = [InitiativeIndexPage, StoryIndexPage, GovernorateIndexPage, CompetitionIndexPage]
    indexes.append(ReplicationBoardPage)
    return [model.objects.get(locale__language_code=language) for model in indexes]


def problems(browser, address, status=200):
    """What is wrong with the page at an address, at every width."""
    found = []
    for width in WIDTHS:
        browser.set_viewport_size({"width": width, "height": 900})
        response = browser.goto(address)
        assert response.status == status, address
        found += [f"{address} at {width}: {violation}" for violation in violations(browser)]
        if wider := overflow(browser):
            found.append(f"{address} at {width} is {wider} px too wide")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fixed_pages_are_accessible(browser, language):
    addresses = [f"/{language}/", *(page.url for page in fixed_pages(language)), text_page(language).url]

    assert [problem for address in addresses for problem in problems(browser, address)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_found_is_accessible(browser, language, published):
    catalogue = InitiativeIndexPage.objects.get(locale__language_code=language).url
    empty = [f"/{language}/search/?q=zzzz", f"{catalogue}?q=zzzz&governorate=EG-ASN"]
    empty.append(governorate_page("EG-ASN", language).url)

    assert [problem for address in empty for problem in problems(browser, address)] == []
    assert problems(browser, f"/{language}/nothing-here/", status=404) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_governorates_publish_is_accessible(published, browser, language):
    catalogue = InitiativeIndexPage.objects.get(locale__language_code=language).url
    lists = [f"/{language}/", f"{catalogue}?q=شباك", f"/{language}/search/?q=شباك"]
    addresses = [*lists, *(page.url for page in published[language])]

    assert [problem for address in addresses for problem in problems(browser, address)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_are_accessible(released, browser, language):
    page = competition_page(released, language)

    assert problems(browser, page.url) == []
    assert browser.locator(".podium li").count() == 2


def test_the_page_of_a_winner_is_accessible(released, browser):
    entry = released.entries.get(decision__outcome=Outcome.WINNER)
    assert entry.page.live

    assert problems(browser, entry.page.url) == []


def test_on_a_phone_the_filters_open_and_close(published, browser):
    browser.set_viewport_size({"width": 390, "height": 900})
    browser.goto(InitiativeIndexPage.objects.get(locale__language_code="ar").url)
    assert not browser.is_visible("#filters")

    browser.click(".facet-phone")
    assert browser.is_visible("#filters")
    assert violations(browser) == []
    browser.locator("#filters [name=domain]").first.check()
    browser.click("#filters .btn")
    browser.wait_for_url("**domain=**")

    assert not browser.is_visible("#filters")
