"""What nginx gives out by itself is what the site would answer; files of drafts it gives to nobody unasked."""

import http.client
import socket
from pathlib import Path
from urllib.parse import quote

import pytest
from django.http import parse_cookie
from django.urls import reverse

from home.stored import changes
from home.stored.headers import SAID
from initiatives.digits import chosen
from initiatives.models import BeforeAfterPair
from tests import factories
from tests.initiatives.factories import complete_initiative, image, publish, published_initiative

from .nginx import is_stored, stored
from .person import ADDRESS, Person, signed_in
from .servers import wait_until

pytestmark = pytest.mark.usefixtures("as_the_servers_have_it")

#: of this answer, and of this nginx
OF_THE_WAY = {
    "server",
    "date",
    "connection",
    "keep-alive",
    "transfer-encoding",
    "accept-ranges",
    "x-asked",
    "x-request-id",
}
HSTS = "strict-transport-security"
HOSTILE = [
    *(
        "/ar/../../../etc/passwd/",
        "/ar/%2e%2e/%2e%2e/.kilobytes",
        "/ar/..%2f..%2flock/",
        "/%2e%2e/latn/127.0.0.1/ar/",
    ),
    *(
        "/ar/%00/",
        "/ar/%5c..%5c/",
        "//etc/passwd/",
        f"/ar/{'x' * 300}/",
        f"/ar/{'%D8%B9' * 200}/",
        "/ar/.%2e/.%2e/",
    ),
]


@pytest.fixture
def page(committed):
    return published_initiative()


def said(answer):
    return {name: value for name, value in answer.headers.items() if name not in OF_THE_WAY}


def asked(site, address, cookies=None, method="GET", **headers):
    return Person(site.port, cookies or {}).ask(method, address, **headers)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("cookies", [{}, {"digits": "arab"}], ids=["0-9", "٠-٩"])
def test_both_answer_alike(two_servers, page, encoding, cookies):
    first = asked(two_servers, page.url, cookies, **{"Accept-Encoding": encoding})
    assert not is_stored(first)

    second = asked(two_servers, page.url, cookies, **{"Accept-Encoding": encoding})

    assert is_stored(second) and second.status == first.status == 200
    # The site says the first over TLS only, which nobody speaks here.
    assert second.body == first.body and said(second) == {HSTS: SAID[HSTS]} | said(first)
    assert SAID.items() <= second.headers.items()
    assert second.headers["content-language"] == "ar"
    assert second.headers.get("content-encoding", "identity") == encoding


def test_who_has_the_page_is_told_that_it_holds_even_after_another_one_changed(two_servers, page):
    etag = stored(two_servers.port, page.url).headers["etag"]
    assert asked(two_servers, page.url, **{"If-None-Match": etag}).status == 304

    other = complete_initiative()
    other.save(update_fields=["lessons"])  # nobody sees it
    changes.finish()

    answers = [asked(two_servers, page.url, **{"If-None-Match": etag}) for _ in range(3)]
    assert [answer.status for answer in answers] == [304] * 3
    assert asked(two_servers, page.url, **{"If-None-Match": '"another"'}).status == 200


def test_only_its_headers_may_be_asked_for(two_servers, page):
    whole = stored(two_servers.port, page.url)

    answer = asked(two_servers, page.url, method="HEAD")

    assert is_stored(answer) and answer.body == b"" and said(answer) == said(whole)


def test_who_is_signed_in_asks_by_a_form_or_with_a_query_asks_the_site(two_servers, page):
    stored(two_servers.port, page.url)
    editor = signed_in(two_servers.port, factories.editor())

    assert not is_stored(editor.get(page.url))
    assert not is_stored(asked(two_servers, f"{page.url}?utm_source=x"))
    assert not is_stored(asked(two_servers, page.url, method="POST"))
    assert not is_stored(asked(two_servers, page.url, {"messages": "x"}))
    assert not is_stored(asked(two_servers, page.url, Authorization="Basic x"))
    assert not is_stored(asked(two_servers, "/"))
    assert is_stored(asked(two_servers, page.url, {"csrftoken": "x", "digits": "latn"}))


@pytest.mark.parametrize(
    ("cookies", "digits"),
    [
        ("", "latn"),
        ("digits=latn", "latn"),
        ("digits=arab", "arab"),
        ("ad=1; digits=arab", "arab"),
        ("__Host-digits=arab", "arab"),
        ("__Host-digits=latn; digits=arab", "latn"),
        ("digits=latn; __Host-digits=arab; ad=1", "arab"),
        ("xdigits=arab", "latn"),
        ("digits=arabic", "latn"),
    ],
)
def test_the_cookie_chooses_the_digits_as_the_site_reads_it(two_servers, page, cookies, digits):
    for value in ("latn", "arab"):
        stored(two_servers.port, page.url, digits=value)
    expected = asked(two_servers, page.url, {"digits": digits}).body

    answer = Person(two_servers.port, {}).ask("GET", page.url, Cookie=cookies)

    assert is_stored(answer) and answer.body == expected
    assert chosen(parse_cookie(cookies)) == digits


def test_unknown_parameters_make_no_files(two_servers, nginx, page):
    stored(two_servers.port, page.url)
    before = sorted(nginx.pages.rglob("*.html"))

    for number in range(20):
        assert asked(two_servers, f"{page.url}?x={number}").status == 200

    assert sorted(nginx.pages.rglob("*.html")) == before


@pytest.mark.parametrize("address", HOSTILE)
def test_no_address_leads_out_of_the_folder(two_servers, nginx, page, address):
    stored(two_servers.port, page.url)
    known = {*nginx.folder.rglob("*")}

    status, body = raw(two_servers.port, address)

    assert status in (400, 404, 301, 302)
    assert b"root:" not in body
    assert {*nginx.folder.rglob("*")} == known


@pytest.mark.parametrize("host", ["..", "../g-1", "evil.example", "127.0.0.1:81", "."])
def test_no_host_but_ours_is_stored(two_servers, nginx, page, host):
    known = {*nginx.pages.rglob("index.html")}

    raw(two_servers.port, page.url, host)

    assert {*nginx.pages.rglob("index.html")} <= known | {
        path for path in nginx.pages.rglob("index.html") if "127.0.0.1" in path.parts
    }


def raw(port, address, host="127.0.0.1"):
    """As it is written, whatever a client would make of it."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as opened:
        ask = f"GET {quote(address, ADDRESS)} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        opened.sendall(ask.encode())
        response = http.client.HTTPResponse(opened)
        response.begin()
        return response.status, response.read()


def with_picture(site_tree):
    page = complete_initiative()
    picture = image(site_tree)
    page.before_after = [BeforeAfterPair(before_image=picture, after_image=picture)]
    page.save_revision()
    return page, picture


def test_a_picture_of_a_draft_is_sent_to_those_who_may_and_by_nginx(two_servers):
    page, picture = with_picture(factories.governorate())
    address, content = f"/media/{picture.file.name}", Path(picture.file.path).read_bytes()

    assert asked(two_servers, address).status == 404
    assert asked(two_servers, f"/internal-media/{picture.file.name}").status == 404
    answer = signed_in(two_servers.port, factories.editor()).get(address)
    assert answer.status == 200 and answer.body == content
    assert answer.headers["cache-control"] == "private, no-store" and "x-accel-redirect" not in answer.headers
    assert asked(two_servers, address).status == 404

    publish(page)
    assert asked(two_servers, address).body == content
    wait_until(lambda: is_stored(asked(two_servers, address)), "the picture to be given out unasked")

    type(page).objects.get(pk=page.pk).unpublish()
    assert asked(two_servers, address).status == 404


def test_pages_with_forms_are_the_sites_own(two_servers):
    for address in (reverse("wagtailadmin_login"), "/ar/solutions/"):
        answers = [asked(two_servers, address) for _ in range(2)]
        assert [answer.status for answer in answers] == [200, 200]
        assert not any(map(is_stored, answers))
