"""A window that draws one page after another: each weighs what it does in a browser that has seen nothing yet."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from . import PHONE, WIDE
from .drawing import script, window
from .views import View
from .windows import windows

# Chromium's own fixture stands on the database, which is made for tests that ask for one.
pytestmark = pytest.mark.usefixtures("live_server")

PAGE = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>x</title>
<link rel="icon" href="/style.css"><link rel="stylesheet" href="/style.css">
<main id="main"><a href="#main">Skip</a><h1>A page</h1></main>"""
FAULTY = PAGE.replace("</main>", '<img src="/gone.png"><script>throw Error("x")</script></main>')
FILES = {
    "/": ("text/html", PAGE),
    "/faulty": ("text/html", FAULTY),
    "/style.css": ("text/css", "a:focus { outline: 2px solid }" + " " * 2000),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        kind, text = FILES.get(self.path, ("", ""))
        self.send_response(200 if kind else 404)
        for name, value in (
            ("Content-Type", kind),
            ("Cache-Control", "max-age=9999"),
            ("Set-Cookie", "seen=yes"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.server.cookies.append(self.headers["Cookie"])
        self.wfile.write(text.encode())

    def log_message(self, *words):
        pass


@pytest.fixture
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.cookies = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def drawing(chromium, site):
    with windows(chromium, f"http://127.0.0.1:{site.server_port}", pictures=False) as opened:
        yield opened


def test_a_page_weighs_the_same_however_often_it_is_drawn(drawing, site):
    first, second = (drawing.rows(View("list", "en", "/")) for _time in range(2))

    assert [row["width"] for row in first] == [WIDE, PHONE]
    assert first[0]["bytes"]["css"] > 2000
    assert [row["bytes"] for row in first] == [row["bytes"] for row in second]
    assert all(row["lcp_ms"] > 0 for row in first + second)


def test_what_one_page_complained_of_is_not_said_of_the_next(drawing):
    faulty, sound = (drawing.rows(View("list", "en", address)) for address in ("/faulty", "/"))

    assert [(row["axe"] > 0, row["console"]) for row in faulty] == [(True, 2), (True, 2)]
    assert [(row["axe"], row["console"], row["use"]) for row in sound] == [(0, 0, 0), (0, 0, 0)]


def test_a_page_is_drawn_for_somebody_without_cookies(drawing, site):
    drawing.rows(View("list", "en", "/"))
    asked = len(site.cookies)
    drawing.drawing(View("list", "en", "/"), WIDE)

    assert site.cookies[asked] is None


def test_a_page_has_settled_once_its_letters_and_its_movements_have(chromium, site):
    with window(chromium, f"http://127.0.0.1:{site.server_port}", WIDE) as page:
        page.goto("/")
        page.evaluate("document.querySelector('h1').animate([{ opacity: 0 }, { opacity: 1 }], 300)")
        page.evaluate(script("settled"))

        assert page.evaluate("document.getAnimations().length") == 0
