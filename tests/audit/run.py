"""One audit: the site crawled, its views drawn and used, their HTML validated, their scores taken."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from tests.browser import QUIET, executable

from . import PHONE
from .crawl import Crawl
from .tools import lighthouse, validate
from .views import Kinds, choose, once_a_kind, unlinked
from .windows import windows

#: while one waits for the slow line, two draw
BROWSERS = 3
#: times that what was late among others is measured alone: whatever else the machine does only ever delays a page
AGAIN = 2
#: pages that Lighthouse judges at once
JUDGES = 2
#: a page that asks not to be found, or is not there, is not judged by that
NOT_INDEXED = ["is-crawlable"]
NOT_THERE = ["http-status-code", "errors-in-console"]


class Run:
    """`rows()` is the table; `undrawn` says what is wrong where nothing is drawn: public addresses of
    the URLconf that nothing led to, feeds."""

    def __init__(self, origin, chosen, goals):
        self.origin, self.chosen, self.goals = origin, chosen, goals
        self.undrawn = []

    def rows(self):
        kinds = Kinds()
        with timed("links"):
            self.crawl = Crawl(self.origin, kinds.signature).run(unlinked())
        self.undrawn = [*kinds.unreached(self.crawl.answers), *self.crawl.faulty_feeds()]
        views = [
            view
            for view in choose(kinds, self.crawl.answers)
            if self.chosen.only in f"{view.kind} {view.address}"
        ]
        with timed("HTML"):
            self.errors = validate({view.address: self.crawl.answers[view.address].text for view in views})
        with timed(f"{len(views)} pages drawn and used"):
            rows = self.drawn(views)
        with timed("Lighthouse"):
            self.score(views, rows)
        return rows

    def drawn(self, views):
        """The rows of all views, in their order; what stood late among others is drawn again when nothing else is."""
        drawn = {}
        self.draw(views, drawn, BROWSERS)
        for _again in range(AGAIN):
            self.draw([view for view in views if self.is_late(drawn[view])], drawn, 1)
        return [row for view in views for row in drawn[view]]

    def draw(self, views, drawn, browsers):
        """Each browser takes the next view when it has drawn one."""
        left = iter(views)
        with ThreadPoolExecutor(browsers) as pool:
            for done in [pool.submit(self.share, left, drawn) for _ in range(min(browsers, len(views)))]:
                done.result()

    def is_late(self, rows):
        return any(row["lcp_ms"] > self.goals["lcp_ms"] for row in rows)

    def share(self, left, drawn):
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=executable(), args=QUIET)
            with windows(chromium, self.origin, pictures=not self.chosen.ci) as open_windows:
                for view in left:
                    drawn[view] = [self.row(view, row) for row in open_windows.rows(view)]
            chromium.close()

    def row(self, view, drawn):
        errors, broken = self.errors[view.address], self.crawl.broken(view.address)
        problems = [f"HTML {error}" for error in errors] + [f"link {target}" for target in broken]
        return {
            "page": view.address,
            "type": view.kind,
            "language": view.language,
            "vnu": len(errors),
            "links": len(broken),
            **drawn,
            "lighthouse": None,
            "problems": problems + drawn["problems"],
        }

    def score(self, views, rows):
        if self.chosen.no_lighthouse:
            return
        by_address = {view.address: view for view in views}
        once = once_a_kind(views)
        asked = [row for row in rows if not self.chosen.ci or (row["page"] in once and row["width"] == PHONE)]
        pages = [self.question(by_address[row["page"]], row["width"]) for row in asked]
        for row, said in zip(asked, judged(pages), strict=True):
            row["lighthouse"] = said["scores"]
            row["problems"] += [f"Lighthouse {fault}" for fault in said["faults"]]

    def question(self, view, width):
        skip = ([] if view.indexed else NOT_INDEXED) + (NOT_THERE if view.status >= 400 else [])
        url = self.origin + quote(view.address, safe="/?=&%+")
        return {"url": url, "width": width, "skip": skip, "goals": self.goals["lighthouse"], "runs": 1}


def judged(pages):
    """What Lighthouse says of each; who is behind a goal is judged again when nobody else is."""
    said = lighthouse(pages, JUDGES)
    behind = [number for number, one in enumerate(said) if one["behind"]]
    again = lighthouse([pages[number] | {"runs": AGAIN} for number in behind], 1)
    for number, better in zip(behind, again, strict=True):
        said[number] = min(said[number], better, key=lambda one: one["behind"])
    return said


class timed:
    def __init__(self, what):
        self.what = what

    def __enter__(self):
        self.begun = time.monotonic()

    def __exit__(self, *error):
        sys.stderr.write(f"{self.what}: {time.monotonic() - self.begun:.0f} s\n")
