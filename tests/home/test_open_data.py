"""What can be loaded exists, says what the pages say, and runs in no spreadsheet."""

import csv
import io
import re

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site

from competitions.actions.release import release
from home.models import OpenDataPage, PlatformSettings
from initiatives.models import InitiativePage
from tests.competitions import editions
from tests.competitions.conftest import closed, decided  # noqa: F401 an edition that is decided
from tests.factories import organiser as make_organiser
from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(site_tree):
    return make_organiser()


def page(language="ar"):
    return OpenDataPage.objects.get(locale__language_code=language)


def lines(response):
    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))


def test_initiatives_are_loaded_as_the_public_reads_them(site_tree, client):
    shown = published_initiative(title="شباك بلا طابور")
    complete_initiative(title="مسودة سرية")

    head, *rows = lines(client.get(page().url + "initiatives/"))

    assert head[:2] == ["المبادرة", "المحافظة"]
    assert {row[0] for row in rows} == {"شباك بلا طابور"}
    assert rows[0][1:3] == ["الشرقية", "EG-SHR"]
    assert ("95.00", "22.00") in {(row[8], row[9]) for row in rows}
    assert rows[0][-1] == shown.full_url
    assert lines(client.get(page("en").url + "initiatives/"))[1:] == []


def test_no_text_is_a_formula(site_tree, client):
    initiative = published_initiative()
    InitiativePage.objects.filter(pk=initiative.pk).update(title='=HYPERLINK("x")')

    assert lines(client.get(page().url + "initiatives/"))[1][0] == '\'=HYPERLINK("x")'


def test_winners_and_the_result_are_there_once_released(site_tree, decided, organiser, client):  # noqa: F811
    public = editions.public_page(decided, language="en")
    assert lines(client.get(page("en").url + "winners/"))[1:] == []
    assert f"{public.url}result/" not in client.get(page("en").url).content.decode()

    release(decided, organiser)

    rows = lines(client.get(page("en").url + "winners/"))[1:]
    assert [row[2] for row in rows] == ["Winner", "Special mention"]
    text = client.get(page("en").url).content.decode()
    for address in re.findall(r'<a href="([^"]+)" download', text):
        assert client.get(address).status_code == 200
    assert f"{public.url}result/" in text


def test_the_publisher_chooses_the_licence(site_tree, client):
    settings = PlatformSettings.for_site(Site.objects.get())
    assert 'rel="license">Creative Commons Attribution 4.0' in client.get(page("en").url).content.decode()

    settings.data_licence = "cc0-1.0"
    settings.save()
    assert "/publicdomain/zero/1.0/" in client.get(page("en").url).content.decode()

    settings.data_licence = "own"
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    assert refused.value.message_dict.keys() == {"licence_ar", "licence_en", "licence_url"}
    settings.licence_ar, settings.licence_en = "رخصة وطنية", "National licence"
    settings.licence_url = "https://example.org/licence"
    settings.full_clean()
    settings.save()
    assert 'rel="license">National licence</a>' in client.get(page("en").url).content.decode()
    assert client.get("/api/v1/").json()["licence"] == {
        "name": {"ar": "رخصة وطنية", "en": "National licence"},
        "url": "https://example.org/licence",
    }
