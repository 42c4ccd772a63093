"""The rubric of an edition: its criteria one by one, their sum, and the opening that freezes it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.views import generic

from ...actions.rubric import freeze_rubric, problems_of_rubric
from ...models import Competition, Criterion
from ...models.roles import is_organiser
from .base import ActingView
from .criterion_form import CriterionForm


class RubricView(ActingView):
    template_name = "competitions/organising/rubric.html"
    page_title = gettext_lazy("Criteria and weights")

    def get_context_data(self, **kwargs):
        criteria = list(self.edition.criteria.order_by("sort_order", "key").prefetch_related("levels"))
        return super().get_context_data(
            criteria=criteria,
            total=sum(criterion.weight for criterion in criteria),
            problems=problems_of_rubric(self.edition),
            **kwargs,
        )

    def act(self, request):
        freeze_rubric(self.edition, request.user)
        return _("The edition is open: its criteria and weights can't change any more.")

    def get_success_url(self):
        return self.url("rubric")


class CriterionMixin:
    """A criterion is changed until its edition opens."""

    model = Criterion
    header_icon = "list-ul"
    edit_url_name = "editions:criterion"
    delete_url_name = "editions:criterion_delete"

    def setup(self, request, *args, **kwargs):
        if not is_organiser(request.user):
            raise PermissionDenied
        self.edition = self.find_edition(**kwargs)
        if self.edition.rubric_frozen_at:
            raise PermissionDenied(_("The edition is open: its criteria and weights can't change any more."))
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


class CriterionFormMixin(CriterionMixin):
    panel = ObjectList(
        [
            FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("key"), FieldPanel("weight"), FieldPanel("tie_order")]),
            FieldPanel("kind"),
            FieldPanel("measure"),
            FieldPanel("tiers"),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("lowest"), FieldPanel("highest")]),
                    InlinePanel(
                        "levels",
                        [FieldPanel("level"), FieldPanel("descriptor_ar"), FieldPanel("descriptor_en")],
                        label=gettext_lazy("Level"),
                    ),
                ],
                heading=gettext_lazy("Levels"),
            ),
        ],
        base_form_class=CriterionForm,
    ).bind_to_model(Criterion)
    form_class = panel.get_form_class()


class CriterionEditView(CriterionFormMixin, generic.EditView):
    pass


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
