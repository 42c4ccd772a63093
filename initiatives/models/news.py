"""News: what the platform tells of itself on a day – results, editions, adoptions."""

from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from ..blocks import STORY_BLOCKS
from .photos import with_photo
from .places import IndexPage, PublishedTitleMixin, SlugFromTitleMixin
from .restricted import hidden
from .translated import is_source_locale

PAGE_SIZE = 12
LATEST = 3


class NewsIndexPage(IndexPage):
    """The live news of its language, the latest first."""

    subpage_types = ["initiatives.NewsPage"]
    max_count_per_parent = 1

    def get_context(self, request, *args, **kwargs):
        news = NewsPage.objects.told(self.locale, request).with_card()
        page = Paginator(news, PAGE_SIZE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {"news": page}

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")


class NewsQuerySet(PageQuerySet):
    def told(self, locale, request):
        """What whoever asks may read in a language, the latest first."""
        pages = self.live().filter(locale=locale).exclude(hidden(request))
        return pages.order_by("-published_on", "-pk")

    def with_card(self):
        return with_photo(self, "photo")


class NewsPage(PublishedTitleMixin, SlugFromTitleMixin, Page):
    """A news item; `about` is the page that it tells of."""

    published_on = models.DateField(
        _("date of the news"), default=timezone.localdate, help_text=_("As readers see it; lists go by it.")
    )
    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences: who did what, when. Lists and feeds show them."),
    )
    photo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(STORY_BLOCKS, verbose_name=_("body"), blank=True)
    about = models.ForeignKey(
        Page,
        verbose_name=_("page it tells of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Results, an initiative, a workshop: readers go on to it."),
    )
    is_illustrative = models.BooleanField(
        _("illustrative data"),
        default=False,
        help_text=_("Marked on the page as invented for demonstration."),
    )

    #: joined when the page is drawn
    drawn_with = ("photo", "about")
    #: a result's item is drafted in both languages at once; the English draft keeps its words when the source goes out
    is_drafted_in_every_language = True
    same_in_every_language = ("about",)

    objects = PageManager.from_queryset(NewsQuerySet)()

    parent_page_types = ["initiatives.NewsIndexPage"]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("published_on"),
        FieldPanel("summary"),
        FieldPanel("photo"),
        FieldPanel("body"),
        FieldPanel("about"),
        FieldPanel("is_illustrative"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @classmethod
    def can_create_at(cls, parent):
        """Written in the source language only; other languages get theirs by translation."""
        return is_source_locale(parent.locale) and super().can_create_at(parent)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "leads_to": self.leads_to(request),
            "others": self.others(request),
            "has_pairs": any(block.block_type == "before_after" for block in self.body),
        }

    def leads_to(self, request):
        """The public page it tells of, in this language where it has one."""
        if not self.about_id:
            return None
        family = (
            Page.objects.live().exclude(hidden(request)).filter(translation_key=self.about.translation_key)
        )
        pages = {page.locale_id: page for page in family.select_related("locale")}
        return pages.get(self.locale_id) or pages.get(self.about.locale_id)

    def others(self, request):
        """The latest besides this one."""
        return NewsPage.objects.told(self.locale, request).exclude(pk=self.pk)[:LATEST]
