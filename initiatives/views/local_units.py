"""The CSV import of local units: a template, an upload, and each problem by row and column."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..actions.local_units import RIGHTS, import_local_units
from ..local_unit_file import template

LARGEST_FILE = 2 * 1024 * 1024
SHOWN = 200


class LocalUnitFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"), widget=forms.FileInput(attrs={"accept": ".csv,text/csv"})
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("The file is too large: at most 2 MB."))
        return file


class ImportLocalUnitsView(WagtailAdminTemplateMixin, FormView):
    form_class = LocalUnitFileForm
    template_name = "initiatives/admin/import_local_units.html"
    page_title = gettext_lazy("Import local units")
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perms(RIGHTS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        reading = import_local_units(form.cleaned_data["file"].read(), self.request.user)
        if reading.problems:
            context = self.get_context_data(
                form=form, problems=reading.problems[:SHOWN], more=max(len(reading.problems) - SHOWN, 0)
            )
            return self.render_to_response(context, status=422)
        count = len(reading.rows)
        message = ngettext("%(n)s local unit was imported.", "%(n)s local units were imported.", count)
        messages.success(self.request, message % {"n": count})
        return redirect("local_units:index")


def download_template(request):
    if not request.user.has_perms(RIGHTS):
        raise PermissionDenied
    response = HttpResponse(template(get_language()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="local-units.csv"'
    return response
