"""What a visitor without an account finds of the winner, in both languages, and does not find of the loser."""

from urllib.parse import unquote

from playwright.sync_api import expect

from tests.journeys.steps_organiser import CITATIONS
from tests.journeys.window import follow, says, visit


def see_the_results(windows, edition, winner):
    """From the home page to the edition's results, and over to the same page in English."""
    page = visit(windows, "/ar/")
    page.goto("/ar/المسابقات/")
    follow(page, edition.name_ar)
    says(page, CITATIONS["citation_ar"])
    says(page, winner.unit.name_ar)
    page.get_by_role("link", name="English").first.click()
    page.wait_for_url("**/en/**")
    says(page, CITATIONS["citation_en"])
    says(page, winner.governorate.name_en)
    assert CITATIONS["citation_ar"] not in page.content()


def search(page, question):
    """By the box of the page; what is found, as shown."""
    page.goto("/ar/search/")
    box = page.locator("main [type=search]")
    box.fill(question)
    box.press("Enter")
    page.wait_for_url("**q=**")
    return page.locator("main")


def read_the_winner(windows, winner, words):
    page = visit(windows, "/ar/")
    search(page, winner.unit.name_ar).get_by_role("link", name=winner.unit.name_ar).first.click()
    says(page, words)


def read_in_english(windows, english, title):
    page = visit(windows, english.get_url())
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def find_nothing_of(windows, loser, words):
    """Neither by searching nor by leafing through, nor at its own address."""
    page = visit(windows, "/ar/")
    for question in (words, loser.page.title):
        assert loser.page.slug not in unquote(search(page, question).inner_html())
    for address in ("/ar/", "/en/", "/ar/المبادرات/", "/en/initiatives/", "/sitemap.xml"):
        page.goto(address)
        shown = unquote(page.content())
        assert [secret for secret in (words, loser.page.title, loser.page.slug) if secret in shown] == []
    assert page.goto(loser.page.get_url()).status == 404
