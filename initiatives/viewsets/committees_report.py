"""Which committees do their task, a line a governorate, for the ministry: a day that passed is a fact, no verdict."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet

from ..enums import Sphere
from ..models import Governorate, Visit
from ..models.follow_up import governorates_followed_up
from ..models.roles import keeps_records
from .spreadsheets import SafeSpreadsheet

WITHOUT = {
    "committee": {"committee_count": 0},
    "visit": {"made": 0},
    "note": {"last_note": None},
}


def years():
    """From the first planned visit to this year, the latest first."""
    this = timezone.localdate().year
    first = Visit.objects.order_by("planned_on").values_list("planned_on__year", flat=True).first()
    return [(year, str(year)) for year in range(this, min(first or this, this) - 1, -1)]


def month(row):
    """The month that the latest note is about."""
    return row.last_note and date_format(row.last_note, "YEAR_MONTH_FORMAT")


class FollowUpFilter(WagtailFilterSet):
    year = django_filters.ChoiceFilter(
        label=_("Year"), choices=years, empty_label=None, method="asked_by_the_view"
    )
    sphere = django_filters.ChoiceFilter(
        label=_("Sphere"), choices=Sphere.choices, method="asked_by_the_view"
    )
    only = django_filters.ChoiceFilter(
        label=_("Only governorates"),
        choices=[
            ("committee", _("without a committee")),
            ("visit", _("without a visit this year")),
            ("overdue", _("with recommendations past their due date")),
            ("note", _("without a monthly note")),
        ],
        method="narrowed",
    )

    class Meta:
        model = Governorate
        fields = ["year", "sphere", "only"]

    def asked_by_the_view(self, governorates, name, value):
        return governorates

    def narrowed(self, governorates, name, value):
        lacking = WITHOUT.get(value)
        return governorates.filter(**lacking) if lacking else governorates.filter(overdue__gt=0)


class FollowUpReport(SafeSpreadsheet, ReportView):
    page_title = _("Follow-up committees")
    header_icon = "group"
    index_url_name = "committees_report:index"
    index_results_url_name = "committees_report:results"
    filterset_class = FollowUpFilter
    default_ordering = "sort_key"
    is_searchable = False
    export_filename = "committees"
    columns = [
        TitleColumn(
            "name",
            label=_("Governorate"),
            sort_key="sort_key",
            width="22%",
            get_url=lambda row: f"{reverse('visits:index')}?governorate={row.pk}",
        ),
        Column("committee_count", label=_("Committees"), sort_key="committee_count"),
        Column("planned", label=pgettext_lazy("visits", "Planned"), sort_key="planned"),
        Column("made", label=pgettext_lazy("visits", "Made"), sort_key="made"),
        Column("late", label=pgettext_lazy("visits", "Day passed"), sort_key="late"),
        Column("still_open", label=pgettext_lazy("recommendations", "Open"), sort_key="still_open"),
        Column("overdue", label=pgettext_lazy("recommendations", "Day passed"), sort_key="overdue"),
        Column("last_visit", label=_("Latest visit"), sort_key="last_visit"),
        Column(
            "last_note", accessor=month, label=pgettext_lazy("monthly", "Latest note"), sort_key="last_note"
        ),
    ]
    list_export = [column.name for column in columns]
    #: a sheet has room for more words than a screen
    export_headings = {
        "name": _("Governorate"),
        "committee_count": _("Committees"),
        "planned": _("Visits planned"),
        "made": _("Visits made"),
        "late": _("Visits whose planned day passed"),
        "still_open": _("Open recommendations"),
        "overdue": _("Of these past their due date"),
        "last_visit": _("Latest visit"),
        "last_note": _("Latest monthly note"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not keeps_records(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def year(self):
        asked = self.request.GET.get("year", "")
        return int(asked) if asked in {str(year) for year, _words in years()} else timezone.localdate().year

    def get_queryset(self):
        asked = self.request.GET.get("sphere")
        sphere = asked if asked in Sphere.values else ""
        rows = governorates_followed_up(self.year, timezone.localdate(), sphere)
        return self.order_queryset(rows)


class FollowUpMenuItem(MenuItem):
    def is_shown(self, request):
        return keeps_records(request.user)


class FollowUpReportViewSet(ViewSet):
    name = "committees_report"
    icon = "group"
    menu_label = _("Follow-up committees")
    menu_hook = "register_reports_menu_item"
    menu_item_class = FollowUpMenuItem

    def get_urlpatterns(self):
        return [
            path("", FollowUpReport.as_view(), name="index"),
            path("results/", FollowUpReport.as_view(results_only=True), name="results"),
        ]
