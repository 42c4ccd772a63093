"""1200 × 630 pixels drawn by Pillow; Arabic is shaped by the library Raqm, without which nothing is drawn."""

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 72
FONTS = Path(__file__).with_name("fonts")
REGULAR, BOLD = "readex-pro-400.woff2", "readex-pro-600.woff2"

# The site's tokens (initiatives/css/tokens.css).
GROUND, UNGLAZED, INK, INK_2 = "#F8F4EB", "#EFE8D9", "#1B2427", "#46535A"
GLAZES, FIRST = {"2": "#5FB3AE", "3": "#1F8A8A", "4": "#17787A"}, "#A8432B"
DEEP = "#0B4F55"

#: six courses from the top, the carnelian tile first; the rest in the glazes of the emblem
COURSES = ["41", "333", "4232", "32423", "444222", "3222434"]
TITLE_SIZES = (76, 66, 56, 48)
TITLE_LINES = 3
VALUE_SIZES = (120, 96, 76, 60)


def can_draw():
    return features.check("raqm")


def draw(facts):
    """The picture of `facts` as the bytes of a PNG."""
    image = Image.new("RGB", SIZE, GROUND)
    canvas = Canvas(image, rtl=facts.language == "ar")
    course(canvas.draw)
    if not facts.figure:
        unglazed(canvas)
    brand(canvas, facts)
    canvas.text(facts.place, MARGIN, 198, 32, BOLD, DEEP)
    title(canvas, facts, top=224, room=198 if facts.figure else 320)
    if facts.figure:
        figure(canvas, facts.figure)
    output = io.BytesIO()
    # 64 colours are enough for flat glazes and smooth letters, at a third of the bytes.
    image.quantize(64, dither=Image.Dither.NONE).save(output, "PNG", optimize=True)
    return output.getvalue()


@cache
def font(name, size):
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.RAQM)


class Canvas:
    """Draws from the side where reading begins: x grows in the reading direction."""

    def __init__(self, image, *, rtl):
        self.draw = ImageDraw.Draw(image)
        self.rtl = rtl

    def text(self, words, x, baseline, size, name=REGULAR, fill=INK):
        """`words` begin at `x` and stand on `baseline`; returns where they end."""
        end = x + self.width(words, size, name)
        at, anchor = (WIDTH - x, "rs") if self.rtl else (x, "ls")
        self.draw.text((at, baseline), words, fill, font(name, size), anchor, **self.direction())
        return end

    def width(self, words, size, name):
        return font(name, size).getlength(words, **self.direction())

    def direction(self):
        return {"direction": "rtl" if self.rtl else "ltr", "language": "ar" if self.rtl else "en"}

    def lines(self, words, size, name):
        """`words` broken where they fill the width between the margins."""
        lines = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.fits(longer, size, name):
                lines[-1] = longer
            else:
                lines.append(self.cut(word, size, name))
        return lines

    def cut(self, word, size, name):
        """As much of a word as one line holds."""
        while not self.fits(word, size, name):
            word = word[:-1]
        return word

    def fits(self, words, size, name):
        return self.width(words, size, name) <= WIDTH - 2 * MARGIN


def tile(draw, x, y, width, height, fill):
    draw.rounded_rectangle(
        [x, y, x + width, y + height], width * 0.32, fill, corners=(True, True, False, False)
    )


def course(draw):
    """The course of tiles at the foot, the design's only ornament."""
    draw.rectangle([0, HEIGHT - 30, WIDTH, HEIGHT], fill=DEEP)
    for x in range(4, WIDTH, 44):
        tile(draw, x, HEIGHT - 24, 36, 24, GLAZES["4"])


def emblem(draw, across, top, step, unglazed=None):
    """27 tiles from `across`, never mirrored; in one colour if `unglazed` names it."""
    for row, glazes in enumerate(COURSES):
        for number, glaze in enumerate(glazes):
            x = across + (7 - len(glazes)) * step / 2 + number * step
            fill = unglazed or (FIRST if glaze == "1" else GLAZES[glaze])
            tile(draw, x, top + row * step, step * 0.87, step * 0.87, fill)


def unglazed(canvas):
    """A large pale emblem at the side where reading ends, for a page without a figure."""
    emblem(canvas.draw, 60 if canvas.rtl else WIDTH - 60 - 7 * 56, HEIGHT - 30 - 6 * 56, 56, UNGLAZED)


def brand(canvas, facts):
    """The emblem with the platform's name beside it."""
    step, start = 15, MARGIN
    emblem(canvas.draw, WIDTH - start - 7 * step if canvas.rtl else start, 46, step)
    beside = start + 7 * step + 24
    canvas.text(facts.platform, beside, 94, 46, BOLD)
    if facts.tagline != facts.title:
        canvas.text(facts.tagline, beside, 132, 26, REGULAR, INK_2)


def title(canvas, facts, top, room):
    """In the largest size in which it fits; a title that fits in none loses its end."""
    for size in TITLE_SIZES:
        lines = canvas.lines(facts.title, size, BOLD)
        if len(lines) <= TITLE_LINES and len(lines) * size * 1.35 <= room:
            break
    most = max(1, min(TITLE_LINES, int(room / (size * 1.35))))
    if len(lines) > most:
        lines = [*lines[: most - 1], canvas.cut(lines[most - 1], size, BOLD).rsplit(" ", 1)[0] + " …"]
    for number, line in enumerate(lines):
        canvas.text(line, MARGIN, top + size + number * size * 1.35, size, BOLD)


def figure(canvas, shown):
    """Before small, after large, unit medium; what is measured below. A unit that finds no room stands there too."""
    baseline = HEIGHT - 102
    size, fits = figure_size(canvas, shown)
    x = canvas.text(shown.before, MARGIN, baseline, 46, REGULAR, INK_2) + 18 if shown.before else MARGIN
    x = canvas.text(shown.value, x, baseline, size, BOLD, DEEP) + 18
    if fits:
        canvas.text(shown.unit, x, baseline, 46, BOLD, DEEP)
    caption = shown.caption if fits else f"{shown.unit} – {shown.caption}"
    canvas.text(canvas.lines(caption, 28, REGULAR)[0], MARGIN, baseline + 48, 28, REGULAR, INK_2)


def figure_size(canvas, shown):
    """(the largest size of the value in which the figure stands on one line, whether its unit does too)"""
    room = WIDTH - 2 * MARGIN - canvas.width(shown.before, 46, REGULAR) - 36
    unit = canvas.width(shown.unit, 46, BOLD)
    widths = [(size, canvas.width(shown.value, size, BOLD)) for size in VALUE_SIZES]
    whole = next((size for size, width in widths if width + unit <= room), None)
    alone = next((size for size, width in widths if width <= room), VALUE_SIZES[-1])
    return whole or alone, whole is not None
