"""What administrators opened: they pass every fence, and organisers read where they were."""

from django.urls import path
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import ModelLogEntry

from ..accounts.log_actions import ADMINISTRATOR_OPENED
from .entrusted import EntrustedMenuItem, ForEntrusted


class AddressColumn(BaseColumn):
    cell_template_name = "home/accounts/address_cell.html"


class AdministratorsView(ForEntrusted, ReportView):
    page_title = gettext_lazy("What administrators opened")
    header_icon = "view"
    index_url_name = "administrators:index"
    index_results_url_name = "administrators:results"
    is_searchable = False
    is_export_enabled = False
    columns = [
        DateColumn("timestamp", label=gettext_lazy("When")),
        Column("user", label=gettext_lazy("Who"), accessor="user.get_full_name"),
        AddressColumn("data", label=gettext_lazy("Screen")),
    ]

    def get_queryset(self):
        opened = ModelLogEntry.objects.filter(action=ADMINISTRATOR_OPENED)
        return opened.select_related("user").order_by("-timestamp", "-pk")


class AdministratorsViewSet(ViewSet):
    name = "administrators"
    icon = "view"
    menu_label = AdministratorsView.page_title
    menu_hook = "register_reports_menu_item"
    menu_item_class = EntrustedMenuItem

    def get_urlpatterns(self):
        return [
            path("", AdministratorsView.as_view(), name="index"),
            path("results/", AdministratorsView.as_view(results_only=True), name="results"),
        ]
