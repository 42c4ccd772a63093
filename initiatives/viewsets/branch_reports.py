"""Reports of a governorate on its own pages, for Wagtail's name what others draft and so answer the ministry only."""

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import CharField
from django.db.models.functions import Cast
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Page, PageLogEntry, WorkflowState
from wagtail.permissions import policy_registry

from ..models.roles import edited_governorate_ids, followed_up_governorate_ids
from .columns import PersonColumn, WordsColumn, WordsTitleColumn
from .pages import colleagues
from .spreadsheets import SafeSpreadsheet, headings

WORKING = ["add", "change", "publish"]


def is_of_governorate(user):
    return bool(edited_governorate_ids(user) or followed_up_governorate_ids(user))


def own_pages(user):
    policy = policy_registry.get_by_type(Page)
    return policy.instances_user_has_any_permission_for(user, WORKING).order_by()


def page_address(page_id):
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def day(**options):
    return django_filters.DateFilter(widget=forms.DateInput({"type": "date"}), **options)


class BranchReport(SafeSpreadsheet, ReportView):
    """Of the pages on which the reader works; nobody else's are counted, named or offered in a filter."""

    is_searchable = False

    def dispatch(self, request, *args, **kwargs):
        if not is_of_governorate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return self.filter_queryset(self.rows_of(own_pages(self.request.user)))


class HistoryFilter(WagtailFilterSet):
    user = django_filters.ModelChoiceFilter(label=pgettext_lazy("audit log", "Who"), queryset=colleagues)
    since = day(label=_("From"), field_name="timestamp", lookup_expr="date__gte")
    until = day(label=_("To"), field_name="timestamp", lookup_expr="date__lte")

    class Meta:
        model = PageLogEntry
        fields = ["user", "since", "until"]


class BranchHistory(BranchReport):
    page_title = _("History of our pages")
    header_icon = "history"
    index_url_name = "branch_history:index"
    index_results_url_name = "branch_history:results"
    filterset_class = HistoryFilter
    export_filename = "history"
    columns = [
        WordsTitleColumn("label", label=_("Page"), get_url=lambda entry: page_address(entry.page_id)),
        WordsColumn("message", label=pgettext_lazy("audit log", "What")),
        WordsColumn("user_display_name", label=pgettext_lazy("audit log", "Who")),
        DateColumn("timestamp", label=pgettext_lazy("audit log", "When")),
    ]
    list_export = [column.name for column in columns]
    export_headings = headings(columns)

    def rows_of(self, pages):
        entries = PageLogEntry.objects.filter(page__in=pages.values("pk"))
        return entries.select_related("user__wagtail_userprofile").order_by("-timestamp", "-pk")


def page_kind():
    return ContentType.objects.get_for_model(Page)


class BranchWorkflows(BranchReport):
    page_title = _("Where our pages stand")
    header_icon = "tasks"
    index_url_name = "branch_workflows:index"
    index_results_url_name = "branch_workflows:results"
    export_filename = "standings"
    columns = [
        WordsTitleColumn(
            "content_object", label=_("Page"), get_url=lambda state: page_address(state.object_id)
        ),
        Column("workflow", label=_("Workflow")),
        Column("current_task_state.task.name", label=_("Step")),
        Column("get_status_display", label=_("State")),
        PersonColumn("requested_by", label=_("Submitted by")),
        DateColumn("created_at", label=_("Submitted on")),
    ]
    list_export = [column.name for column in columns]
    export_headings = headings(columns)

    def rows_of(self, pages):
        numbers = pages.values_list(Cast("pk", output_field=CharField()))
        states = WorkflowState.objects.filter(base_content_type=page_kind(), object_id__in=numbers)
        states = states.select_related("workflow", "requested_by", "current_task_state__task")
        return states.prefetch_related("content_object").order_by("-created_at", "-pk")


class BranchAging(BranchReport):
    page_title = _("Pages left as they are for long")
    header_icon = "time"
    index_url_name = "branch_aging:index"
    index_results_url_name = "branch_aging:results"
    export_filename = "aging-pages"
    columns = [
        WordsTitleColumn("title", label=_("Page"), get_url=lambda page: page_address(page.pk)),
        Column("type_name", label=_("Page type"), accessor=lambda page: type_name(page)),
        DateColumn("last_published_at", label=_("Last published on")),
    ]
    list_export = ["title", "last_published_at"]
    export_headings = headings(columns)

    def rows_of(self, pages):
        published = pages.live().exclude(last_published_at=None)
        return published.select_related("content_type").order_by("last_published_at", "pk")


def type_name(page):
    return capfirst(page.specific_class._meta.verbose_name)


class BranchMenuItem(MenuItem):
    def is_shown(self, request):
        return is_of_governorate(request.user)


class BranchReportViewSet(ViewSet):
    menu_hook = "register_reports_menu_item"
    menu_item_class = BranchMenuItem

    def __init__(self, view, **kwargs):
        self.view = view
        super().__init__(view.index_url_name.partition(":")[0], icon=view.header_icon, **kwargs)

    @property
    def menu_label(self):
        return self.view.page_title

    def get_urlpatterns(self):
        return [
            path("", self.view.as_view(), name="index"),
            path("results/", self.view.as_view(results_only=True), name="results"),
        ]


BRANCH_REPORTS = (BranchHistory, BranchWorkflows, BranchAging)
