"""Filling an entry from an uploaded field-work record: upload, look at old and new figures, confirm."""

import csv

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views import View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from initiatives.cells import safe_for_csv
from initiatives.forms.uploads import UploadField
from initiatives.languages import active_language

from .. import inspections
from ..actions.inspections import (
    FILLED,
    apply_upload,
    as_on_the_form,
    reason_to_refuse,
    take_in,
    terms_of,
    version_of,
)
from ..inspections import InspectionFileError
from ..inspections.limits import MAX_FILE_BYTES, MAX_ROWS
from ..models import InspectionFile, SpatialUnitEntryPage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UploadForm(forms.Form):
    file = UploadField(
        label=gettext_lazy("Field-work record (.xlsx)"),
        largest=MAX_FILE_BYTES,
        widget=forms.FileInput(attrs={"accept": f".xlsx,{XLSX}"}),
    )


class EntryView(WagtailAdminTemplateMixin, View):
    """What both screens share: an entry that this user may edit (others learn nothing of it)."""

    header_icon = "table"
    page_title = gettext_lazy("Fill the figures from a field-work record")

    def dispatch(self, request, page_id, **kwargs):
        self.stored = get_object_or_404(SpatialUnitEntryPage, pk=page_id)
        self.page = self.stored.get_latest_revision_as_object()
        if not self.page.permissions_for_user(request.user).can_edit():
            raise Http404
        return super().dispatch(request, **kwargs)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
                "label": self.page.get_admin_display_title(),
            },
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context.update(
            entry=self.page,
            terms=terms_of(self.page),
            refusal=reason_to_refuse(self.page, self.request.user),
            max_rows=MAX_ROWS,
            max_bytes=MAX_FILE_BYTES,
        )
        context.setdefault("form", UploadForm())
        return context

    def post_file(self, request):
        """The preview of the uploaded file, or this screen again with the reason at the field."""
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                upload = take_in(self.page, file, request.user, file.name)
            except InspectionFileError as error:
                form.add_error("file", str(error))
            except ValidationError as error:
                form.add_error(None, error)
            else:
                return redirect("competitions_inspections:preview", page_id=self.page.pk, upload_id=upload.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class Upload(EntryView):
    template_name = "competitions/inspections/upload.html"

    def get(self, request):
        return self.render_to_response(self.get_context_data())

    def post(self, request):
        return self.post_file(request)


class Preview(EntryView):
    """The uploader's own file: what it would change, or what is wrong with it, cell by cell."""

    template_name = "competitions/inspections/preview.html"

    def dispatch(self, request, page_id, upload_id):
        pending = InspectionFile.objects.pending().filter(page_id=page_id, uploaded_by=request.user)
        self.upload = get_object_or_404(pending, pk=upload_id)
        return super().dispatch(request, page_id)

    def get(self, request):
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            upload=self.upload,
            version=version_of(self.stored),
            figures=list(figures_compared(self.page, self.upload)),
            **kwargs,
        )

    def post(self, request):
        try:
            apply_upload(self.upload, request.user, request.POST.get("version", ""))
        except (InspectionFileError, ValidationError) as error:
            text = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
            messages.error(request, text)
            return redirect(
                "competitions_inspections:preview", page_id=self.page.pk, upload_id=self.upload.pk
            )
        messages.success(
            request, _("The figures were filled in. Check them, complete the rest, then submit.")
        )
        return redirect("wagtailadmin_pages:edit", self.page.pk)


def figures_compared(page, upload):
    """Each figure as it stands in the draft and as the file gives it, in the order of the form."""
    for name in FILLED:
        field = page._meta.get_field(name)
        if name in upload.figures:
            new, old = field.to_python(upload.figures[name]), getattr(page, name)
            yield {
                "label": str(field.verbose_name),
                "old": as_on_the_form(name, old),
                "new": as_on_the_form(name, new),
                "changes": old != new,
            }


class Problems(Preview):
    """The listed problems as a table to work through (UTF-8 with its mark, which Excel needs for Arabic)."""

    def get(self, request):
        response = HttpResponse(content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="problems.csv"'
        response.write("\ufeff")
        writer = csv.writer(response)
        writer.writerow([_("Cell"), _("Column"), _("Reason")])
        writer.writerows([safe_for_csv(cell) for cell in row] for row in self.upload.problems)
        return response


def template(request):
    """The empty workbook, in the reader's language or the one asked for."""
    wanted = request.GET.get("language")
    language = wanted if wanted in ("ar", "en") else active_language()
    with override(language):
        content = inspections.template()
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="field-work-record-{language}.xlsx"'
    return response
