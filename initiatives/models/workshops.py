"""Workshops: who met, what was on the programme, and what was recommended – followed until it is done."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents import get_document_model_string
from wagtail.models import Page
from wagtail.search import index

from ..panels.workshops import WORKSHOP_PANELS
from .bilingual import worded
from .places import IndexPage, PublishedTitleMixin, SlugFromTitleMixin
from .reference import Governorate
from .restricted import refuse_private_file
from .roles import keeps_records
from .rows import TranslatableRow
from .tracking import Change, Tracked
from .translated import is_source_locale

LONGEST = timedelta(days=60)


class WorkshopIndexPage(IndexPage):
    """The workshops of its language, the latest first, each with how many of its recommendations are done."""

    subpage_types = ["initiatives.WorkshopPage"]

    def get_context(self, request, *args, **kwargs):
        pages = WorkshopPage.objects.live().public().filter(locale=self.locale).order_by("-starts_on", "pk")
        return super().get_context(request, *args, **kwargs) | {"workshops": with_progress(pages)}

    class Meta:
        verbose_name = gettext_lazy("workshops index")
        verbose_name_plural = gettext_lazy("workshops indexes")


class WorkshopPage(PublishedTitleMixin, SlugFromTitleMixin, Page):
    starts_on = models.DateField(gettext_lazy("first day"))
    ends_on = models.DateField(gettext_lazy("last day"))
    place = models.CharField(gettext_lazy("place"), max_length=160)
    participant_count = models.PositiveIntegerField(
        gettext_lazy("number of participants"), null=True, blank=True
    )
    introduction = models.TextField(
        gettext_lazy("what it was about"),
        max_length=600,
        help_text=gettext_lazy("Two or three sentences: who met, why, and what came of it."),
    )

    parent_page_types = ["initiatives.WorkshopIndexPage"]
    subpage_types = []
    content_panels = [*Page.content_panels, *WORKSHOP_PANELS]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("place"),
        index.RelatedFields("sessions", [index.SearchField("title")]),
    ]

    class Meta:
        verbose_name = gettext_lazy("workshop")
        verbose_name_plural = gettext_lazy("workshops")

    @classmethod
    def can_create_at(cls, parent):
        """Written in the source language only; other languages get theirs by translation."""
        return is_source_locale(parent.locale) and super().can_create_at(parent)

    def clean(self):
        super().clean()
        if not self.starts_on or not self.ends_on:
            return
        if self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first.")})
        if self.ends_on - self.starts_on > LONGEST:
            raise ValidationError(
                {"ends_on": _("A workshop of more than 60 days is a mistake in the dates.")}
            )

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "days": self.programme(),
            "recommendations": recommendations_of(self),
            "delegations": self.delegations.select_related("governorate"),
            "documents": self.documents.select_related("document"),
        }

    def programme(self):
        """[(day, sessions)]; `leads_to` of a session is the public page it names, in this language if it can be."""
        sessions = list(self.sessions.select_related("link__locale"))
        keys = {row.link.translation_key for row in sessions if row.link}
        pages = Page.objects.live().public().filter(translation_key__in=keys)
        here = {page.translation_key: page for page in pages.filter(locale=self.locale)}
        elsewhere = {page.pk: page for page in pages}
        days = {}
        for row in sorted(sessions, key=lambda row: (row.held_on, row.sort_order)):
            row.leads_to = row.link and (here.get(row.link.translation_key) or elsewhere.get(row.link_id))
            days.setdefault(row.held_on, []).append(row)
        return list(days.items())


class WorkshopSession(TranslatableRow):
    page = ParentalKey(WorkshopPage, on_delete=models.CASCADE, related_name="sessions")
    held_on = models.DateField(gettext_lazy("day"))
    starts_at = models.TimeField(gettext_lazy("begins at"), null=True, blank=True)
    title = models.CharField(gettext_lazy("session"), max_length=200)
    speaker = models.CharField(gettext_lazy("who leads it"), max_length=160, blank=True)
    is_simulation = models.BooleanField(gettext_lazy("simulation session"), default=False)
    link = models.ForeignKey(
        Page,
        verbose_name=gettext_lazy("page to go on to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=gettext_lazy(
            "Of a simulation session: the edition whose calibration entry was judged in it."
        ),
    )

    panels = [
        FieldRowPanel([FieldPanel("held_on"), FieldPanel("starts_at")]),
        FieldPanel("title"),
        FieldPanel("speaker"),
        FieldRowPanel([FieldPanel("is_simulation"), FieldPanel("link")]),
    ]

    class Meta(TranslatableRow.Meta):
        verbose_name = gettext_lazy("session of a workshop")
        verbose_name_plural = gettext_lazy("sessions of workshops")


class WorkshopDelegation(TranslatableRow):
    page = ParentalKey(WorkshopPage, on_delete=models.CASCADE, related_name="delegations")
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=gettext_lazy("governorate"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = models.CharField(
        gettext_lazy("body"),
        max_length=160,
        blank=True,
        help_text=gettext_lazy("Where it is no governorate: a ministry, a department, a university."),
    )
    size = models.PositiveSmallIntegerField(gettext_lazy("number of members"), null=True, blank=True)

    panels = [FieldRowPanel([FieldPanel("governorate"), FieldPanel("body"), FieldPanel("size")])]

    class Meta(TranslatableRow.Meta):
        verbose_name = gettext_lazy("delegation")
        verbose_name_plural = gettext_lazy("delegations")

    def clean(self):
        super().clean()
        if bool(self.governorate_id) == bool(self.body):
            raise ValidationError({"body": _("Name a governorate or another body, one of the two.")})


class WorkshopDocument(TranslatableRow):
    page = ParentalKey(WorkshopPage, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        get_document_model_string(),
        verbose_name=gettext_lazy("document"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    title = models.CharField(gettext_lazy("title"), max_length=160)

    panels = [FieldRowPanel([FieldPanel("document"), FieldPanel("title")])]

    class Meta(TranslatableRow.Meta):
        verbose_name = gettext_lazy("document of a workshop")
        verbose_name_plural = gettext_lazy("documents of workshops")

    def clean(self):
        super().clean()
        refuse_private_file("document", self.document_id and self.document)


class WorkshopRecommendation(Tracked):
    """Written once, in both languages, on the source page; shown on the page of every language."""

    workshop = models.ForeignKey(
        WorkshopPage,
        verbose_name=gettext_lazy("workshop"),
        on_delete=models.CASCADE,
        related_name="recommendations",
    )
    position = models.PositiveSmallIntegerField(gettext_lazy("position"), default=0)
    text_ar = models.TextField(gettext_lazy("recommendation in Arabic"), max_length=600)
    text_en = models.TextField(gettext_lazy("recommendation in English"), max_length=600)
    bodies_ar = models.CharField(gettext_lazy("responsible bodies in Arabic"), max_length=240)
    bodies_en = models.CharField(gettext_lazy("responsible bodies in English"), max_length=240)
    evidence_url = models.URLField(
        gettext_lazy("evidence on the web"),
        blank=True,
        help_text=gettext_lazy("Where anybody can see what was done."),
    )
    evidence_file = models.ForeignKey(
        get_document_model_string(),
        verbose_name=gettext_lazy("evidence as a file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=gettext_lazy("Public: choose a file of no governorate’s collection."),
    )

    class Meta:
        verbose_name = gettext_lazy("recommendation of a workshop")
        verbose_name_plural = gettext_lazy("recommendations of workshops")
        ordering = ["position", "pk"]
        default_permissions = ()

    def __str__(self):
        return self.text

    def clean(self):
        super().clean()
        refuse_private_file("evidence_file", self.evidence_file)

    text = worded("text")
    bodies = worded("bodies")

    def is_kept_by(self, user):
        return keeps_records(user)


class WorkshopRecommendationChange(Change):
    subject = models.ForeignKey(WorkshopRecommendation, on_delete=models.CASCADE, related_name="changes")

    class Meta(Change.Meta):
        verbose_name = gettext_lazy("step of a workshop’s recommendation")
        verbose_name_plural = gettext_lazy("steps of workshops’ recommendations")


def recommendations_of(page):
    rows = WorkshopRecommendation.objects.filter(workshop__translation_key=page.translation_key)
    return rows.select_related("evidence_file").prefetch_related("changes")


def with_progress(pages):
    """`pages` as a list, each with `advised` and `done`: numbers of its recommendations."""
    pages = list(pages)
    keys = [page.translation_key for page in pages]
    counts = (
        WorkshopRecommendation.objects.filter(workshop__translation_key__in=keys)
        .order_by()
        .values_list("workshop__translation_key")
        .annotate(all=models.Count("pk"), done=models.Count("pk", filter=models.Q(status="done")))
    )
    known = {key: (whole, done) for key, whole, done in counts}
    for page in pages:
        page.advised, page.done = known.get(page.translation_key, (0, 0))
    return pages
