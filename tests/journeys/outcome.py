"""What the public sees of an edition, before and after its release."""

from competitions.models import CompetitionPage
from tests.journeys.person import Person
from tests.journeys.steps_organiser import CITATIONS
from tests.journeys.visitor import everything_public


def assert_not_public_yet(winner, loser):
    public = "".join(everything_public().values())
    for entry in (winner, loser):
        assert entry.blind_code not in public
    assert CITATIONS["citation_ar"] not in public


def assert_winner_is_public(edition, winner, words):
    visitor = Person()
    for page in CompetitionPage.objects.filter(competition=edition).select_related("locale"):
        language = page.locale.language_code
        visitor.open(page.get_url())
        assert visitor.html.html["lang"] == language
        assert CITATIONS[f"citation_{language}"] in visitor.text
        assert getattr(winner.governorate, f"name_{language}") in visitor.text
        other = CITATIONS["citation_ar" if language == "en" else "citation_en"]
        assert other not in visitor.text
    visitor.open(f"/ar/search/?q={winner.unit.name_ar}").follow(winner.unit.name_ar, within="main")
    assert words in visitor.text


def assert_loser_is_nowhere(loser, words, winning_words):
    """`words` of the losing entry stand nowhere, where those of the winning one do."""
    page = loser.page.specific
    case = page.cases.first()
    secrets = [words, words.split()[-1], page.title, page.slug, loser.number, page.official_extract.title]
    secrets += [page.official_extract.filename, case.photo_before.filename, case.locality, case.change_no]
    found = everything_public(words.split()[-1], page.title, loser.blind_code)
    assert any(winning_words in text for text in found.values())
    for address, text in found.items():
        assert [secret for secret in secrets if secret in text] == [], address
    assert_code_stands_alone(found, loser)
    for address in (page.get_url(), page.official_extract.url, case.photo_before.file.url):
        assert Person().client.get(address).status_code in (302, 404), address
    Person().open("/api/v2/pages/", status=404)


def assert_code_stands_alone(found, loser):
    """The results name the code, in a row that says nothing of where it comes from."""
    results = [text for text in found.values() if loser.blind_code in text and "<tr" in text]
    assert len(results) == 2
    for text in results:
        row = next(row for row in text.split("<tr") if loser.blind_code in row).partition("</tr>")[0]
        for name in (loser.governorate.name_ar, loser.governorate.name_en, loser.governorate.code, "href"):
            assert name not in row
