"""Every address of the site that a link, a file or the sitemap names, asked once."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

import requests

from . import LANGUAGES
from .markup import Feed, Markup, is_well_formed

#: the admin is not public, and what a reader sets for himself leads back to where he was
CLOSED = ("/admin/",)
#: a list can be narrowed without end: of addresses that name more questions than this none is asked
QUESTIONS = 2
READERS = 4
FEED = "application/atom+xml"
PREFIXES = tuple(f"/{language}/" for language in LANGUAGES)
LOCATION = re.compile(r"<loc>([^<]+)</loc>")


@dataclass
class Answer:
    status: int
    kind: str
    text: str = ""
    markup: Markup = None
    links: list = field(default_factory=list)  # (address of this site without its fragment, fragment)
    malformed: list = field(default_factory=list)
    faults: list = field(default_factory=list)


class Crawl:
    """`answers` by address (path and query); `signature(address)` says which addresses are one view."""

    def __init__(self, origin, signature):
        self.origin, self.signature = origin, signature
        self.answers, self.asked, self.queue = {}, set(), []

    def run(self, addresses):
        self.asked.update(addresses)
        self.queue.extend(addresses)
        for address in self.sitemap():
            self.want(address)
        with ThreadPoolExecutor(READERS) as pool:
            while self.queue:
                self.read_on(pool)
        return self

    def read_on(self, pool):
        """All that is queued at once; what it leads to in its order, so that two crawls read the same pages."""
        addresses, self.queue = self.queue, []
        for address, answer in zip(addresses, pool.map(self.ask, addresses), strict=True):
            self.answers[address] = answer
            for target, _fragment in answer.links:
                self.want(target)

    def want(self, address):
        """Queues an address unless it, or a view like it, was asked already."""
        questions = parse_qsl(urlsplit(address).query, keep_blank_values=True)
        key = self.signature(address) if questions else address
        if (
            key in self.asked
            or address.startswith(CLOSED)
            or len({name for name, _ in questions}) > QUESTIONS
        ):
            return
        self.asked.add(key)
        self.queue.append(address)

    def sitemap(self):
        text = requests.get(f"{self.origin}/sitemap.xml", timeout=60).text
        return [local(location, self.origin) for location in LOCATION.findall(text)]

    def ask(self, address):
        with requests.get(self.origin + address, timeout=60, stream=True) as response:
            kind = response.headers.get("Content-Type", "").split(";")[0]
            answer = Answer(response.status_code, kind)
            if kind == "text/html":
                answer.text = response.content.decode()
                self.read(answer, response.url)
                answer.markup.indexed &= "noindex" not in response.headers.get("X-Robots-Tag", "")
            if kind == FEED:
                feed = Feed(response.content)
                answer.faults = feed.faults
                self.follow(answer, feed.targets, response.url)
        return answer

    def read(self, answer, base):
        answer.markup = Markup(answer.text)
        self.follow(answer, answer.markup.targets, base)

    def follow(self, answer, targets, base):
        for target in targets:
            parts = urlsplit(urljoin(base, target))
            if parts.scheme == "data":
                continue
            if f"{parts.scheme}://{parts.netloc}" == self.origin:
                answer.links.append((local(parts.geturl(), self.origin), unquote(parts.fragment)))
            elif not is_well_formed(parts):
                answer.malformed.append(target)

    def broken(self, address):
        """The links of a page that lead nowhere, each with what is wrong."""
        page = self.answers[address]
        found = [f"{target}: no address" for target in page.malformed]
        for target, fragment in page.links:
            answer = self.answers.get(target)
            if answer and answer.status >= 400 and in_any_language(target) != in_any_language(address):
                found.append(f"{target}: {answer.status}")
            elif fragment and answer and answer.markup and fragment not in answer.markup.ids:
                found.append(f"{target}#{fragment}: nothing has this id")
        return list(dict.fromkeys(found))

    def faulty_feeds(self):
        """What is wrong with the feeds, which no browser draws: their text and where they lead."""
        feeds = {address: answer for address, answer in self.answers.items() if answer.kind == FEED}
        return [
            f"{address}: {fault}"
            for address, answer in feeds.items()
            for fault in [*answer.faults, *self.broken(address)]
        ]


def in_any_language(address):
    """An error page leads to itself in the other language, and should."""
    return address[3:] if address.startswith(PREFIXES) else address


def local(url, origin):
    return url.removeprefix(origin).split("#")[0] or "/"
