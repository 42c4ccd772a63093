"""The rubric of an edition: its criteria one by one, their sum, and the opening that freezes it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.views import generic
from wagtail.admin.widgets import AdminAutoHeightTextInput

from ...actions.rubric import Reason, freeze_rubric, problems_of_rubric, warnings_of_rubric
from ...actions.rubric_changes import change_rubric
from ...models import Competition, Criterion, ScoreSheet
from ...models.figures import figure_labels
from ...models.roles import is_organiser
from .base import ActingView
from .criterion_form import CriterionForm
from .measure import zero_sentences


class RubricView(ActingView):
    template_name = "competitions/organising/rubric.html"
    page_title = gettext_lazy("Criteria and weights")

    def get_context_data(self, **kwargs):
        criteria = list(self.edition.criteria.order_by("sort_order", "key").prefetch_related("levels"))
        labels = figure_labels(self.edition.kind)
        return super().get_context_data(
            criteria=[(criterion, zero_sentences(criterion.measure, labels)) for criterion in criteria],
            total=sum(criterion.weight for criterion in criteria),
            problems=problems_of_rubric(self.edition),
            rubric_warnings=warnings_of_rubric(self.edition),
            versions=self.edition.rubric_versions.select_related("frozen_by"),
            is_signed=ScoreSheet.objects.in_competition(self.edition).exists(),
            **kwargs,
        )

    def act(self, request):
        freeze_rubric(self.edition, request.user)
        return _("The edition is open: its criteria now change in public only, with a reason.")

    def get_success_url(self):
        return self.url("rubric")


class CriterionMixin:
    """Criteria are added and deleted until their edition opens, and changed in public until it closes."""

    model = Criterion
    header_icon = "list-ul"
    edit_url_name = "editions:criterion"
    delete_url_name = "editions:criterion_delete"
    refused_from = "rubric_frozen_at"

    def setup(self, request, *args, **kwargs):
        if not is_organiser(request.user):
            raise PermissionDenied
        self.edition = self.find_edition(**kwargs)
        if getattr(self.edition, self.refused_from):
            raise PermissionDenied(_("The edition is past this change of its criteria."))
        super().setup(request, *args, **kwargs)

    def find_edition(self, pk):
        return get_object_or_404(Competition, criteria=pk)

    @cached_property
    def rubric_url(self):
        return reverse("editions:rubric", args=[self.edition.pk])

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("editions:index"), "label": _("Competitions")},
            {"url": reverse("editions:overview", args=[self.edition.pk]), "label": self.edition.name},
            {"url": self.rubric_url, "label": _("Criteria and weights")},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_success_url(self):
        return self.rubric_url


def descriptor(name):
    """A sentence that a line of a form would cut off."""
    return FieldPanel(name, widget=AdminAutoHeightTextInput)


class CriterionFormMixin(CriterionMixin):
    template_name = "competitions/organising/criterion_form.html"
    panel = ObjectList(
        [
            FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("key"), FieldPanel("weight")]),
            FieldPanel("tiers"),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("lowest"), FieldPanel("highest")]),
                    InlinePanel(
                        "levels",
                        [
                            FieldPanel("level"),
                            FieldRowPanel([descriptor("descriptor_ar"), descriptor("descriptor_en")]),
                        ],
                        label=gettext_lazy("Level"),
                    ),
                ],
                heading=gettext_lazy("Levels"),
            ),
            FieldPanel("kind"),
            HelpPanel(template="competitions/panels/measure.html"),
            FieldRowPanel([FieldPanel("reason_ar"), FieldPanel("reason_en")]),
        ],
        base_form_class=CriterionForm,
    ).bind_to_model(Criterion)
    form_class = panel.get_form_class()

    def save_instance(self):
        cleaned = self.form.cleaned_data
        reason = Reason(cleaned.get("reason_ar", ""), cleaned.get("reason_en", ""))
        saved, save = [], super().save_instance
        change_rubric(self.edition, self.request.user, lambda: saved.append(save()), reason)
        return saved[0]

    def form_valid(self, form):
        """Written through the rules of an open edition, which may refuse it."""
        try:
            return super().form_valid(form)
        except ValidationError as error:
            form.add_error(None, error)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class CriterionEditView(CriterionFormMixin, generic.EditView):
    refused_from = "closed_at"


class CriterionCreateView(CriterionFormMixin, generic.CreateView):
    add_url_name = "editions:criterion_add"

    def find_edition(self, pk):
        return get_object_or_404(Competition, pk=pk)

    def get_add_url(self):
        return reverse(self.add_url_name, args=[self.edition.pk])

    def get_page_subtitle(self):
        return _("New criterion")

    def get_initial_form_instance(self):
        return Criterion(competition=self.edition, sort_order=self.edition.criteria.count())


class CriterionDeleteView(CriterionMixin, generic.DeleteView):
    usage_url_name = None

    def get_success_url(self):
        return self.rubric_url
