"""One page drawn once in a fresh profile over slow 4G: what it weighs, how soon it stands, what is wrong with it."""

from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

from . import HERE, PHONE
from .goals import CLS, LCP_MS

#: bytes per second and milliseconds, as Lighthouse has them
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8,
    "uploadThroughput": 750 * 1024 / 8,
}
#: milliseconds; a busy machine is slow, and no reason to lose the whole table
PATIENCE = 120_000
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "fonts", "Image": "images"}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = {"runOnly": {"type": "tag", "values": WCAG}, "rules": {"target-size": {"enabled": True}}}


def script(name):
    return (HERE / "scripts" / f"{name}.js").read_text()


@contextmanager
def window(chromium, origin, width, **options):
    """A page of a profile that has seen nothing yet."""
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


class Wire:
    """What goes over the wire for a page: bytes by kind as they were sent, and addresses of other hosts."""

    def __init__(self, page, origin):
        self.bytes = dict.fromkeys(KINDS.values(), 0)
        self.third_party, self.kinds, self.host = [], {}, urlsplit(origin).netloc
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        session.on("Network.requestWillBeSent", self.asks)
        session.on("Network.responseReceived", self.answered)
        session.on("Network.loadingFinished", self.finished)

    def asks(self, event):
        parts = urlsplit(event["request"]["url"])
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.third_party.append(f"asks {event['request']['url']}")

    def answered(self, event):
        self.kinds[event["requestId"]] = KINDS.get(event["type"])

    def finished(self, event):
        if kind := self.kinds.get(event["requestId"]):
            self.bytes[kind] += int(event["encodedDataLength"])


def measure(page, view, origin):
    """The row's columns that one drawing tells, and `problems` in words."""
    wire, console = Wire(page, origin), []
    page.on("console", lambda message: console.append(said(message)) if is_error(message, view) else None)
    page.on("pageerror", lambda error: console.append(f"script: {error}"))
    page.add_init_script(script("vitals"))
    page.goto(view.address, wait_until="networkidle")
    vitals = page.evaluate("window.vitals()")
    found = axe(page)
    page.evaluate(script("scroll"))
    page.wait_for_load_state("networkidle")
    console += [f"policy: {violation}" for violation in page.evaluate("window.violations")]
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


def is_error(message, view):
    # A page that is not there says so of itself, and should.
    of_itself = view.status >= 400 and urlsplit(message.location["url"]).path == urlsplit(view.address).path
    return message.type == "error" and not of_itself


def said(message):
    return f"console: {message.text} {message.location['url']}"


def axe(page, part=None):
    """What axe finds in the page, or in its `part` alone (a selector)."""
    return [
        f"axe {rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in Axe().run(page, part, AXE).response["violations"]
        for node in rule["nodes"]
    ]
