"""One page drawn over slow 4G: what it weighs, how soon it stands, what is wrong with it."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

from . import HERE, PHONE
from .goals import CLS, LCP_MS

#: milliseconds; a busy machine is slow, and no reason to lose the whole table
PATIENCE = 120_000
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: what keeps to a rule is not told: it is most of the page
AXE = {
    "runOnly": {"type": "tag", "values": WCAG},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def script(name):
    return (HERE / "scripts" / f"{name}.js").read_text()


@contextmanager
def window(chromium, origin, width, **options):
    """A page of a profile of its own."""
    phone = width == PHONE
    size = {"width": width, "height": 844 if phone else 900}
    drawn_as = {
        "viewport": size,
        "is_mobile": phone,
        "has_touch": phone,
        "device_scale_factor": 2 if phone else 1,
    }
    context = chromium.new_context(base_url=origin, timezone_id="Africa/Cairo", **{**drawn_as, **options})
    context.set_default_timeout(PATIENCE)
    try:
        yield context.new_page()
    finally:
        context.close()


def measure(page, wire, view):
    """The row's columns that one drawing tells, and `problems` in words."""
    wire.begin(view)
    page.goto(view.address)
    page.evaluate(script("settled"))
    wire.rest()
    vitals = page.evaluate("window.vitals()")
    found = axe(page)
    page.evaluate(script("scroll"))
    wire.rest()
    console = wire.console + [f"policy: {violation}" for violation in page.evaluate("window.violations")]
    return {
        "axe": len(found),
        "console": len(console),
        "third_party": len(wire.third_party),
        "bytes": wire.bytes,
        "lcp_ms": round(vitals["lcp"]),
        "cls": round(vitals["cls"], 3),
        "problems": [*found, *console, *wire.third_party, *late(vitals)],
    }


def late(vitals):
    """What of a page was painted too late, and what moved, for whoever has to mend it."""
    if vitals["lcp"] > LCP_MS:
        yield f"painted last: {vitals['largest']}"
    if vitals["cls"] > CLS:
        yield from (f"moved {shift}" for shift in vitals["moved"])


def axe(page, part=None):
    """What axe finds in the page, or in its `part` alone (a selector)."""
    return [
        f"axe {rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in Axe().run(page, part, AXE).response["violations"]
        for node in rule["nodes"]
    ]
