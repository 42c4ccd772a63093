from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from initiatives.models import IndexPage, SlugFromTitleMixin
from initiatives.models.gathered import Gathered, records, with_lists
from initiatives.models.restricted import hidden
from initiatives.models.trail import STANDING

from ..downloads import download, program
from .competitions import Competition, Phase, with_levels
from .corrections import EarlierPublication
from .extensions import PhaseExtension
from .public import public_results
from .rubric_versions import RubricVersion
from .verification import public_verification


class CompetitionIndexPage(IndexPage):
    subpage_types = ["competitions.CompetitionPage", "competitions.WinnersPage"]

    def get_context(self, request, *args, **kwargs):
        pages = CompetitionPage.objects.child_of(self).live().exclude(hidden(request))
        return super().get_context(request, *args, **kwargs) | {
            "competition_pages": pages.listed().order_by("-competition_id"),
            "winners_page": winners_page(self, request),
        }

    class Meta:
        verbose_name = _("competitions index")
        verbose_name_plural = _("competitions indexes")


def corrections_of(competition):
    """Earlier publications, the last first, while the results are public."""
    publication = getattr(competition, "publication", None)
    if publication is None or publication.number == 1:
        return []
    return list(publication.earlier.order_by("-number"))


def winners_page(index, request):
    """The public list of all winners under `index`, if there is one."""
    model = apps.get_model("competitions", "WinnersPage")  # it stands above, for it lists what is public here
    return model.objects.child_of(index).live().exclude(hidden(request)).only(*STANDING).first()


class CompetitionPageQuerySet(PageQuerySet):
    def with_phases(self):
        """Each with its edition, the edition's phases and whether its results are out, in one query."""
        phases = Phase.objects.filter(competition=OuterRef("competition"))
        return with_lists(self.select_related("competition__publication"), competition__phases=phases)

    def listed(self):
        """The same of pages that others lead to: without the rules and what Wagtail keeps of a page."""
        return self.with_phases().only(*STANDING, "introduction", "competition")

    def drawn(self, request):
        """A page with what announces its edition; whoever reads it, it tells the same."""
        edition = OuterRef("competition")
        return with_lists(
            self.with_phases().select_related("competition__publication__run"),
            competition__rubric_versions=RubricVersion.objects.filter(competition=edition),
        ).annotate(told_extensions=Gathered(PhaseExtension.objects.filter(phase__competition=edition)))


class CompetitionPage(RoutablePageMixin, SlugFromTitleMixin, Page):
    """An edition's public page, one per language, pointing at the record; its result and the program to check it."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="pages"
    )
    introduction = models.TextField(_("introduction"), max_length=600)
    rules_text = RichTextField(_("rules"), features=["h3", "bold", "link", "ul", "ol"])

    objects = PageManager.from_queryset(CompetitionPageQuerySet)()

    parent_page_types = ["competitions.CompetitionIndexPage"]
    subpage_types = []
    #: its English draft, named as the edition is, is translated beside the Arabic page once that is public
    is_drafted_in_every_language = True
    content_panels = [
        *Page.content_panels,
        FieldPanel("competition"),
        FieldPanel(
            "introduction",
            help_text=_(
                "In the language of this page: what is awarded, and to whom. The home page shows it too."
            ),
        ),
        FieldPanel(
            "rules_text",
            help_text=_("Who may enter, and how. Phases, criteria and results the platform adds by itself."),
        ),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("rules_text")]

    def clean(self):
        super().clean()
        if self.competition_id and self.competition.is_rehearsal:
            raise ValidationError({"competition": _("A rehearsal has no public page.")})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        criteria = with_levels(self.competition.criteria.order_by("sort_order", "pk"))
        return context | {
            "criteria_rows": list(criteria),
            "rubric_versions": list(self.competition.rubric_versions.all()),
            "extensions": self.extensions(),
            "results": public_results(self.competition),
            "verification": public_verification(self),
            "corrections": [
                (each, self.address("earlier", each)) for each in corrections_of(self.competition)
            ],
            "other_editions": self.other_editions(request),
            "winners_page": winners_page(self.get_parent(), request),
        }

    def extensions(self):
        """Later ends given to phases, in the order they were given."""
        if not hasattr(self, "told_extensions"):
            return list(PhaseExtension.objects.of(self.competition))
        phases = {phase.pk: phase for phase in self.competition.timeline}
        found = records(PhaseExtension, self.told_extensions)
        for extension in found:
            extension.phase = phases[extension.phase_id]
        return found

    def address(self, name, earlier):
        """Of a page or file of an earlier publication."""
        return self.url + self.reverse_subpage(name, args=[earlier.number])

    def other_editions(self, request):
        """The public pages of the other editions of this competition, the newest first."""
        pages = (
            CompetitionPage.objects.live()
            .exclude(hidden(request))
            .filter(locale=self.locale, competition__kind=self.competition.kind)
        )
        others = pages.exclude(competition=self.competition_id).listed().order_by()
        return sorted(others, key=lambda page: -page.competition_id)

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

    @re_path(r"^result-(?P<number>[0-9]{1,3})/$", name="earlier")
    def earlier(self, request, number):
        """A result as it was published before an appeal corrected it."""
        found = get_object_or_404(
            EarlierPublication, publication__competition=self.competition_id, number=number
        )
        results = public_results(self.competition, earlier=found)
        shown = {"results": results, "earlier": found, "verification": None, "corrections": []}
        shown["file_url"] = self.address("earlier_bundle", found)
        return self.render(request, context_overrides=shown)

    @re_path(r"^result-(?P<number>[0-9]{1,3})/file/$", name="earlier_bundle")
    def earlier_bundle(self, request, number):
        found = get_object_or_404(
            EarlierPublication, publication__competition=self.competition_id, number=number
        )
        return download(found.public_bundle, f"{self.competition.code}-result-{number}.json")

    @path("program/", name="verify")
    def verify(self, request):
        """The program that computes the result again, as it is in use here."""
        return program()

    class Meta:
        verbose_name = _("competition page")
        verbose_name_plural = _("competition pages")
