"""The crawl on a small site of its own: what leads nowhere is named, and a list that narrows without end is not."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .crawl import Crawl, in_any_language

PAGES = {
    "/": '<html lang="en"><a href="/list/">list</a><a href="/gone/">x</a><a href="#top">top</a>'
    '<a href="/list/#second">y</a><a href="https://example/x y">z</a><a href="mailto:me">m</a>'
    '<img src="/lost.png" srcset="/small.png 1x, /large.png 2x">',
    "/list/": '<html lang="en"><h2 id="first">a</h2><a href="?a=1">1</a><a href="?a=2">2</a><a href="/#top">up</a>',
    "/list/?a=1": '<html lang="en"><a href="?a=1&b=1">more</a><a href="?a=1&b=1&c=1">most</a>',
    "/list/?a=1&b=1": '<html lang="en"><a href="/nowhere/">n</a>',
    "/news.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>News</title><link href="/list/"/>'
    '<entry><id>a</id><title>A</title><link href="/away/"/></entry>'
    "<entry><id>a</id><title> </title><updated>2026-01-01</updated></entry></feed>",
    "/torn.xml": "<feed>",
    "/small.png": "",
    "/large.png": "",
    "/sitemap.xml": "<urlset/>",
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        text = PAGES.get(self.path)
        self.send_response(404 if text is None else 200)
        kind = {".png": "image/png", ".xml": "application/atom+xml"}.get(self.path[-4:], "text/html")
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write((text or "").encode())

    def log_message(self, *words):
        pass


def path_and_names(address):
    return tuple(part.split("=")[0] for part in address.replace("?", "&").split("&"))


@pytest.fixture
def crawl():
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Crawl(f"http://127.0.0.1:{server.server_port}", path_and_names).run(
            ["/", "/news.xml", "/torn.xml"]
        )
        server.shutdown()


def test_what_leads_nowhere_is_named(crawl):
    assert crawl.broken("/") == [
        "https://example/x y: no address",
        "mailto:me: no address",
        "/gone/: 404",
        "/#top: nothing has this id",
        "/list/#second: nothing has this id",
        "/lost.png: 404",
    ]


def test_a_fault_stands_at_the_page_that_has_it(crawl):
    assert crawl.broken("/list/") == ["/#top: nothing has this id"]
    assert crawl.broken("/list/?a=1&b=1") == ["/nowhere/: 404"]


def test_of_addresses_that_ask_the_same_questions_one_is_read(crawl):
    asked = [address for address in crawl.answers if address.startswith("/list/")]

    assert asked == ["/list/", "/list/?a=1", "/list/?a=1&b=1"]


def test_of_a_feed_it_is_said_what_its_standard_asks_for_and_where_it_leads(crawl):
    assert crawl.faulty_feeds() == [
        "/news.xml: lacks updated",
        "/news.xml: entry 1 lacks updated",
        "/news.xml: entry 2 lacks title",
        "/news.xml: two entries have one id",
        "/news.xml: /away/: 404",
        "/torn.xml: no XML: no element found: line 1, column 6",
    ]


def test_a_page_in_the_other_language_is_the_same_page():
    assert in_any_language("/ar/faults/403/") == in_any_language("/en/faults/403/")
    assert in_any_language("/en/gone/") != in_any_language("/en/list/")
