"""The minutes of a deliberation: written on a form, printed as PDF for signatures."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from initiatives.printing import PrintingUnavailable, printer

from ...actions.minutes import write_minutes
from ...models import Decision, Minutes
from .deliberation import DeliberationView


class MinutesForm(forms.Form):
    held_on = forms.DateField(label=gettext_lazy("Held on"), widget=AdminDateInput)
    present = forms.CharField(
        label=gettext_lazy("Present"),
        help_text=gettext_lazy("One name a line, with the office held."),
        max_length=2000,
        widget=forms.Textarea({"rows": 5, "dir": "auto"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Course of the deliberation"),
        max_length=20000,
        required=False,
        widget=forms.Textarea({"rows": 10, "dir": "auto"}),
    )


class MinutesView(DeliberationView):
    template_name = "competitions/organising/minutes.html"
    page_title = gettext_lazy("Minutes of the deliberation")

    @cached_property
    def minutes(self):
        return Minutes.objects.filter(competition=self.edition).first()

    @cached_property
    def form(self):
        if self.request.method == "POST":
            return MinutesForm(self.request.POST)
        names = MinutesForm.base_fields
        return MinutesForm(initial=self.minutes and {name: getattr(self.minutes, name) for name in names})

    def get_context_data(self, **kwargs):
        decisions = Decision.objects.filter(entry__competition=self.edition)
        return super().get_context_data(
            form=self.form,
            minutes=self.minutes,
            decisions=decisions.select_related(
                "entry__governorate", "entry__unit", "entry__override"
            ).order_by(F("place").asc(nulls_last=True), "outcome", "entry__number"),
            **kwargs,
        )

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        write_minutes(self.edition, request.user, **self.form.cleaned_data)
        return _("The minutes are kept.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("minutes")


class MinutesFileView(MinutesView):
    """The minutes as a tagged PDF in the organiser's language, with the ranking, the decisions and lines to sign."""

    http_method_names = ["get", "head"]

    def get(self, request, *args, **kwargs):
        html = render_to_string(
            "competitions/organising/minutes_paper.html", self.get_context_data(), request
        )
        try:
            content = printer.pdf(html)
        except PrintingUnavailable as error:
            messages.error(request, str(error))
            return redirect(self.url("minutes"))
        response = HttpResponse(content, content_type="application/pdf")
        name = slugify(self.edition.code) or "edition"
        response["Content-Disposition"] = f'inline; filename="minutes-{name}.pdf"'
        response["Cache-Control"] = "private, no-store"
        return response
