"""Each way to use a page that isn't a mouse on a wide screen: without scripts, magnified, by keyboard, in forced
colours, with less motion, with wider letters. Every check says what is wrong, one sentence each."""

from playwright.sync_api import TimeoutError as NothingCame

from . import BUILD, WIDE
from .drawing import axe, script

#: 1280 by 1024 magnified four times
MAGNIFIED = {"width": 320, "height": 256}
USUAL = {"width": WIDE, "height": 900}
#: a control that stays focused through so many strokes of Tab lets nobody go on
STROKES = 6
#: the beginning of a title of the demo, and where what it suggests appears
BEGUN = {"ar": "شبا", "en": "wind"}
SUGGESTED = ".suggestions:not([hidden]) a"


def problems(page, plain, view, pictures):
    """`page` shows the view already; in `plain` no script runs."""
    plain.goto(view.address)
    return [
        *without_scripts(page, plain.evaluate(script("controls"))),
        *(f"by keyboard: {sentence}" for sentence in by_keyboard(page)),
        *(f"at 400 %: {sentence}" for sentence in magnified(page)),
        *(f"in forced colours: {sentence}" for sentence in in_forced_colours(page, view, pictures)),
        *(f"with reduced motion: {sentence}" for sentence in with_less_motion(page)),
        *(f"with wider letters: {sentence}" for sentence in with_wider_letters(page)),
        *(f"while typing: {sentence}" for sentence in while_typing(page, view)),
    ]


def without_scripts(page, plain):
    """Every link is there when scripts don't run, and no button that only a script could answer."""
    lost = set(page.evaluate(script("controls"))["links"]) - set(plain["links"])
    yield from (f"without scripts this link is missing: {target}" for target in sorted(lost))
    yield from (f"without scripts this button does nothing: {name}" for name in plain["dead"])


def by_keyboard(page):
    """Tab reaches every control, in sight and visibly focused, beginning with the link to the content."""
    waiting = set(page.evaluate(script("stops")))
    first, last, stays = None, None, 0
    for _stroke in range(len(waiting) * 2 + STROKES):
        page.keyboard.down("Tab")
        stop = page.evaluate("window.stop()")
        if stop is None or (stop["number"] == first and not waiting):
            break
        first = stop["number"] if first is None else first
        stays = stays + 1 if stop["number"] == last else 0
        last = stop["number"]
        waiting.discard(last)
        yield from stop["wrong"]
        if stays == STROKES:
            yield f"{stop['name']} is a trap"
            return
    for number in sorted(waiting):
        yield f"Tab never reaches {page.evaluate('(number) => window.nameOf(number)', number)}"
    yield from page.evaluate(script("skip"))


def magnified(page):
    """At 400 % nothing is wider than the window but regions that a keyboard can scroll and a reader can name."""
    page.set_viewport_size(MAGNIFIED)
    found = page.evaluate(script("magnified"))
    page.set_viewport_size(USUAL)
    return found


def in_forced_colours(page, view, pictures=False):
    """The focus is seen where only outlines are drawn; with `pictures` one is kept to look at."""
    page.emulate_media(forced_colors="active")
    found = page.evaluate(script("outlines"))
    if pictures and view.first:
        (BUILD / "shots").mkdir(exist_ok=True)
        page.screenshot(path=BUILD / "shots" / f"forced-{view.kind}-{view.language}.png", full_page=True)
    page.emulate_media(forced_colors="none")
    return found


def with_less_motion(page):
    """Who asked for less motion sees none."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate(script("motion"))
    page.emulate_media(reduced_motion="no-preference")
    return found


def with_wider_letters(page):
    """Lines, words and letters as far apart as WCAG 1.4.12 asks: nothing is cut off."""
    return page.evaluate(script("spacing"))


def while_typing(page, view):
    """What a search box suggests is read by axe, reached by the arrows and left by Escape."""
    box = page.locator("form[data-suggestions] input[type=search]:visible")
    if not view.first or not box.count():
        return
    box.first.clear()
    box.first.press_sequentially(BEGUN[view.language])
    try:
        page.wait_for_selector(SUGGESTED)
    except NothingCame:
        yield f"nothing is suggested for {BEGUN[view.language]}"
        return
    yield from axe(page, ".suggestions:not([hidden])")
    page.keyboard.press("ArrowDown")
    if not page.locator(f"{SUGGESTED}:focus-visible").count():
        yield "the arrow does not lead to what is suggested"
    page.keyboard.press("Escape")
    if page.locator(SUGGESTED).count():
        yield "Escape does not close what is suggested"
