"""The catalogue: public initiatives of one language, narrowed by facets and words. A plain GET form."""

from django.apps import apps
from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ... import bitmaps
from .comparison import Comparison
from .facets import BY_NAME, FACETS
from .index import current
from .query import Query
from .shown import Chip, near_obstacles, relaxed, shown_facet, tiles
from .words import Words

PAGE_SIZE = 24
ORDER_LABELS = {
    "best": _("Best match"),
    "adopted": _("Most adopted"),
    "evidence": _("Strongest evidence"),
    "new": _("Newest first"),
    "title": _("By title"),
}
ALWAYS_OFFERED = ["evidence", "new", "title"]
VIEW_LABELS = {"cards": _("Cards"), "map": _("Map"), "table": _("Table")}
COLUMNS = {
    "title": _("Initiative"),
    "governorate": _("Governorate"),
    "domain": _("Domain"),
    "step": pgettext_lazy("of an initiative", "Step"),
    "cost": _("Cost"),
    "evidence": _("Evidence"),
    "year": _("Year"),
}


class Catalogue:
    """`params`: the query as sent (a QueryDict), in which unknown names and values count for nothing."""

    def __init__(self, locale, params):
        self.locale = locale
        self.index = current(locale)
        self.query = Query.read(params, self.index.names)

    @property
    def words(self):
        return self.query.get("q")

    @property
    def view(self):
        return self.query.get("view", "cards")

    @property
    def sort(self):
        """As asked; else the best answers to the words, else what was adopted most, else what is new."""
        if self.words:
            return self.query.get("sort", "best")
        return self.query.get("sort", "adopted" if self.index.bitmaps.of.get("adopted") else "new")

    @cached_property
    def chosen(self):
        """{facet: what a position must have any of}."""
        names = self.index.names
        return {
            facet.name: [facet.counted_as(names, value) for value in self.query.several(facet.name)]
            for facet in FACETS
        }

    @property
    def is_narrowed(self):
        return bool(self.words or any(self.chosen.values()))

    @property
    def is_bare(self):
        """Nothing is published in this language: there is nothing to narrow."""
        return not self.index.bitmaps.everything

    @cached_property
    def asked(self):
        return Words(self.words, self.locale)

    @cached_property
    def found(self):
        """Positions that hold the words; facets are counted within them."""
        everything = self.index.bitmaps.everything
        return self.index.bits(self.asked.pages) if self.words else everything

    def narrowed(self, but=""):
        return bitmaps.narrowed(self.index.bitmaps, self.found, self.chosen, but)

    def counts(self, facet):
        """{value: how many}, as if this facet alone were open."""
        return self.index.bitmaps.counts(facet.name, self.narrowed(but=facet.name))

    @cached_property
    def result(self):
        return self.narrowed()

    @property
    def count(self):
        return self.result.bit_count()

    @cached_property
    def page(self):
        """The page asked for, or the nearest there is."""
        page = Paginator(Numbers(self), PAGE_SIZE).get_page(self.query.get("page", "1"))
        page.object_list = [row for row in map(self.rows.get, page.object_list) if row]
        return page

    @cached_property
    def numbers(self):
        return Paginator(Numbers(self), PAGE_SIZE).get_page(self.query.get("page", "1")).object_list

    def cut(self, start, stop):
        if self.sort != "best":
            return self.index.cut(self.result, self.sort, start, stop)
        return self.index.within(self.result, self.asked.pages)[start:stop]

    @cached_property
    def rows(self):
        """All that is drawn, in one set of queries: the initiatives of the page and those compared."""
        pages = apps.get_model("initiatives", "InitiativePage").objects.live().with_card()
        if self.comparison.is_asked:
            pages = pages.defer(None).prefetch_related("challenges__obstacle")
        return pages.in_bulk({*self.numbers, *self.comparison.numbers})

    @cached_property
    def comparison(self):
        return Comparison(self)

    @cached_property
    def facets(self):
        """Those with a value in the catalogue, or chosen."""
        shown = [shown_facet(self, facet) for facet in FACETS]
        return {facet.name: facet for facet in shown if facet.values}

    @property
    def chosen_count(self):
        return sum(map(len, self.chosen.values()))

    @cached_property
    def chips(self):
        """Each condition that stands, with the address without it."""
        chips = [
            Chip(
                facet.chip % {"name": facet.labels(self.index.names)[value]},
                self.query.without(facet.name, value),
            )
            for facet in FACETS
            for value in self.query.several(facet.name)
        ]
        return [Chip(self.words, self.query.without("q")), *chips] if self.words else chips

    @cached_property
    def tiles(self):
        return tiles(self)

    @property
    def relaxed(self):
        return relaxed(self)

    @property
    def near_words(self):
        return [Chip(text, Query({"q": [text]}), count) for text, count in self.asked.near]

    @property
    def near_obstacles(self):
        return near_obstacles(self)

    @property
    def asking(self):
        """What a request for a solution takes along: the words, and the obstacle."""
        return Query({"q": self.query.several("q"), "obstacle": self.query.several("obstacle")[:1]})

    @property
    def without_words(self):
        everything = self.index.bitmaps.everything
        return bitmaps.narrowed(self.index.bitmaps, everything, self.chosen)

    @property
    def orders(self):
        """(name, label, the query in that order): what is offered above the cards."""
        offered = ["best"] if self.words else []
        offered += ["adopted"] if self.index.bitmaps.of.get("adopted") else []
        return [(name, ORDER_LABELS[name], self.in_order(name)) for name in [*offered, *ALWAYS_OFFERED]]

    @property
    def columns(self):
        """The same for the heads of the table."""
        return [(name, label, self.in_order(name)) for name, label in COLUMNS.items()]

    def in_order(self, name):
        return self.query.but(sort=name)

    @property
    def views(self):
        return [(name, label, self.query.but(view=name)) for name, label in VIEW_LABELS.items()]

    def hidden(self, *left_out):
        """(parameter, value) a form has to send along, except those it asks for itself."""
        return self.query.pairs(*left_out, "page", "show")

    @property
    def query_without_page(self):
        return self.query.but(page=[])

    @property
    def hidden_beside_words(self):
        return self.hidden("q")

    @property
    def hidden_beside_facets(self):
        return self.hidden("compare", *BY_NAME)


class Numbers:
    """The numbers of the pages found, for a paginator: counted and cut, never listed."""

    def __init__(self, catalogue):
        self.catalogue = catalogue

    def __len__(self):
        return self.catalogue.count

    def __getitem__(self, cut):
        return self.catalogue.cut(cut.start, cut.stop)
