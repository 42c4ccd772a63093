"""One picture: the page as somebody signed in sees it, drawn small."""

from contextlib import contextmanager

from PIL import Image

from home.demo.people import PASSWORD
from tests.audit.drawing import window
from tests.browser import STILL

#: enough for flat screens with a small badge of another colour
COLOURS = 224
TIMEZONE_AND_CALM = {"locale": "ar-EG", "reduced_motion": "reduce"}
BRING_UP = """selector => {
    const found = document.querySelector(selector);
    found.open = true;
    found.scrollIntoView({behavior: "instant", block: "start"});
}"""


@contextmanager
def seat(chromium, origin, shot):
    """A window of `shot`'s size in which its reader is signed in by the form, as people are."""
    size = {"width": shot.width, "height": shot.height}
    with window(chromium, origin, shot.width, **TIMEZONE_AND_CALM, viewport=size) as page:
        if shot.who:
            sign_in(page, shot.who)
        yield page


def sign_in(page, name):
    page.goto("/admin/login/")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button[type=submit]")
    page.wait_for_url(lambda address: "login" not in address)


def draw(page, shot, address, path):
    answer = page.goto(address)
    if answer.status != 200:
        raise RuntimeError(f"{shot.name}: {address} answers {answer.status}")
    page.wait_for_load_state("networkidle")
    if shot.open:
        page.evaluate(BRING_UP, shot.open)
    page.evaluate(STILL)
    page.screenshot(path=path)
    shrink(path)


def shrink(path):
    """A palette in place of 16 million colours: a quarter of the bytes."""
    with Image.open(path) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    flat.save(path, optimize=True)
