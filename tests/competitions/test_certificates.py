"""Certificates: issued with the release, printed in both languages, checked by anyone under their code."""

import io
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader

from competitions.actions.certificates import issue_certificates
from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Certificate, Decision
from initiatives import printing
from initiatives.printing import printer, static_file
from tests import factories
from tests.competitions import editions
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة بيوم", "citation_en": "Because it came a day before"}


@pytest.fixture
def organiser(site_tree):
    return factories.organiser()


@pytest.fixture
def released(site_tree, organiser):
    """A released edition: `.winner`, `.loser` and the two judges `.both` (two sheets) and `.one`."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    edition.editor = factories.editor()
    edition.winner = editions.unit_entry(edition, site_tree.sharqia)
    edition.loser = editions.unit_entry(edition, site_tree.aswan)
    edition.both, edition.one = editions.judge(edition), editions.judge(edition)
    editions.sheet(edition.winner, edition.both, level=5)
    editions.sheet(edition.loser, edition.both, level=2)
    editions.sheet(edition.winner, edition.one, level=4)
    editions.judge(edition)
    close_edition(edition, organiser)
    stage_decision(edition.winner, organiser, Outcome.WINNER, 1, **CITATION)
    release(edition, organiser)
    return edition


def of_winner(edition):
    return Certificate.objects.get(entry=edition.winner)


def text_of(response):
    assert response.status_code == 200, response.content[:300]
    return PdfReader(io.BytesIO(response.content))


def test_awards_and_judges_who_signed_get_one_each_and_nobody_else(released):
    certificates = Certificate.objects.filter(competition=released)

    assert set(certificates.exclude(entry=None).values_list("entry", flat=True)) == {released.winner.pk}
    assert dict(certificates.exclude(judge=None).values_list("judge", "sheets")) == {
        released.both.pk: 2,
        released.one.pk: 1,
    }


def test_issuing_again_issues_nothing(released, organiser):
    before = set(Certificate.objects.values_list("code", flat=True))

    assert issue_certificates(released, organiser) == []
    assert set(Certificate.objects.values_list("code", flat=True)) == before


@pytest.mark.parametrize(
    ("language", "award", "place"), [("ar", "فائز", "المركز الأول"), ("en", "Winner", "First place")]
)
def test_anyone_checks_a_certificate_under_its_code(client, released, language, award, place):
    page = client.get(f"/{language}/certificates/{of_winner(released).code}/")

    with translation.override(language):
        unit = released.winner.unit.full_name
    html = page.content.decode()
    assert all(word in html for word in (award, place, unit, CITATION[f"citation_{language}"]))
    assert page["X-Robots-Tag"] == "noindex"


def test_the_address_on_paper_leads_to_the_page_whatever_the_case(client, released):
    code = of_winner(released).code

    response = client.get(f"/r/{code.lower()}/")

    assert response.url == f"/ar/certificates/{code}/"
    assert client.get("/r/NOTTHERE/", follow=True).status_code == 404
    assert client.get("/ar/certificates/NOTTHERE/").status_code == 404


@pytest.mark.parametrize(("language", "heading"), [("ar", "شهادة"), ("en", "Certificate")])
def test_the_paper_is_a_tagged_pdf_whose_text_can_be_read(client, released, language, heading):
    code = of_winner(released).code

    paper = text_of(client.get(f"/{language}/certificates/{code}/pdf/"))

    assert len(paper.pages) == 1
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert paper.trailer["/Root"]["/Lang"] == language
    text = paper.pages[0].extract_text()
    assert heading in text
    # Two font files under one family name once printed other digits than these.
    assert f"http://testserver/r/{code}/" in text.replace("\n", "")
    assert str(released.publication.released_at.year) in text


def test_a_long_citation_stays_on_one_page(client, released):
    unguarded()
    Decision.objects.filter(entry=released.winner).update(citation_ar="لأنها سبقت المخالفة. " * 80)

    paper = text_of(client.get(f"/ar/certificates/{of_winner(released).code}/pdf/"))

    assert len(paper.pages) == 1


def test_a_judge_is_thanked_by_name_with_nothing_of_what_he_judged(client, released):
    certificate = Certificate.objects.get(judge=released.both)

    html = client.get(f"/ar/certificates/{certificate.code}/").content.decode()

    assert str(released.both) in html
    for entry in (released.winner, released.loser):
        assert entry.blind_code not in html
        assert entry.governorate.name_ar not in html


def test_a_certificate_whose_decision_was_changed_no_longer_holds(client, released):
    unguarded()
    Decision.objects.filter(entry=released.winner).update(outcome=Outcome.NONE, place=None)
    code = of_winner(released).code

    with translation.override("en"):
        html = client.get(f"/en/certificates/{code}/").content.decode()

    assert "no longer holds" in html
    assert "Winner" not in html.split("<main")[1].split("</main>")[0]
    assert client.get(f"/en/certificates/{code}/pdf/").status_code == 404


def test_a_changed_decision_is_printed_anew(client, released):
    address = f"/en/certificates/{of_winner(released).code}/pdf/"
    assert "First place" in text_of(client.get(address)).pages[0].extract_text()
    unguarded()
    decision = Decision.objects.get(entry=released.winner)
    decision.place, decision.decided_at = 2, decision.decided_at + timedelta(days=1)
    decision.save()

    assert "Second place" in text_of(client.get(address)).pages[0].extract_text()


def test_entrants_and_judges_read_where_their_certificate_is(released):
    told = {message.to[0]: message.body for message in mail.outbox}

    assert f"/r/{of_winner(released).code}/" in told[released.editor.email]
    certificate = Certificate.objects.get(judge=released.both)
    assert f"/r/{certificate.code}/" in told[released.both.user.email]


def test_without_pango_the_page_says_what_is_missing(client, released, monkeypatch):
    cache.clear()
    printer.__dict__.pop("weasyprint", None)
    monkeypatch.setattr("initiatives.printing.import_module", without_pango(printing.import_module))

    response = client.get(f"/en/certificates/{of_winner(released).code}/pdf/")

    assert response.status_code == 503
    assert "Pango is missing" in response.content.decode()


def without_pango(import_module):
    def load(name):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return import_module(name)

    return load


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:5432/", "file:///etc/passwd", "static:../../../../etc/passwd", "static:no/such.css"],
)
def test_a_document_can_fetch_nothing_but_static_files(address):
    with pytest.raises(ValueError, match="not a static file"):
        static_file(address)


def test_the_names_of_the_addresses_stand(released):
    code = of_winner(released).code

    assert reverse("certificate_code", args=[code]) == f"/r/{code}/"
