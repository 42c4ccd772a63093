from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from initiatives.models import IndexPage

from .competitions import Competition
from .extensions import PhaseExtension
from .public import public_results
from .verification import public_verification


class CompetitionIndexPage(IndexPage):
    subpage_types = ["competitions.CompetitionPage"]

    def get_context(self, request, *args, **kwargs):
        pages = CompetitionPage.objects.child_of(self).live().public()
        pages = pages.select_related("competition__publication").prefetch_related("competition__phases")
        return super().get_context(request, *args, **kwargs) | {
            "competition_pages": pages.order_by("-competition_id")
        }

    class Meta:
        verbose_name = _("competitions index")
        verbose_name_plural = _("competitions indexes")


class CompetitionPage(Page):
    """An edition's public page, one per language, pointing at the record."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="pages"
    )
    introduction = models.TextField(_("introduction"), max_length=600)
    rules_text = RichTextField(_("rules"), features=["h3", "bold", "link", "ul", "ol"])

    parent_page_types = ["competitions.CompetitionIndexPage"]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("competition"),
        FieldPanel("introduction"),
        FieldPanel("rules_text"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("rules_text")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        criteria = self.competition.criteria.order_by("sort_order", "pk").prefetch_related("levels")
        return context | {
            "criteria_rows": list(criteria),
            "extensions": list(PhaseExtension.objects.of(self.competition)),
            "results": public_results(self.competition),
            "verification": public_verification(self.competition),
        }

    class Meta:
        verbose_name = _("competition page")
        verbose_name_plural = _("competition pages")
