"""What a named auditor may see of an edition: its result in full, the program, and where he signs. Others: 404."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..actions.auditing import confirm, note_fetching
from ..downloads import download, program
from ..models.roles import audits_of


class OwnAudit:
    """The auditor's own edition, else 404."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.audit = get_object_or_404(audits_of(request.user), competition=kwargs["pk"])
        self.edition = self.audit.competition
        self.publication = getattr(self.edition, "publication", None)


class ConfirmationForm(forms.Form):
    matches = forms.TypedChoiceField(
        label=gettext_lazy("What the program said"),
        choices=[("yes", gettext_lazy("All matches")), ("no", gettext_lazy("Something does not match"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    sha256 = forms.CharField(
        label=gettext_lazy("Fingerprint it printed (SHA-256)"),
        max_length=80,
        widget=forms.TextInput({"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )
    statement = forms.CharField(
        label=gettext_lazy("Statement"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
        help_text=gettext_lazy(
            "Stands on the public page under your name. Required when something does not match."
        ),
    )


class AuditView(OwnAudit, WagtailAdminTemplateMixin, TemplateView):
    template_name = "competitions/auditing/audit.html"
    header_icon = "clipboard-list"
    _show_breadcrumbs = True

    def get_page_title(self):
        return _("Audit: %(edition)s") % {"edition": self.edition.name}

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Audits")},
            {"url": "", "label": self.edition.name},
        ]

    @cached_property
    def form(self):
        return ConfirmationForm(self.request.POST or None)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            edition=self.edition,
            publication=self.publication,
            confirmation=self.audit.confirmations.of(self.publication).first(),
            form=self.form,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.publication is None:
            raise Http404
        try:
            if self.form.is_valid():
                confirm(self.publication, request.user, **self.form.cleaned_data)
                messages.success(request, _("Signed. What you found stands on the public page."))
                return redirect(request.path)
        except ValidationError as error:
            self.form.add_error(None, error)
        messages.error(request, _("Something is missing or wrong: see below."))
        return self.render_to_response(self.get_context_data(), status=422)


class AuditBundleView(OwnAudit, View):
    def get(self, request, *args, **kwargs):
        if self.publication is None:
            raise Http404
        note_fetching(self.edition, request.user)
        response = download(self.publication.bundle, f"{self.edition.code}-result-full.json")
        response["Cache-Control"] = "private, no-store"
        return response


class AuditProgramView(OwnAudit, View):
    def get(self, request, *args, **kwargs):
        return program()


urlpatterns = [
    path("<int:pk>/", AuditView.as_view(), name="competitions_audit"),
    path("<int:pk>/result.json", AuditBundleView.as_view(), name="competitions_audit_bundle"),
    path("<int:pk>/verify_result.py", AuditProgramView.as_view(), name="competitions_audit_program"),
]

#: all an auditor may call, for the fence
URL_NAMES = [pattern.name for pattern in urlpatterns]
