"""What people ask for: the ministry reads all of it, each governorate its own part; the ministry may remove."""

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet

from ..models import Governorate, Obstacle, SolutionRequest
from ..models.roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from .spreadsheets import SafeSpreadsheet


def may_read(user):
    is_of_governorate = edited_governorate_ids(user) or followed_up_governorate_ids(user)
    return bool(user.is_superuser or is_reviewer(user) or is_of_governorate)


def may_remove(user):
    return user.has_perm("initiatives.delete_solutionrequest")


class RemoveColumn(BaseColumn):
    cell_template_name = "initiatives/solutions/remove_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = context["request"]
        return context | {"may_remove": may_remove(request.user), "csrf_token": get_token(request)}


class RequestsFilter(WagtailFilterSet):
    obstacle = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Obstacle"), queryset=Obstacle.objects.all()
    )
    governorate = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Governorate"), queryset=Governorate.objects.all()
    )

    class Meta:
        model = SolutionRequest
        fields = ["obstacle", "governorate"]


class SolutionRequestsView(SafeSpreadsheet, ReportView):
    page_title = gettext_lazy("Requests for a solution")
    header_icon = "help"
    index_url_name = "solution_requests:index"
    index_results_url_name = "solution_requests:results"
    filterset_class = RequestsFilter
    is_searchable = False
    export_filename = "solution-requests"
    columns = [
        Column("text", label=gettext_lazy("Request")),
        Column("obstacle", label=gettext_lazy("Obstacle")),
        Column("governorate", label=gettext_lazy("Governorate")),
        Column("asked_on", label=gettext_lazy("Asked on")),
        RemoveColumn("remove", label=""),
    ]
    list_export = ["text", "obstacle", "governorate", "asked_on"]

    def dispatch(self, request, *args, **kwargs):
        if not may_read(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        requests = SolutionRequest.objects.visible_to(self.request.user)
        return self.filter_queryset(requests.select_related("obstacle", "governorate"))


class RemoveView(View):
    http_method_names = ["post"]

    def dispatch(self, request, *args, **kwargs):
        if not may_remove(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, pk):
        get_object_or_404(SolutionRequest, pk=pk).delete()
        messages.success(request, _("The request was removed."))
        return redirect("solution_requests:index")


class SolutionRequestsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_read(request.user)


class SolutionRequestsViewSet(ViewSet):
    name = "solution_requests"
    icon = "help"
    menu_label = gettext_lazy("Requests for a solution")
    menu_hook = "register_reports_menu_item"
    menu_item_class = SolutionRequestsMenuItem

    def get_urlpatterns(self):
        view = SolutionRequestsView
        return [
            path("", view.as_view(), name="index"),
            path("results/", view.as_view(results_only=True), name="results"),
            path("<int:pk>/remove/", RemoveView.as_view(), name="remove"),
        ]
