"""A round of assignments: its terms, the preview that is drawn from them, saving it as previewed."""

from dataclasses import asdict

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from initiatives.forms.numbers import IntegerField

from ...actions import drawing
from ...actions.round_inputs import RoundTerms
from ...enums import RoundMode
from ...models import Judge, Pin
from .base import ActingView, EditionView, named
from .round_preview import RoundPreview


class RoundForm(forms.Form):
    sheets = IntegerField(label=gettext_lazy("Sheets per entry"), min_value=1, max_value=9)
    min_load = IntegerField(
        label=gettext_lazy("Entries per judge, at least"), min_value=0, max_value=999, required=False
    )
    seed = IntegerField(label=gettext_lazy("Seed of the draw"), min_value=0, max_value=2**31 - 1)
    mode = forms.ChoiceField(label=gettext_lazy("What comes first"), choices=RoundMode.choices)

    def clean_min_load(self):
        return self.cleaned_data["min_load"] or 0


class RoundView(EditionView):
    """Asks for the terms of a round and draws its preview; lists pins and the rounds drawn before."""

    template_name = "competitions/organising/rounds.html"
    page_title = gettext_lazy("Round of assignments")

    @cached_property
    def form(self):
        if self.request.method == "POST":
            return RoundForm(self.request.POST)
        return RoundForm(
            initial={"sheets": self.edition.min_sheets, "seed": self.edition.seed, "min_load": 0}
        )

    def get_context_data(self, **kwargs):
        pins = Pin.objects.filter(entry__competition=self.edition).select_related("entry")
        numbers = dict(self.edition.seats.values_list("judge", "number"))
        return super().get_context_data(
            form=self.form,
            pins=[(pin, numbers.get(pin.judge_id)) for pin in pins],
            runs=self.edition.assignment_runs.select_related("created_by", "saved_by")[:20],
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.form.is_valid():
            try:
                run = drawing.preview_round(self.edition, request.user, RoundTerms(**self.form.cleaned_data))
                return redirect(self.url("run", run.pk))
            except ValidationError as error:
                self.form.add_error(None, error)
        return self.render_to_response(self.get_context_data())


class RunView(ActingView):
    """One drawn round: who would judge what and why; pinned, drawn again or saved from here."""

    template_name = "competitions/organising/round.html"
    page_title = gettext_lazy("Preview of a round")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.run = get_object_or_404(self.edition.assignment_runs, pk=kwargs["run_pk"])
        self.success_url = self.url("run", self.run.pk)

    def get_context_data(self, **kwargs):
        preview = RoundPreview(self.run)
        terms = asdict(drawing.terms_of(self.run)) | {"seed": self.run.seed + 1}
        return super().get_context_data(
            run=self.run,
            preview=preview,
            form=RoundForm(initial=terms),
            is_current=self.run.is_saved or drawing.is_current(self.run),
            **kwargs,
        )

    def act(self, request):
        for name in ("pin", "unpin"):
            if name in request.POST:
                return getattr(self, name)(request, request.POST[name])
        saved = drawing.save_round(self.run, request.user)
        self.success_url = self.url("overview")
        return ngettext(
            "%(count)s assignment was saved.", "%(count)s assignments were saved.", len(saved)
        ) % {"count": len(saved)}

    def pin(self, request, pair):
        entry_pk, _dash, judge_pk = pair.partition("-")
        entry = named(self.edition.entries, entry_pk)
        judge = named(Judge.objects.filter(seats__competition=self.edition), judge_pk)
        drawing.pin(entry, judge, request.user)
        self.draw_again(request)
        return _("Pinned; this is the round drawn with it.")

    def unpin(self, request, pk):
        pinned = named(Pin.objects.filter(entry__competition=self.edition), pk)
        drawing.unpin(pinned, request.user)
        self.draw_again(request)
        return _("Unpinned; this is the round drawn without it.")

    def draw_again(self, request):
        run = drawing.preview_round(self.edition, request.user, drawing.terms_of(self.run))
        self.success_url = self.url("run", run.pk)

    def get_success_url(self):
        return self.success_url
