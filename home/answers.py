"""What the search page shows: pages of the active language that answer a question, and ways on where none does."""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.core.paginator import Paginator
from django.db.models import Count, F
from django.http import HttpRequest
from wagtail.models import Locale, Page

from initiatives.models import CatalogueRow, GovernoratePage, InitiativeIndexPage, Obstacle
from initiatives.models.restricted import hidden
from initiatives.models.satisfaction.shown import centres_named
from initiatives.search import public
from initiatives.search.corrections import did_you_mean
from initiatives.search.highlight import excerpt, found_in, highlight

PER_PAGE = 10
NEAR = 5
RELATED = 8


@dataclass(frozen=True)
class Kind:
    """A type of page among the answers; `key` is its model's label."""

    key: str
    count: int
    is_chosen: bool

    @property
    def name(self):
        return apps.get_model(self.key)._meta.verbose_name_plural


@dataclass
class Answers:
    """`text` as it was asked; `kind` and `page` as `request` has them, where what is unknown counts for nothing."""

    text: str
    locale: Locale
    request: HttpRequest

    @cached_property
    def question(self):
        return public.asked(self.text)

    @property
    def related(self):
        """Words that were searched beside those asked."""
        return self.question.related[:RELATED]

    @cached_property
    def kinds(self):
        """The types among all answers, the most frequent first."""
        counted = public.matches(self.question, self.locale).order_by().values("kind")
        rows = counted.annotate(count=Count("pk")).values_list("kind", "count").order_by("-count", "kind")
        return [Kind(key, count, key == self.request.GET.get("kind")) for key, count in rows]

    @property
    def total(self):
        return sum(kind.count for kind in self.kinds)

    @property
    def chosen(self):
        return next((kind for kind in self.kinds if kind.is_chosen), None)

    @cached_property
    def results(self):
        """One page of the paginator; its pages carry what a line shows."""
        found = self.find(self.question)
        if self.chosen:
            found = found.filter(search_entry__kind=self.chosen.key)
        paginator = Paginator(found, PER_PAGE)
        paginator.count = self.chosen.count if self.chosen else self.total
        results = paginator.get_page(self.request.GET.get("page"))
        results.object_list = lines(results.object_list, self.question)
        return results

    def find(self, question):
        return public.find(question, self.locale, hidden=hidden(self.request))

    @cached_property
    def centres(self):
        """Technology centres of the name: they have addresses, and are no pages."""
        return centres_named(self.question)[:NEAR] if self.question and not self.chosen else []

    @cached_property
    def correction(self):
        return did_you_mean(self.text, self.locale)

    @cached_property
    def near(self):
        """Pages with some of the words, where no page has all."""
        some = public.asked(self.text, any_word=True)
        return lines(self.find(some)[:NEAR], some)

    @cached_property
    def catalogue(self):
        return self.open(InitiativeIndexPage).first()

    @cached_property
    def obstacles(self):
        """Obstacles that were overcome, those named by words of the question first."""
        solved = CatalogueRow.obstacles.through.objects.filter(cataloguerow__locale=self.locale)
        counts = dict(solved.values_list("obstacle").annotate(n=Count("pk")))
        rows = Obstacle.objects.in_bulk(counts).values()
        stems = self.question.stems
        return sorted(rows, key=lambda row: (not names(row) & stems, -counts[row.pk], row.position))[:NEAR]

    @cached_property
    def menu(self):
        """The lists an editor put into the menu."""
        return self.open(Page).in_menu().order_by("path")

    def open(self, model):
        """The pages of a model that are public in this language."""
        return model.objects.live().exclude(hidden(self.request)).filter(locale=self.locale)


def names(obstacle):
    return public.asked(f"{obstacle.name_ar} {obstacle.name_en}").stems


def lines(found, question):
    """Pages of many types, each with its governorate and the places that answer: three queries for all.

    What is shown of them is read once they are known, for all that answer are put in order.
    """
    numbers = list(found.values_list("pk", flat=True))
    pages = Page.objects.annotate(text=F("search_document__text")).in_bulk(numbers)
    shown = [pages[number] for number in numbers if number in pages]
    for page in with_governorates(shown):
        mark(page, page.text, question)
    return shown


def mark(page, text, question):
    """Title and excerpt marked; where neither answers, a name does: of an obstacle, a domain, a governorate."""
    said, _, names = text.partition("\n\n")
    page.marked_title = highlight(page.title, question)
    page.excerpt = excerpt(said, question)
    page.marked_name = ""
    if not found_in(page.title, question) and not found_in(said, question):
        page.marked_name = next(
            (highlight(name, question) for name in names.splitlines() if found_in(name, question)), ""
        )


def with_governorates(pages):
    """Each with the governorate that it stands under, None elsewhere; whatever their types, in one query."""
    above = {path for page in pages for path in line_of(page)}
    found = GovernoratePage.objects.filter(path__in=above).select_related("governorate")
    governorates = {page.path: page.governorate for page in found}
    for page in pages:
        page.governorate = next((governorates[path] for path in line_of(page) if path in governorates), None)
    return pages


def line_of(page):
    """Its own path and those of the pages above it."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
