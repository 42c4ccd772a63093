"""Which pages are measured: of every kind of public page the longest, the most pictured, the shortest, each view."""

import re
from collections import defaultdict
from dataclasses import dataclass
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlsplit
from zlib import crc32

from django.apps import apps
from django.urls import Resolver404, get_resolver, resolve
from django.utils import translation
from wagtail.contrib.routable_page.models import RoutablePageMixin

from tests.matrix.urlconf import walk

from . import LANGUAGES
from .unlinked import unlinked, withdrawn_pages

#: of these parameters each value draws another view
DRAWN_APART = {"view"}
#: two questions at once draw nothing that neither of them draws alone
QUESTIONS = 1
#: answers by leading elsewhere, and what it leads to is measured there
REDIRECTS = {"root", "digits", "certificate_code", "survey_code", "initiatives_page_code"}
#: a page this much shorter than the longest of its kind shows what an empty one looks like
MUCH_SHORTER = 0.7


ADMIN = "admin/"
#: what Wagtail answers by itself
NOT_OURS = ("wagtail", "unnamed")
#: public addresses that are no page of the site, with the reason
UNMEASURED = {
    "root": "leads to the home page",
    "robots": "no page",
    "sitemap": "no page; the crawl begins with it",
    "sitemap_file": "no page; only a site too large for one file has any",
    "suggestions": "a list in a page, tried in `uses.while_typing`",
    "initiatives_adoptions:want": "takes a tap and leads to the thanks for it",
    "competitions_invitation": "stands in the admin's chrome, with its weight",
    "competitions_invitation_link": "leads to competitions_invitation",
    "satisfaction:ticket": "the form of satisfaction:answer",
    "ticket_code": "leads to satisfaction:ticket",
}
NUMBER = re.compile(r"\d+")
PREFIXES = tuple(f"/{language}/" for language in LANGUAGES)


@dataclass(frozen=True)
class View:
    kind: str
    language: str
    address: str
    status: int = 200
    indexed: bool = True
    #: stands for its kind in this language
    first: bool = True


class Kinds:
    """Tells the kind of an address: the model of a page, the name of another view."""

    def __init__(self):
        pages = apps.get_model("wagtailcore.Page").objects.live().specific().defer_streamfields()
        self.models = {urlsplit(page.url).path: type(page).__name__ for page in pages if page.url}
        self.routable = {
            urlsplit(page.url).path: type(page).__name__
            for page in pages
            if page.url and isinstance(page, RoutablePageMixin)
        }
        self.models |= {urlsplit(page.url).path: "withdrawn" for page in withdrawn_pages()}

    def kind(self, address):
        path = urlsplit(address).path
        return self.models.get(path) or self.view_name(path)

    def view_name(self, path):
        try:
            with translation.override(path.split("/")[1] if path.startswith(PREFIXES) else None):
                name = resolve(path).view_name
        except Resolver404:
            return "nothing"
        return self.part(path) if name == "wagtail_serve" else name

    def part(self, path):
        """An address of a page's own making, as an older version of a guide has."""
        above, last = path.rstrip("/").rsplit("/", 1)
        model = self.routable.get(f"{above}/")
        return f"{model}:{NUMBER.sub('n', last)}" if model else "nothing"

    def signature(self, address):
        """What makes two addresses the same view: kind, language, the names of the questions asked."""
        parts = urlsplit(address)
        asked = parse_qsl(parts.query, keep_blank_values=True)
        questions = {f"{name}={value}" if name in DRAWN_APART else name for name, value in asked}
        return self.kind(address), parts.path.split("/")[1], frozenset(questions)

    def unreached(self, answers):
        """Public addresses of the URLconf that no link and no address above led to: nobody measured them."""
        reached = {self.kind(address) for address in answers} | UNMEASURED.keys()
        patterns = [entry for entry in get_resolver().url_patterns if str(entry.pattern) != ADMIN]
        public = walk(SimpleNamespace(url_patterns=patterns))
        names = {name for name, _parameters in public if not name.startswith(NOT_OURS)}
        return [
            f"no page leads to the address {name}: link it or name one" for name in sorted(names - reached)
        ]


def choose(kinds, answers):
    """The views to measure, in the order of kinds and languages."""
    groups, alone = defaultdict(list), set(unlinked())
    for address, answer in answers.items():
        kind, _prefix, questions = kinds.signature(address)
        if is_page(answer) and kind not in REDIRECTS and len(questions) <= QUESTIONS:
            apart = address if address in alone else tuple(sorted(questions))
            groups[kind, answer.markup.language, answer.status, apart].append(address)
    views = []
    for (kind, language, status, _view), addresses in sorted(groups.items(), key=plain_first):
        for address in extremes(addresses, answers):
            first = (kind, language) not in [(view.kind, view.language) for view in views]
            views.append(View(kind, language, address, status, answers[address].markup.indexed, first))
    return views


def is_page(answer):
    return answer.kind == "text/html" and answer.markup.language in LANGUAGES


def plain_first(group):
    (kind, language, status, view), _addresses = group
    return kind, language, status, view != (), str(view)


def extremes(addresses, answers):
    """The longest, the one with most pictures where that is another, the shortest where it is much shorter."""
    by_length = sorted(addresses, key=lambda address: (-len(answers[address].text), address))
    longest, shortest = by_length[0], by_length[-1]
    chosen = [longest, max(by_length, key=lambda address: answers[address].text.count("<picture"))]
    if len(answers[shortest].text) < MUCH_SHORTER * len(answers[longest].text):
        chosen.append(shortest)
    return list(dict.fromkeys(chosen))


def once_a_kind(views):
    """Addresses, one of each kind, about half of them in each language: both are drawn from the same template."""
    firsts = defaultdict(list)
    for view in views:
        if view.first:
            firsts[view.kind].append(view.address)
    return {found[crc32(kind.encode()) % len(found)] for kind, found in firsts.items()}
