"""A short series over time as a line, with its first and last number in words and all of them as a table."""

from django import template

register = template.Library()

WIDTH, HEIGHT, PAD = 240, 48, 4


@register.inclusion_tag("initiatives/components/sparkline.html")
def sparkline(points, caption):
    """`points`: (label, number or None) in order of time; a None is a gap in the line. Heights start at zero."""
    points = list(points)
    known = [(label, value) for label, value in points if value is not None]
    marks = placed([value for _label, value in points])
    return {
        "points": points,
        "caption": caption,
        "first": known[0] if len(known) > 1 else None,
        "last": known[-1] if known else None,
        "lines": [" ".join(f"{x:.1f},{y:.1f}" for x, y in run) for run in runs(marks) if len(run) > 1],
        "dots": [f"{x:.1f},{y:.1f}".split(",") for run in runs(marks) for x, y in run if len(run) == 1],
        "end": next((f"{x:.1f},{y:.1f}".split(",") for x, y in reversed([m for m in marks if m])), None),
        "width": WIDTH,
        "height": HEIGHT,
    }


def placed(values):
    """(x, y) of each number, None of each gap."""
    known = [value for value in values if value is not None]
    top, bottom = max([0, *known]), min([0, *known])
    across = (WIDTH - 2 * PAD) / max(len(values) - 1, 1)
    up = (HEIGHT - 2 * PAD) / float((top - bottom) or 1)
    return [
        None if value is None else (PAD + at * across, HEIGHT - PAD - float(value - bottom) * up)
        for at, value in enumerate(values)
    ]


def runs(marks):
    """The stretches between gaps."""
    found = [[]]
    for mark in marks:
        if mark is None:
            found.append([])
        else:
            found[-1].append(mark)
    return [run for run in found if run]
