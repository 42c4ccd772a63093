"""The windows of one browser: wide, of a phone, and wide without scripts. One view after another is drawn in them."""

from contextlib import contextmanager

from . import PHONE, WIDE, uses
from .drawing import measure, script, window
from .wire import Wire

WIDTHS = [WIDE, PHONE]


class Windows:
    """`rows(view)`: what both widths show of it; `pictures`: whether one in forced colours is kept to look at."""

    def __init__(self, drawn, plain, origin, pictures):
        self.drawn, self.plain, self.pictures = drawn, plain, pictures
        self.wires = {width: Wire(page, origin) for width, page in drawn.items()}
        for page in drawn.values():
            page.add_init_script(script("vitals"))

    def rows(self, view):
        """One a width; the drawing on the wide screen is also the one that is used."""
        rows = [{"width": width, **self.drawing(view, width)} for width in WIDTHS]
        used = uses.problems(self.drawn[WIDE], self.plain, view, self.pictures)
        for row in rows:
            row["use"] = len(used)
            row["problems"] = used + row["problems"]
        return rows

    def drawing(self, view, width):
        return measure(self.drawn[width], self.wires[width], view)


@contextmanager
def windows(chromium, origin, pictures):
    with (
        window(chromium, origin, WIDE) as wide,
        window(chromium, origin, PHONE) as phone,
        window(chromium, origin, WIDE, java_script_enabled=False) as plain,
    ):
        yield Windows({WIDE: wide, PHONE: phone}, plain, origin, pictures)
