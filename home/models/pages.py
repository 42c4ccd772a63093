from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from initiatives.models import SlugFromTitleMixin

from ..blocks import CONTENT_BLOCKS, HOME_BLOCKS
from ..front import FrontPage


class HomePage(Page):
    """The root of the site in one language: bands in the order an editor puts them in."""

    body = StreamField(
        HOME_BLOCKS,
        verbose_name=_("bands of the page"),
        blank=True,
        help_text=_("From top to bottom. Each band shows what is published in this page’s language."),
    )

    max_count_per_parent = 2
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ContentPage",
        "home.OpenDataPage",
        "home.PressKitPage",
        "initiatives.GovernorateIndexPage",
        "initiatives.InitiativeIndexPage",
        "initiatives.NewsIndexPage",
        "initiatives.ObstacleIndexPage",
        "initiatives.ReplicationBoardPage",
        "initiatives.StoryIndexPage",
        "initiatives.TrainingIndexPage",
        "initiatives.WorkshopIndexPage",
        "competitions.CompetitionIndexPage",
    ]
    content_panels = [*Page.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"front": self.front(request)}

    def front(self, request):
        bands = tuple((band.block, band.value) for band in self.body)
        return FrontPage(self.locale, request, bands)

    @property
    def headline(self):
        """The title of the first band that carries the page's own heading; empty without one."""
        return next((band["value"].get("title", "") for band in self.body.raw_data if is_hero(band)), "")

    @property
    def has_hero(self):
        return any(is_hero(band) for band in self.body.raw_data)

    def clean(self):
        super().clean()
        if sum(is_hero(band) for band in self.body.raw_data) > 1:
            raise ValidationError(
                {"body": _("One band with headline and search is enough: remove the others.")}
            )


def is_hero(band):
    return band["type"] == "hero"


class TextPage(SlugFromTitleMixin, Page):
    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    body = StreamField(CONTENT_BLOCKS, verbose_name=_("body"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]

    class Meta:
        abstract = True


class ContentPage(TextPage):
    """A page of text: about, method, accessibility, privacy."""

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
