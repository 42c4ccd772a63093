"""A departure from the ranking: one organiser gives the reason, another agrees to it."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.overrides import consent_to_override, departure_of, propose_override
from .deliberation import ClosedEditionView


class ReasonForm(forms.Form):
    reason_ar = forms.CharField(
        label=gettext_lazy("Reason in Arabic"),
        max_length=600,
        widget=forms.Textarea({"rows": 3, "lang": "ar", "dir": "rtl"}),
    )
    reason_en = forms.CharField(
        label=gettext_lazy("Reason in English"),
        max_length=600,
        widget=forms.Textarea({"rows": 3, "lang": "en", "dir": "ltr"}),
    )


class OverrideView(ClosedEditionView):
    template_name = "competitions/organising/override.html"
    page_title = gettext_lazy("Departure from the ranking")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        entries = self.edition.entries.counted().select_related("governorate", "unit", "competition")
        self.entry = get_object_or_404(entries, pk=kwargs["entry_pk"])
        self.departure = departure_of(self.entry) if self.edition.is_closed else None

    def get(self, request, *args, **kwargs):
        if self.departure is None:
            return redirect(self.url("decide", self.entry.pk))
        return super().get(request, *args, **kwargs)

    @cached_property
    def form(self):
        if self.request.method == "POST" and "consent" not in self.request.POST:
            return ReasonForm(self.request.POST)
        override = self.departure and self.departure.override
        return ReasonForm(
            initial=override and {"reason_ar": override.reason_ar, "reason_en": override.reason_en}
        )

    def get_context_data(self, **kwargs):
        override = self.departure and self.departure.override
        return super().get_context_data(
            entry=self.entry,
            departure=self.departure,
            form=self.form,
            is_own=bool(override and override.proposed_by_id == self.request.user.pk),
            **kwargs,
        )

    def act(self, request):
        if "consent" in request.POST:
            return self.consent(request)
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        propose_override(self.entry, request.user, **self.form.cleaned_data)
        return _("The reason is kept. A second organiser must agree before the results can be released.")

    def consent(self, request):
        try:
            consent_to_override(self.entry, request.user)
        except PermissionDenied as error:
            raise ValidationError(str(error)) from error
        return _("You agreed. The reason is published with the result.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("deliberation")
