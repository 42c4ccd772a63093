"""Schematic pictures drawn by code: aerial views before and after, and two scenes for stories. No photos."""

from io import BytesIO
from math import sin
from random import Random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 800
GROUND, FIELDS = "#EFE8D9", ["#C9D8B4", "#B7CCA0", "#D6DDB9", "#A9C193"]
ROAD, CANAL, ROOF, SHADOW = "#DCD2BC", "#5FB3AE", "#FDFBF6", "#B9AC90"
VIOLATION, CLEARED, INK, GLAZE, DEEP = "#A8432B", "#D9C7A4", "#46535A", "#17787A", "#083C42"
PLOT = 100


def aerial(seed, *, after):
    """A view of fields and a village edge; `after` shows the encroaching building removed. Returns a PNG file."""
    image, draw, random = blank(seed)
    for x in range(0, WIDTH, PLOT):
        for y in range(0, HEIGHT, PLOT):
            field(draw, random, x, y)
    draw.line([(0, 610), (WIDTH, 560)], fill=CANAL, width=26)
    draw.line([(300, 0), (340, HEIGHT)], fill=ROAD, width=34)
    for _ in range(16):
        building(draw, random.randint(10, 230), random.randint(10, HEIGHT - 90), random.randint(40, 70))
    encroachment(draw, random, after)
    return png(image)


def blank(seed):
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    return image, ImageDraw.Draw(image), Random(seed)  # noqa: S311 (a drawing, not a secret)


def field(draw, random, x, y):
    colour = random.choice(FIELDS)
    draw.rectangle([x + 3, y + 3, x + PLOT - 3, y + PLOT - 3], fill=colour)
    for furrow in range(y + 14, y + PLOT - 6, 14):
        draw.line([(x + 8, furrow), (x + PLOT - 8, furrow)], fill=GROUND, width=1)


def building(draw, x, y, size, roof=ROOF):
    draw.rectangle([x + 7, y + 7, x + size + 7, y + size + 7], fill=SHADOW)
    draw.rectangle([x, y, x + size, y + size], fill=roof, outline=INK, width=2)


def encroachment(draw, random, after):
    x, y = random.randint(520, 900), random.randint(120, 380)
    if after:
        draw.rectangle([x - 10, y - 10, x + 150, y + 130], fill=CLEARED)
        for _ in range(60):
            dot = (x + random.randint(-4, 140), y + random.randint(-4, 120))
            draw.ellipse([*dot, dot[0] + 4, dot[1] + 4], fill=SHADOW)
    else:
        building(draw, x, y, 120, VIOLATION)
        draw.line([(x + 60, y), (x + 60, y + 120)], fill=ROOF, width=3)
    draw.rectangle([x - 26, y - 26, x + 166, y + 146], outline=DEEP, width=6)


def queue():
    """Two rows of tiles: a long wait above, a short one below."""
    image, draw, _random = blank(0)
    for row in range(5):
        for column in range(19):
            tile(draw, 40 + column * 59, 80 + row * 62, SHADOW)
    for column in range(19 + 3):
        tile(draw, 40 + (column % 19) * 59, 500 + (column // 19) * 62, GLAZE)
    draw.line([(40, 440), (WIDTH - 40, 440)], fill=INK, width=4)
    return png(image)


def route():
    """A river, villages on both banks, and a round that reaches them all."""
    image, draw, random = blank(3)
    draw.line([(x, river_at(x)) for x in range(-20, WIDTH + 40, 10)], fill=CANAL, width=56, joint="curve")
    stops = [(x, river_at(x) - 110 + random.randint(-50, 20)) for x in range(70, WIDTH, 150)]
    stops += [(x, river_at(x) + 120 + random.randint(-20, 60)) for x in range(WIDTH - 80, 0, -150)]
    draw.line([*stops, stops[0]], fill=VIOLATION, width=6, joint="curve")
    for x, y in stops:
        building(draw, x - 22, y - 22, 44, GLAZE)
    return png(image)


def river_at(x):
    return 400 + round(70 * sin(x / 170))


def tile(draw, x, y, colour):
    draw.rounded_rectangle([x, y, x + 48, y + 52], radius=10, fill=colour)


def png(image):
    stream = BytesIO()
    # Half the size it was drawn in: smooth edges, and a first start that does not wait for pictures.
    # Hardly compressed, since the image model encodes whatever it is given anew.
    image.reduce(2).save(stream, "PNG", compress_level=1)
    stream.seek(0)
    return stream


SCENES = {"queue": queue, "route": route}
