"""Lists that leave as files: none holds a formula, Excel reads their Arabic, and who took one away is noted."""

import csv
import io

import openpyxl
import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import ModelLogEntry

from initiatives.cells import FORMULA_STARTS
from initiatives.models import Governorate, LocalUnit, SolutionRequest
from tests.factories import editor, organiser, superuser
from tests.initiatives.factories import complete_initiative, publish, submit

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

FORMULA = "=HYPERLINK(1) مبادرة"
#: where the formula below certainly stands in a cell of its own
HOLD_IT = {
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "local_units:index",
    "solution_requests:index",
}


@pytest.fixture
def administrator(site_tree, client):
    submit(complete_initiative(title=FORMULA))
    page = publish(complete_initiative(title=FORMULA))
    page.locked, page.locked_by = True, page.owner
    page.save()
    governorate = Governorate.objects.get(code="EG-SHR")
    LocalUnit.objects.create(governorate=governorate, tier="markaz", name_ar=FORMULA, name_en=FORMULA)
    SolutionRequest.objects.create(text=FORMULA, governorate=governorate)
    Redirect.add_redirect("/old/", page)
    client.force_login(superuser())
    return client


def exporting(resolver=None, namespaces=()):
    """Names of all addresses without a parameter at which a list is given away."""
    for entry in (resolver or get_resolver()).url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from exporting(entry, (*namespaces, entry.namespace) if entry.namespace else namespaces)
        elif gives_a_list(entry.callback) and not entry.pattern.regex.groups:
            yield ":".join([*namespaces, entry.name])


def gives_a_list(view):
    view_class = getattr(view, "view_class", None)
    if not isinstance(view_class, type) or not issubclass(view_class, SpreadsheetExportMixin):
        return False
    return bool(view.view_initkwargs.get("list_export", view_class.list_export))


def exported(administrator, name):
    """By the administrator, or by whoever it is for where administrators take no part."""
    response = administrator.get(reverse(name), {"export": "csv"})
    for role in (organiser, editor):
        if response.status_code == 302:
            other = Client()
            other.force_login(role())
            response = other.get(reverse(name), {"export": "csv"})
    return response


def rows_of_csv(response):
    text = response.getvalue().decode() if response.streaming else response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_no_list_gives_a_formula_away_and_each_is_noted(administrator):
    names = set(exporting())
    assert names >= HOLD_IT and len(names) > 15

    for name in sorted(names):
        response = exported(administrator, name)
        assert response["Content-Type"] == "text/csv; charset=utf-8", name
        rows = rows_of_csv(response)
        cells = [cell for row in rows for cell in row]
        assert not [cell for cell in cells if cell.startswith(FORMULA_STARTS)], name
        assert name not in HOLD_IT or f"'{FORMULA}" in cells, name

    assert ModelLogEntry.objects.filter(action="initiatives.export").count() == len(names)


@pytest.mark.parametrize("name", ["wagtailadmin_reports:site_history", "solution_requests:index"])
def test_a_workbook_reads_from_the_right_and_computes_nothing(administrator, name):
    response = administrator.get(reverse(name), {"export": "xlsx"})

    sheet = openpyxl.load_workbook(io.BytesIO(response.getvalue())).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert sheet.sheet_view.rightToLeft
    assert FORMULA in [cell.value for cell in cells] and {cell.data_type for cell in cells} <= {"s", "n", "d"}
