"""A page with one fault of each kind is told all of them; one without is not."""

import pytest

from . import WIDE
from .drawing import script
from .uses import by_keyboard, magnified, while_typing, with_less_motion, with_wider_letters
from .views import View

HEAD = '<!doctype html><html lang="en"><title>x</title>'
SOUND = f"""{HEAD}<a href="#main">Skip</a><main id="main"><a href="/x">x</a>
<div role="region" aria-label="Wide" tabindex="0" style="overflow-x: auto"><p style="width: 900px">x</p></div>
<form><button>Send</button><input type="radio" name="r" id="a"><label for="a">a</label>
<input type="radio" name="r" id="b"><label for="b">b</label></form></main>"""


@pytest.fixture
def page(browser):
    browser.set_viewport_size({"width": WIDE, "height": 900})
    return browser


def found(page, text):
    page.set_content(text)
    return [*by_keyboard(page), *magnified(page), *with_less_motion(page), *with_wider_letters(page)]


def test_a_sound_page_is_silent(page):
    assert found(page, SOUND) == []
    assert page.evaluate(script("controls"))["dead"] == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ('<a href="/y" style="outline: none">y</a>', "the focus is not seen on <a"),
        (
            '<a href="/y">y</a><div style="position: fixed; inset: 0">over</div>',
            "something covers the focused",
        ),
        ('<p style="width: 700px">x</p>', "px too wide: "),
        (
            '<div style="overflow-x: scroll"><p style="width: 900px">x</p></div>',
            "without being a labelled region",
        ),
        ('<div style="position: sticky; top: 0; height: 200px">x</div>', "more than half of the window"),
        ('<p style="transition: opacity 1s">x</p>', "would move: <p"),
        ("<style>html { scroll-behavior: smooth }</style>", "scrolls smoothly"),
        ('<p style="height: 1em; overflow: hidden; line-height: 1">x</p>', "cut off: <p"),
        ('<input id="t" onkeydown="event.preventDefault()">', "is a trap"),
    ],
)
def test_each_fault_is_named(page, fault, said):
    assert any(said in sentence for sentence in found(page, SOUND.replace("</main>", f"{fault}</main>")))


def test_a_page_whose_first_link_leads_elsewhere_is_told(page):
    assert found(page, SOUND.replace('href="#main"', 'href="/home"')) == [
        "the first link does not lead to the content"
    ]


def test_a_button_that_only_a_script_answers_is_named(page):
    page.set_content(SOUND.replace("</main>", '<button type="button">Open</button></main>'))

    assert page.evaluate(script("controls"))["dead"] == ['<button type="button">Open</button>']


BOX = """<form data-suggestions="/s/"><input type="search" aria-label="x" oninput="
this.nextElementSibling.hidden = false"><div class="suggestions" hidden>{}</div></form>"""


@pytest.mark.parametrize(
    ("list_of", "said"),
    [
        ("", ["nothing is suggested for wind"]),
        (
            '<a href="/x">x</a>',
            ["the arrow does not lead to what is suggested", "Escape does not close what is suggested"],
        ),
    ],
)
def test_suggestions_that_a_keyboard_cannot_use_are_named(page, list_of, said):
    page.set_content(SOUND.replace("<form>", BOX.format(list_of) + "<form>"))
    page.set_default_timeout(3000)

    found = list(while_typing(page, View("search", "en", "/en/search/")))

    assert [sentence for sentence in found if not sentence.startswith("axe")] == said
