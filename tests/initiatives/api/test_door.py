"""How the API is asked, and what every answer says of itself."""

import json

import pytest
from django.core.cache import cache

from tests.initiatives.api.asking import API, ask
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asked_before():
    cache.clear()


def test_whoever_has_the_answer_already_is_told_so(site_tree, client):
    page = published_initiative()
    first = client.get(f"{API}initiatives")
    assert first["Cache-Control"] == "public, no-cache"

    again = client.get(f"{API}initiatives", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]

    page.unpublish()
    changed = client.get(f"{API}initiatives", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200 and changed["ETag"] != first["ETag"]


def test_a_cache_knows_a_compressed_answer_too(site_tree, client):
    for _ in range(3):
        published_initiative()
    first = client.get(f"{API}initiatives", headers={"accept-encoding": "gzip"})
    assert first["Content-Encoding"] == "gzip"

    asked = {"accept-encoding": "gzip", "if-none-match": first["ETag"]}
    assert client.get(f"{API}initiatives", headers=asked).status_code == 304


@pytest.mark.parametrize(
    "path", ["", "initiatives", "initiatives.csv", "no-such-thing", "initiatives?limit=0"]
)
def test_everybody_may_read_from_a_page_of_his_own(site_tree, client, path):
    response = client.get(API + path)

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert not response.cookies and "Cookie" not in response.get("Vary", "")


def test_a_browser_learns_beforehand_what_it_may(site_tree, client):
    response = client.options(f"{API}initiatives", headers={"origin": "https://example.org"})

    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == response["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(site_tree, client, method):
    client.handler.enforce_csrf_checks = True
    response = getattr(client, method)(f"{API}initiatives")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["initiatives", "initiatives.csv", "openapi.json"])
def test_head_says_what_get_would_without_it(site_tree, client, path):
    published_initiative()

    got, asked = client.get(API + path), client.head(API + path)

    assert asked.status_code == 200
    assert [asked.get(name) for name in ("ETag", "Content-Type", "Content-Length")] == [
        got.get(name) for name in ("ETag", "Content-Type", "Content-Length")
    ]
    assert b"".join(asked.streaming_content if asked.streaming else [asked.content]) == b""


def test_what_is_not_understood_is_said_in_the_readers_language(site_tree, client):
    asked = f"{API}initiatives?limit=1000&cursor=x&colour=red&governorate=EG-XX&like=EG-SHR&like=EG-ASN"

    english = client.get(asked, headers={"accept-language": "en-GB,en;q=0.8"})
    arabic = client.get(asked, headers={"accept-language": "ar-EG"})

    assert english.status_code == arabic.status_code == 422
    assert english["Content-Type"] == "application/problem+json"
    assert (english["Content-Language"], arabic["Content-Language"]) == ("en", "ar")
    told = {error["parameter"]: error["message"] for error in english.json()["errors"]}
    assert told.keys() == {"limit", "cursor", "colour", "governorate", "like"}
    assert "from 1 to 100" in told["limit"]
    assert "EG-SHR" in told["governorate"]
    assert english.json()["title"] == "The request can’t be understood"
    assert arabic.json()["title"] == "تعذّر فهم الطلب"


@pytest.mark.parametrize(
    "path",
    [
        "nothing",
        "initiatives/",
        "initiatives/1",
        "initiatives/00000000-0000-0000-0000-000000000000",
        "adoptions/99999999999999999999999",
        "governorates/EG-XX",
        "initiatives.pdf",
        "results.geojson",
    ],
)
def test_what_is_not_there_is_a_problem_too(site_tree, client, path):
    assert ask(client, path, status=404)["status"] == 404


def test_a_parameter_where_none_is_taken_is_refused(site_tree, client):
    told = ask(client, "governorates/EG-SHR", status=422, colour="red")

    assert told["errors"] == [{"parameter": "colour", "message": "This address takes no parameters."}]


def test_whoever_asks_too_often_waits(site_tree, client, settings):
    settings.INITIATIVES_API_PER_MINUTE, settings.INITIATIVES_API_FILES_PER_HOUR = 2, 1
    asked = [client.get(f"{API}governorates").status_code for _ in range(3)]
    assert asked == [200, 200, 429]
    refused = client.get(f"{API}governorates")
    assert refused["Retry-After"] == "60"
    assert json.loads(refused.content)["status"] == 429
    assert client.get(f"{API}governorates", REMOTE_ADDR="192.0.2.9").status_code == 200

    files = [client.get(f"{API}governorates.csv") for _ in range(2)]
    assert [(file.status_code, file.get("Retry-After")) for file in files] == [(200, None), (429, "3600")]


def test_it_begins_with_what_there_is(site_tree, client):
    told = ask(client, "")

    for address in [*told["collections"].values(), told["openapi"]]:
        assert client.get(address).status_code == 200
    assert told["licence"]["url"] == "https://creativecommons.org/licenses/by/4.0/"
    assert 'rel="license"' in client.get(API)["Link"]


def test_a_mistake_of_ours_is_not_shown(site_tree, client, settings):
    """Ninja would answer with the traceback while DEBUG is on."""
    settings.DEBUG = True
    settings.INITIATIVES_API_TERMS = "initiatives.api.no_such_module.terms"

    with pytest.raises(ImportError):
        client.get(f"{API}governorates")
