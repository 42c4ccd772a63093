"""The one table, printed and as JSON, and below it what misses a goal, page by page, with the rule."""

import json
from urllib.parse import unquote

from .goals import KB, LIGHTHOUSE, TIMED, missed

COLUMNS = ["type", "lang", "width", "axe", "vnu", "links", "console", "3rd", "use"]
COLUMNS += ["html", "css", "js", "fonts", "images", "perf", "a11y", "best", "seo", "LCP", "CLS", "page"]
#: of each row what the file build/audit.json says, in this order
WRITTEN = ["page", "language", "width", "axe", "vnu", "links", "console", "third_party"]
WRITTEN += ["bytes", "lighthouse", "lcp_ms", "cls"]


def table(rows):
    lines = [COLUMNS, *(cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def cells(row):
    counts = [row[name] for name in ("axe", "vnu", "links", "console", "third_party", "use")]
    weights = [f"{size / KB:.1f}" for size in row["bytes"].values()]
    scores = [(row["lighthouse"] or {}).get(name, "–") for name in LIGHTHOUSE]
    place = [row["type"], row["language"], row["width"]]
    whole = [*place, *counts, *weights, *scores, row["lcp_ms"], row["cls"], unquote(row["page"])]
    return [str(cell) for cell in whole]


def findings(rows, timed=TIMED):
    """What misses a goal, and for each the rule, the element or the address that is at fault."""
    lines = []
    for row in rows:
        sentences = [f"{unquote(row['page'])} at {row['width']}: {said}" for said in missed(row, timed)]
        # Where nothing is missed, what was painted late tells of a busy machine.
        lines += [*sentences, *(f"    {problem}" for problem in row["problems"] if sentences)]
    return lines


def write(rows, path):
    table = [{name: row[name] for name in WRITTEN} for row in rows]
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1))
