"""Local units from a CSV: the headings to fill, the upload, what was wrong in which cell."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from ..actions.local_units import import_units
from ..enums import Tier
from ..forms.uploads import UploadField
from ..models import LocalUnit
from ..reference.unit_files import COLUMNS, MAX_BYTES, UnreadableFile, template


class UploadForm(forms.Form):
    file = UploadField(
        label=gettext_lazy("CSV file"),
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )


class UnitsView(PermissionCheckedMixin, View):
    permission_required = "add"

    @property
    def permission_policy(self):
        return policy_registry.get_by_type(LocalUnit)


class ImportUnitsView(WagtailAdminTemplateMixin, UnitsView):
    template_name = "initiatives/admin/import_units.html"
    page_title = gettext_lazy("Import local units")
    header_icon = "upload"
    _show_breadcrumbs = True

    def get(self, request):
        return self.render_to_response(self.get_context_data(form=UploadForm()))

    def post(self, request):
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.again(form)
        try:
            result = import_units(form.cleaned_data["file"].read(MAX_BYTES + 1), request.user)
        except UnreadableFile as error:
            form.add_error("file", str(error))
            return self.again(form)
        if result.errors:
            return self.again(form, errors=result.errors)
        messages.success(request, said_of(result))
        return redirect("local_units:index")

    def again(self, form, **context):
        return self.render_to_response(self.get_context_data(form=form, **context), status=422)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("local_units:index"), "label": LocalUnit._meta.verbose_name_plural.capitalize()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "columns": COLUMNS.values(),
            "tiers": Tier.labels,
            **kwargs,
        }


def said_of(result):
    counts = [
        ngettext("%(n)s unit added", "%(n)s units added", result.added) % {"n": result.added},
        ngettext("%(n)s unit corrected", "%(n)s units corrected", result.changed) % {"n": result.changed},
        ngettext("%(n)s unit unchanged", "%(n)s units unchanged", result.unchanged) % {"n": result.unchanged},
    ]
    return pgettext("between two phrases", ", ").join(counts)


class UnitsTemplateView(UnitsView):
    def get(self, request):
        response = HttpResponse(template(), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="local-units.csv"'
        return response
