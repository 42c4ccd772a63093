"""“No one has solved this yet”: the form, and the thanks. Never stored by a cache, for the form carries a token."""

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from ..actions.solution_requests import ask_for_solution
from ..limits import address_of
from ..models import Obstacle, SolutionRequest


class SolutionRequestForm(forms.ModelForm):
    class Meta:
        model = SolutionRequest
        fields = ["text", "obstacle", "governorate"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4, "dir": "auto"})}
        error_messages = {
            "text": {"required": _("Write what you need a solution for.")},
            "governorate": {"required": _("Choose your governorate, so that its editors read the request.")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["obstacle"].empty_label = _("None of these")
        self.fields["governorate"].empty_label = _("Choose your governorate")
        for name in ("obstacle", "governorate"):
            records = self.fields[name].queryset
            choices = sorted(((row.pk, row.name) for row in records), key=lambda choice: choice[1])
            self.fields[name].choices = [("", self.fields[name].empty_label), *choices]
        for name, field in self.fields.items():
            notes = [f"{name}-note"] if field.help_text else []
            notes += [f"{name}-error"] if self.errors.get(name) else []
            if notes:
                field.widget.attrs["aria-describedby"] = " ".join(notes)


@method_decorator(never_cache, name="dispatch")
class AskForSolutionView(FormView):
    """GET takes what was looked for along: `q` the words, `obstacle` the key."""

    form_class = SolutionRequestForm
    template_name = "initiatives/solutions/ask.html"

    def get_initial(self):
        words = self.request.GET.get("q", "").replace("\0", "")[:300]
        return {
            "text": words,
            "obstacle": Obstacle.objects.filter(key=self.request.GET.get("obstacle")).first(),
        }

    def form_valid(self, form):
        address = address_of(self.request.META)
        try:
            ask_for_solution(form.save(commit=False), address)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        return redirect("solutions:thanks")

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


def thanks(request):
    return TemplateResponse(request, "initiatives/solutions/thanks.html")
