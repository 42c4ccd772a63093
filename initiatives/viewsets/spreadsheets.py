"""Lists as files that a spreadsheet program opens well: Arabic from right to left, and nothing that it computes."""

import re
from functools import cache
from importlib import import_module

from django.utils.translation import get_language_bidi
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from ..actions.audit import note_export
from ..cells import safe_for_csv

#: what the name of a sheet may not hold
SHEET = re.compile(r"[\[\]:*?/\\]")


def headings(columns):
    """What stands above each column on the screen, for the file."""
    return {column.name: column.label for column in columns}


class SafeSpreadsheet:
    """Mixin for views that export; whoever takes a list away is noted."""

    def as_spreadsheet(self, queryset, spreadsheet_format):
        note_export(self.request.user, str(self.page_title), self.request.GET.items())
        return super().as_spreadsheet(queryset, spreadsheet_format)

    def write_csv_response(self, queryset):
        response = super().write_csv_response(queryset)
        response["Content-Type"] = "text/csv; charset=utf-8"
        return response

    def stream_csv(self, queryset):
        """Begins with the mark by which Excel knows Arabic letters."""
        yield "\ufeff"
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return safe_for_csv(value) if export_format == self.FORMAT_CSV else value

    def write_xlsx(self, queryset, output):
        """As Wagtail's, which writes what looks like a formula as text; turned to the reader's side and named."""
        workbook = import_module("openpyxl").Workbook(write_only=True, iso_dates=True)
        sheet = workbook.create_sheet(SHEET.sub(" ", str(self.page_title))[:31])
        sheet.sheet_view.rightToLeft = get_language_bidi()
        sheet.append(self.get_heading(queryset, field) for field in self.list_export)
        for row in queryset:
            sheet.append(self.generate_xlsx_row(sheet, self.to_row_dict(row)))
        workbook.save(output)


def made_safe(view):
    """The same list as `view` gives away, as a `SafeSpreadsheet`; None where it is one, or gives no list away."""
    view_class = getattr(view, "view_class", None)
    if not isinstance(view_class, type) or not issubclass(view_class, SpreadsheetExportMixin):
        return None
    if issubclass(view_class, SafeSpreadsheet):
        return None
    return require_admin_access(safe_class(view_class).as_view(**view.view_initkwargs))


@cache
def safe_class(view_class):
    return type(f"Safe{view_class.__name__}", (SafeSpreadsheet, view_class), {})
