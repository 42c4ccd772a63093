"""Adoptions in the admin: what a governorate takes and gives; all of them for the ministry."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import path, register_converter, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import HeaderButton

from ..adoptions.states import MOVES
from ..enums import AdoptionState
from ..models import Adoption
from ..models.roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from ..views.adoptions import beginning, showing, writing
from .adoptable import AdoptableIndexView
from .columns import WordsTitleColumn


def takes_part(user):
    return bool(edited_governorate_ids(user) or followed_up_governorate_ids(user) or is_reviewer(user))


class AdoptionFilter(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=AdoptionState.choices)

    class Meta:
        model = Adoption
        fields = ["state"]


class AdoptionIndexView(BaseListingView):
    model = Adoption
    page_title = _("Adoptions")
    header_icon = "globe"
    index_url_name = "adoptions:index"
    index_results_url_name = "adoptions:results"
    results_template_name = "initiatives/adoptions/index_results.html"
    filterset_class = AdoptionFilter
    is_searchable = False
    default_ordering = "-pk"
    paginate_by = 50
    columns = [
        WordsTitleColumn("initiative", label=_("Initiative"), url_name="adoptions:show", accessor="title"),
        Column("governorate", label=_("Adopting governorate")),
        Column("unit", label=_("Local unit")),
        Column("mentor", label=_("Mentor governorate")),
        Column("state", label=_("State"), accessor="get_state_display"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not takes_part(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def header_buttons(self):
        if not edited_governorate_ids(self.request.user):
            return []
        label = _("Adopt an initiative")
        return [HeaderButton(label, url=reverse("adoptions:choose"), icon_name="plus")]

    def get_base_queryset(self):
        return Adoption.objects.seen_by(self.request.user).with_row().titled()


class AdoptionsMenuItem(MenuItem):
    def is_shown(self, request):
        return takes_part(request.user)


class MoveConverter:
    """The names of moves; any other address does not exist."""

    regex = "|".join(MOVES)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(MoveConverter, "move_of_adoption")


class AdoptionViewSet(ViewSet):
    name = "adoptions"
    icon = "globe"
    menu_label = _("Adoptions")
    menu_order = 250
    menu_item_class = AdoptionsMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self):
        return [
            path("", AdoptionIndexView.as_view(), name="index"),
            path("results/", AdoptionIndexView.as_view(results_only=True), name="results"),
            path("choose/", AdoptableIndexView.as_view(), name="choose"),
            path("choose/results/", AdoptableIndexView.as_view(results_only=True), name="choose_results"),
            path("begin/<int:initiative_id>/", beginning.BeginAdoptionView.as_view(), name="begin"),
            path("<int:pk>/", showing.ShowAdoptionView.as_view(), name="show"),
            path("<int:pk>/take/<move_of_adoption:move>/", showing.TakeView.as_view(), name="take"),
            path("<int:pk>/plan/<int:number>/tick/", showing.TickView.as_view(), name="tick"),
            path("<int:pk>/dates/", showing.ProposeDatesView.as_view(), name="dates"),
            path("<int:pk>/dates/<int:number>/", showing.ChooseDateView.as_view(), name="choose_date"),
            path("<int:pk>/plan/", writing.PlanView.as_view(), name="plan"),
            path("<int:pk>/figures/", writing.FiguresView.as_view(), name="figures"),
            path("<int:pk>/report/", writing.ReportView.as_view(), name="report"),
            path("<int:pk>/files/", writing.FilesView.as_view(), name="files"),
        ]
