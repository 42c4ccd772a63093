"""Satisfaction in the admin: the registry of centres, the surveys, the remarks that wait."""

from django.contrib import messages
from django.db.models import ProtectedError
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSetGroup

from ...models import Survey, TechnologyCentre
from ...views.satisfaction import desk, entry, printing
from ..reference import NAMES, FoldedIndexView
from ..scoped import ScopedDeleteView, ScopedIndexView, ScopedViewSet
from ..spreadsheets import SafeSpreadsheet
from .forms import CentreForm, SurveyForm
from .remarks import RemarksViewSet


def desk_of(survey):
    return reverse("surveys:desk", args=[survey.pk])


def answers_of(survey):
    return survey.tally.n if hasattr(survey, "tally") else 0


class KeptDeleteView(ScopedDeleteView):
    """A centre that was surveyed and a survey that was answered stay."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, gettext("Citizens have answered here: it can't be deleted."))
            return redirect(self.get_success_url())


class CentreIndexView(SafeSpreadsheet, ScopedIndexView, FoldedIndexView):
    is_searchable = True
    reads = ("governorate", "local_unit")


class CentreViewSet(ScopedViewSet):
    model = TechnologyCentre
    name = "technology_centres"
    icon = "desktop"
    menu_order = 10
    search_backend_name = None
    list_display = [
        "name_ar",
        "name_en",
        "governorate",
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        "windows",
    ]
    list_filter = ["kind"]
    list_export = ["governorate", "local_unit", "name_ar", "name_en", "kind", "windows", "opened_on"]
    edit_handler = ObjectList(
        [
            NAMES,
            FieldRowPanel([FieldPanel("governorate"), FieldPanel("local_unit")]),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("windows"), FieldPanel("opened_on")]),
            MultiFieldPanel([FieldPanel("services_ar"), FieldPanel("services_en")], heading=_("Services")),
        ],
        base_form_class=CentreForm,
    )
    index_view_class = CentreIndexView
    delete_view_class = KeptDeleteView


class SurveyIndexView(ScopedIndexView):
    default_ordering = "-starts_on"
    reads = ("centre__governorate", "tally")


class SurveyViewSet(ScopedViewSet):
    model = Survey
    name = "surveys"
    icon = "form"
    menu_order = 20
    index_view_class = SurveyIndexView
    delete_view_class = KeptDeleteView
    list_display = [
        TitleColumn("centre", label=_("Technology centre"), get_url=desk_of),
        Column("period", label=_("Period")),
        Column("method", label=_("Sampling"), accessor="get_method_display"),
        Column("answers", label=_("Answers at the last count"), accessor=answers_of),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("centre"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("method"),
            FieldPanel("visitors"),
        ],
        base_form_class=SurveyForm,
    )

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", desk.DeskView.as_view(), name="desk"),
            path("<int:pk>/poster/", printing.PosterView.as_view(), name="poster"),
            path("<int:pk>/paper/", printing.PaperFormView.as_view(), name="paper"),
            path("<int:pk>/answers/", entry.EntryView.as_view(), name="entry"),
            path("<int:pk>/draw/", desk.DrawView.as_view(), name="draw"),
            path("<int:pk>/draws/<int:draw_pk>/", printing.SlipsView.as_view(), name="slips"),
        ]


class SatisfactionGroup(ModelViewSetGroup):
    menu_label = pgettext_lazy("menu", "Satisfaction")
    menu_icon = "desktop"
    menu_order = 320
    items = (CentreViewSet, SurveyViewSet, RemarksViewSet)
