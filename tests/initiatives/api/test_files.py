"""Files of whole collections: they say what the lists say, and run in no spreadsheet."""

import csv
import io
import json

import openpyxl
import pytest
from django.core.cache import cache

from initiatives.api.files.maps import middles
from initiatives.models import Governorate, InitiativePage
from tests.initiatives.api.asking import ask, data
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asked_before():
    cache.clear()


@pytest.fixture
def pages(site_tree):
    publish(complete_story())
    complete_initiative(title="مسودة سرية")
    return [published_initiative(title="شباك"), published_initiative("EG-ASN", title="أرشيف")]


def rows(client, path, **params):
    text = ask(client, path, **params).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def sheet(client, path):
    book = openpyxl.load_workbook(io.BytesIO(ask(client, path)))
    return [[cell.value for cell in row] for row in book.worksheets[0].rows], book


def test_every_file_holds_every_record_of_the_list(pages, client):
    told = data(client, "initiatives")

    lines = [json.loads(line) for line in ask(client, "initiatives.jsonl").decode().splitlines()]
    features = json.loads(ask(client, "initiatives.geojson"))["features"]
    table, (head, *body) = rows(client, "initiatives.csv"), sheet(client, "initiatives.xlsx")[0]

    assert [line["title"] for line in lines] == [one["title"] for one in told]
    assert [feature["properties"]["id"] for feature in features] == [one["id"] for one in told]
    assert [row["title_ar"] for row in table] == ["شباك", "أرشيف"]
    assert [row[head.index("title_ar")] for row in body] == ["شباك", "أرشيف"]
    assert table[0]["governorate_name_en"] == "Sharqia" and table[0]["beneficiaries"] == "citizens; elderly"
    assert json.loads(table[0]["indicators"])[0]["before"] == 95


def test_a_file_is_narrowed_as_the_list_is(pages, client):
    assert [row["title_ar"] for row in rows(client, "initiatives.csv", governorate="EG-ASN")] == ["أرشيف"]
    ask(client, "initiatives.csv", status=422, governorate="EG-XX")
    ask(client, "initiatives.csv", status=422, limit=5)


def test_no_text_is_a_formula(pages, client):
    InitiativePage.objects.filter(pk=pages[0].pk).update(title='=HYPERLINK("x")', summary="\x01@SUM(1)")

    (row, _) = rows(client, "initiatives.csv")
    (head, first, _), book = sheet(client, "initiatives.xlsx")

    assert row["title_ar"] == '\'=HYPERLINK("x")'
    cell = book.worksheets[0].cell(2, head.index("title_ar") + 1)
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")
    assert first[head.index("summary_ar")] == "@SUM(1)"


def test_a_map_shows_no_more_than_the_governorate(pages, client):
    told = json.loads(ask(client, "initiatives.geojson"))

    assert told["features"][0]["geometry"] == {"type": "Point", "coordinates": middles()["EG-SHR"]}
    assert all(round(number, 1) == number for place in middles().values() for number in place)
    assert set(Governorate.objects.values_list("code", flat=True)) <= middles().keys()
    assert len(json.loads(ask(client, "governorates.geojson"))["features"]) == 3


def test_an_empty_collection_is_a_whole_file(site_tree, client):
    assert rows(client, "initiatives.csv") == []
    assert json.loads(ask(client, "stories.geojson"))["features"] == []
    assert ask(client, "stories.jsonl") == b""
    assert len(sheet(client, "stories.xlsx")[0]) == 1


def test_a_file_names_its_licence(pages, client):
    response = client.get("/api/v1/initiatives.csv")

    assert response["Link"] == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    assert response["Content-Disposition"] == 'attachment; filename="initiatives.csv"'
    assert json.loads(ask(client, "initiatives.geojson"))["licence"]["url"].endswith("/by/4.0/")
    about = sheet(client, "initiatives.xlsx")[1].worksheets[1]
    assert "CC BY 4.0" in about.cell(1, 2).value


def test_a_batch_follows_the_other(pages, client, monkeypatch):
    monkeypatch.setattr("initiatives.api.collections.BATCH", 1)

    assert [row["title_ar"] for row in rows(client, "initiatives.csv")] == ["شباك", "أرشيف"]
    assert len(json.loads(ask(client, "initiatives.geojson"))["features"]) == 2
