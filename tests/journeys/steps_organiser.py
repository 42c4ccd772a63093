"""What an organiser does, in English: public pages, screening, panel, round, closing, decisions, release."""

from django.urls import reverse
from wagtail.models import Locale

from tests import factories
from tests.journeys import steps_translator
from tests.journeys.person import Person

CITATIONS = {
    "citation_ar": "مطابقة يومية خفضت زمن المعاينة.",
    "citation_en": "Daily matching that cut the time to inspection.",
}


def overview(organiser, edition):
    return organiser.open(reverse("editions:index")).follow(edition.name_en)


def publish_edition_pages(organiser, edition):
    """One page in each language: the Arabic written, the English translated beside it, both published."""
    overview(organiser, edition).press("Create the public pages")
    assert "2 draft pages were created" in organiser.text
    overview(organiser, edition)
    page = organiser.html.select_one("#pages-title ~ ul a[lang=ar]")["href"]
    organiser.open(page).press("action-publish", introduction="كل ما يخص الدورة.", rules_text=RULES)
    assert not organiser.errors
    english = edition.pages.get(locale__language_code="en")
    texts = {edition.name_ar: edition.name_en, "كل ما يخص الدورة.": "All about the edition."}
    steps_translator.translate(Person(factories.translator()), english, texts)
    publish_translation(organiser, reverse("wagtailadmin_pages:edit", args=[english.pk]))
    overview(organiser, edition)
    assert len(organiser.html.select("#pages-title ~ ul .org-badge--ok")) == 2


#: an empty rich text as the editor's script writes it
RULES = (
    '{"blocks": [{"key": "a", "text": "Rules", "type": "unstyled", "depth": 0, "inlineStyleRanges": [],'
    ' "entityRanges": []}], "entityMap": {}}'
)


def screen(organiser, edition, entry, reason):
    """Reads the entry with its origin, finds that the extract matches, sends it to the judges."""
    overview(organiser, edition).follow(entry.number)
    assert entry.unit.name_en in organiser.text
    organiser.press("", "/eligible/", comment="", extract_check="matches")
    assert organiser.response.status_code == 422
    organiser.press("", "/eligible/", comment=reason, extract_check="matches")
    assert "is recorded" in organiser.text


def seat_judges(organiser, edition, judges):
    overview(organiser, edition).follow("/panel/")
    organiser.press("Seat the chosen judges", judge=[str(judge.pk) for judge in judges])
    assert f"{len(judges)} judges were seated" in organiser.text


def set_calibration(organiser, edition):
    overview(organiser, edition).follow("/calibration/").press("Make the calibration entry")
    assert "every judge of the panel scores it first" in organiser.text


def see_all_calibrated(organiser, edition, judges):
    """Who has scored the entry, and no mark of it."""
    overview(organiser, edition).follow("/calibration/")
    assert f"{judges} of {judges} judges have scored it" in organiser.text
    assert not organiser.html.select("main td")


def draw_round(organiser, edition, sheets):
    """Looks at the proposal, saves exactly it."""
    overview(organiser, edition).follow("/round/")
    organiser.press("Preview this round")
    assert len(organiser.html.select(".org-cell--new")) == sheets
    organiser.press("Save")
    assert f"{sheets} assignments were saved" in organiser.text


def replace(organiser, edition, entry):
    """Reads who steps back from what, and who would take over, then lets him."""
    overview(organiser, edition)
    assert entry.blind_code in organiser.html.select_one("section[aria-labelledby=troubles-title]").get_text()
    organiser.follow("/replace/", within="section[aria-labelledby=troubles-title]")
    assert entry.blind_code in organiser.text
    assert "Every other assignment stays in place" in organiser.text
    organiser.press("Assign the replacement")
    assert "nothing else has changed" in organiser.text
    assert not overview(organiser, edition).html.select("a[href*='/replace/']")


def close(organiser, edition, reason):
    overview(organiser, edition).follow("/close/")
    organiser.press("Close judging for good", reason=reason)
    assert "The ranking is computed" in organiser.text


def ranking(organiser, edition):
    """{blind code: (rank, corrected score)} as the deliberation shows them."""
    overview(organiser, edition).follow("/deliberation/")
    lines = organiser.html.select("section[id^=tier-] tr, section[aria-labelledby^=tier-] tbody tr")
    cells = [
        [cell.get_text(" ", strip=True) for cell in line.select("td, th")] + [line.b.get_text(strip=True)]
        for line in lines
    ]
    return {code: (int(rank), score) for rank, code, *_rest, score in cells}


def decide(organiser, edition, entry, **decision):
    overview(organiser, edition).follow("/deliberation/").follow(entry.blind_code)
    assert len(organiser.html.select(".org-remarks")) == edition.min_sheets
    organiser.press("Stage the decision", **decision)
    assert "nothing of it is public" in organiser.text


def look_at_release(organiser, edition, citations):
    """The results page in both languages, before anybody else sees it."""
    for language in ("ar", "en"):
        overview(organiser, edition).follow("/deliberation/").follow("/release/")
        organiser.follow(f"/release/preview/{language}/")
        assert organiser.html.html["lang"] == language
        assert [said for said in citations[language] if said not in organiser.text] == []


def readers_of_mails(organiser, edition):
    """Addresses of those whom the release will tell."""
    overview(organiser, edition).follow("/deliberation/").follow("/release/").follow("/release/mails/")
    return {address.get_text().strip("<>") for address in organiser.html.select(".org-letter .org-meta bdi")}


def release(organiser, edition):
    overview(organiser, edition).follow("/deliberation/").follow("/release/")
    assert CITATIONS["citation_en"] in organiser.text
    organiser.press("Release the results now")
    assert "The results are released" in organiser.text


def send_for_translation(organiser, page):
    organiser.open(f"/admin/localize/submit/page/{page.pk}/")
    organiser.press("", locales=[str(Locale.objects.get(language_code="en").pk)])


def publish_translation(organiser, address):
    """In wagtail-localize's editor, whose buttons are drawn by a script."""
    organiser.open(address)
    token = organiser.client.cookies["csrftoken"].value
    response = organiser.client.post(
        address, {"action": "publish"}, headers={"X-CSRFToken": token}, follow=True
    )
    organiser.show(response, address)
