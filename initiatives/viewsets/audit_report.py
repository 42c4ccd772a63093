"""Who did what when, and why, for the organisers; nothing here can be changed."""

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import registry

from .. import audit
from ..models import AuditEntry
from ..models.roles import is_reviewer
from .columns import WordsColumn
from .spreadsheets import SafeSpreadsheet, headings


def people(request):
    numbers = AuditEntry.objects.exclude(by="").order_by().values_list("by", flat=True).distinct()
    return get_user_model().objects.filter(pk__in=list(numbers))


def actions():
    """All that may stand in the log, in the reader's words."""
    kept = audit.kept()
    return sorted(
        ((name, str(label)) for name, label in registry.get_choices() if name in kept),
        key=lambda pair: pair[1],
    )


def day(**options):
    return django_filters.DateFilter(widget=forms.DateInput({"type": "date"}), **options)


class AuditFilter(WagtailFilterSet):
    action = django_filters.ChoiceFilter(label=pgettext_lazy("audit log", "What"), choices=actions)
    by = django_filters.ModelChoiceFilter(
        label=pgettext_lazy("audit log", "Who"), queryset=people, method="done_by"
    )
    since = day(label=_("From"), field_name="at", lookup_expr="date__gte")
    until = day(label=_("To"), field_name="at", lookup_expr="date__lte")

    class Meta:
        model = AuditEntry
        fields = ["action", "by", "since", "until"]

    def done_by(self, entries, name, person):
        return entries.filter(by=str(person.pk))


class AuditReport(SafeSpreadsheet, ReportView):
    model = AuditEntry
    page_title = _("Audit log")
    header_icon = "history"
    index_url_name = "audit_log:index"
    index_results_url_name = "audit_log:results"
    filterset_class = AuditFilter
    default_ordering = "-pk"
    is_searchable = False
    export_filename = "audit-log"
    columns = [
        Column("number", label=_("No.")),
        DateColumn("at", label=pgettext_lazy("audit log", "When")),
        WordsColumn("who", label=pgettext_lazy("audit log", "Who")),
        WordsColumn("what", label=pgettext_lazy("audit log", "What")),
        WordsColumn("subject", label=pgettext_lazy("audit log", "On what")),
        WordsColumn("why", label=pgettext_lazy("audit log", "Why")),
    ]
    list_export = ["number", "at", "who", "what", "subject", "why", "digest"]
    export_headings = headings(columns) | {"digest": _("Fingerprint")}

    def dispatch(self, request, *args, **kwargs):
        if not is_reviewer(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return self.filter_queryset(AuditEntry.objects.all())


class AuditMenuItem(MenuItem):
    def is_shown(self, request):
        return is_reviewer(request.user)


class AuditReportViewSet(ViewSet):
    name = "audit_log"
    icon = "history"
    menu_label = _("Audit log")
    menu_hook = "register_reports_menu_item"
    menu_item_class = AuditMenuItem

    def get_urlpatterns(self):
        return [
            path("", AuditReport.as_view(), name="index"),
            path("results/", AuditReport.as_view(results_only=True), name="results"),
        ]
