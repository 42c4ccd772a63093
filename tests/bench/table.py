"""How a run is shown: one line for each measure, then each goal with what it came to."""

import json
from dataclasses import asdict

WIDTHS = (62, 12, 10, 12, 9)


def number(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.3g}"


def line(*cells):
    first, *rest = (f"{cell:<{width}}" if n == 0 else f"{cell:>{width}}" for n, (cell, width) in pairs(cells))
    return " ".join([first, *rest]).rstrip()


def pairs(cells):
    return enumerate(zip(cells, WIDTHS, strict=True))


def shown(measures):
    yield line("measure", "value", "unit", "baseline", "ratio")
    for one in measures:
        yield line(one.measure, number(one.value), one.unit, number(one.baseline), number(one.ratio))


def judged(verdicts):
    for goal, measure, is_met in verdicts:
        if measure is None:
            yield f"not measured  {goal.measure}"
            continue
        found = number(getattr(measure, goal.of))
        what = "ratio" if goal.of == "ratio" else measure.unit
        word = "met   " if is_met else "MISSED"
        yield f"{word}  {measure.measure}: {found} {what}, goal {goal.sign} {number(goal.limit)}"


def written(measures, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in measures], ensure_ascii=False, indent=1) + "\n")
