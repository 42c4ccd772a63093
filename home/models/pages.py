from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from ..blocks import CONTENT_BLOCKS, StepBlock
from ..front import FrontPage


class HomePage(Page):
    """The root of the site in one language. Texts left empty are said by the translated template."""

    hero_title = models.CharField(_("headline"), max_length=90, blank=True)
    hero_text = models.TextField(_("introduction"), max_length=400, blank=True)
    search_question = models.CharField(_("question over the search box"), max_length=80, blank=True)
    search_example = models.CharField(_("example in the search box"), max_length=80, blank=True)
    steps = StreamField(
        [("step", StepBlock())],
        verbose_name=_("how it works"),
        blank=True,
        max_num=4,
        help_text=_("Four steps, lowest first; empty for the usual ones."),
    )

    max_count_per_parent = 2
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ContentPage",
        "initiatives.GovernorateIndexPage",
        "initiatives.InitiativeIndexPage",
        "initiatives.StoryIndexPage",
        "competitions.CompetitionIndexPage",
    ]
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("hero_title"),
                FieldPanel("hero_text"),
                FieldPanel("search_question"),
                FieldPanel("search_example"),
            ],
            heading=_("Head of the page"),
            help_text=_("What is left empty is shown in the platform’s usual words."),
        ),
        FieldPanel("steps"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"front": FrontPage(self.locale, request)}


class ContentPage(Page):
    """A page of text: about, accessibility, privacy."""

    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    body = StreamField(CONTENT_BLOCKS, verbose_name=_("body"), blank=True)

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
