from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from initiatives.models import IndexPage

from ..downloads import download, program
from .competitions import Competition
from .extensions import PhaseExtension
from .public import public_results
from .rubric_versions import RubricVersion
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


class CompetitionPage(RoutablePageMixin, Page):
    """An edition's public page, one per language, pointing at the record; its result and the program to check it."""

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

    def clean(self):
        super().clean()
        if self.competition_id and self.competition.is_rehearsal:
            raise ValidationError({"competition": _("A rehearsal has no public page.")})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        criteria = self.competition.criteria.order_by("sort_order", "pk").prefetch_related("levels")
        return context | {
            "criteria_rows": list(criteria),
            "rubric_versions": list(self.competition.rubric_versions.all()),
            "extensions": list(PhaseExtension.objects.of(self.competition)),
            "results": public_results(self.competition),
            "verification": public_verification(self),
        }

    @re_path(r"^rubric-(?P<number>[0-9]{1,3})/$", name="rubric")
    def rubric(self, request, number):
        """A frozen rubric: the very bytes that the hash covers, so that whoever saves them computes it again."""
        version = get_object_or_404(RubricVersion, competition=self.competition_id, number=number)
        response = HttpResponse(version.canonical.encode(), content_type="application/json")
        name = f"{self.competition.code}-rubric-{number}.json"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    @path("result/", name="bundle")
    def bundle(self, request):
        """What everybody may load of a released result; the same file under both languages."""
        publication = getattr(self.competition, "publication", None)
        if publication is None:
            raise Http404
        return download(publication.public_bundle, f"{self.competition.code}-result.json")

    @path("program/", name="verify")
    def verify(self, request):
        """The program that computes the result again, as it is in use here."""
        return program()

    class Meta:
        verbose_name = _("competition page")
        verbose_name_plural = _("competition pages")
