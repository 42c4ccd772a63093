"""Who overcame this obstacle, and how: a page for each obstacle in each language, and their index."""

from dataclasses import dataclass

from django.apps import apps
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from .catalogue.index import current
from .places import IndexPage, PublishedTitleMixin
from .restricted import hidden
from .rows import ObstacleOvercome
from .taxonomies import Obstacle

PAGE_SIZE = 12
OTHERS = 6


class ObstacleIndexPage(IndexPage):
    """Every obstacle in its language, those that somebody overcame first."""

    subpage_types = ["initiatives.ObstaclePage"]

    def get_context(self, request, *args, **kwargs):
        solved, unsolved = [], []
        for page in counted(current(self.locale), request):
            (solved if page.count else unsolved).append(page)
        return super().get_context(request, *args, **kwargs) | {"solved": solved, "unsolved": unsolved}

    class Meta:
        verbose_name = _("obstacles index")
        verbose_name_plural = _("obstacles indexes")


def counted(catalogue, request):
    """The public pages of obstacles, each with the `count` of initiatives of the catalogue that overcame it."""
    counts = catalogue.bitmaps.counts("obstacle", catalogue.bitmaps.everything)
    pages = ObstaclePage.objects.live().exclude(hidden(request)).filter(locale=catalogue.locale_id)
    pages = pages.select_related("obstacle")
    for page in pages.order_by("obstacle__position", "obstacle__sort_key"):
        page.count = counts.get(page.obstacle.key, 0)
        yield page


class ObstaclePage(PublishedTitleMixin, Page):
    """An obstacle's page; each language has its own, so `obstacle` is never unique."""

    #: joined when the page is drawn
    drawn_with = ("obstacle",)
    obstacle = models.ForeignKey(
        Obstacle, verbose_name=_("obstacle"), on_delete=models.PROTECT, related_name="pages"
    )
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "link", "ul", "ol"])

    parent_page_types = ["initiatives.ObstacleIndexPage"]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("obstacle", read_only=True),
        FieldPanel("introduction"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        verbose_name = _("obstacle page")
        verbose_name_plural = _("obstacle pages")

    @classmethod
    def can_create_at(cls, parent):
        """Made for each obstacle of the list, never by hand."""
        return False

    def get_context(self, request, *args, **kwargs):
        answers = Answers(self, request)
        return super().get_context(request, *args, **kwargs) | {"answers": answers}


@dataclass
class Answers:
    """How public initiatives overcame an obstacle, the best proved first."""

    page: ObstaclePage
    request: HttpRequest

    @cached_property
    def known(self):
        """The catalogue's index in the page's language."""
        return current(self.page.locale)

    @cached_property
    def rows(self):
        rows = ObstacleOvercome.objects.filter(
            obstacle=self.page.obstacle_id, page__catalogue_row__locale=self.page.locale_id
        )
        best = "-page__catalogue_row__evidence_grade", "-page__catalogue_row__first_published_at", "pk"
        results = Paginator(rows.order_by(*best), PAGE_SIZE).get_page(self.request.GET.get("page"))
        initiatives = apps.get_model("initiatives", "InitiativePage").objects.live().with_card()
        pages = initiatives.in_bulk([row.page_id for row in results])
        for row in results:
            row.initiative = pages.get(row.page_id)
        return results

    @property
    def initiative_count(self):
        return self.known.bitmaps.having("obstacle", [self.page.obstacle.key]).bit_count()

    @property
    def others(self):
        """Other obstacles, those that most overcame first."""
        solved = (page for page in counted(self.known, self.request) if page.count)
        pages = [page for page in solved if page.pk != self.page.pk]
        return sorted(pages, key=lambda page: -page.count)[:OTHERS]

    @property
    def catalogue(self):
        indexes = apps.get_model("initiatives", "InitiativeIndexPage").objects.live()
        return indexes.exclude(hidden(self.request)).filter(locale=self.page.locale_id).first()
