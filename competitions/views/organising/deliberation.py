"""After closing: the ranking, each entry's sheets under the judges' numbers, and the decisions."""

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from initiatives.enums import Tier
from initiatives.forms.numbers import IntegerField

from ...actions.analysis import analysis_of
from ...actions.auditing import note_reading
from ...actions.decisions import stage_decision
from ...actions.overrides import departures
from ...enums import Outcome
from ...models import Decision, EntryResult, ScoreSheet
from .base import ActingView
from .findings import Findings
from .profile import profile

#: three places and what is close to them: an award of this kind is seldom discussed among more
SHORTLIST = 5


class ClosedEditionView(ActingView):
    """Scores are sealed until closing, from organisers too: before it, this says so and goes back."""

    def dispatch(self, request, *args, **kwargs):
        if not self.edition.is_closed:
            messages.warning(request, _("Scores are sealed until judging is closed."))
            return redirect(self.url("overview"))
        return super().dispatch(request, *args, **kwargs)


class DeliberationView(ClosedEditionView):
    """The ranking with all that says how far it can be trusted; decisions start here."""

    template_name = "competitions/organising/deliberation.html"
    page_title = gettext_lazy("Deliberation")

    def get_context_data(self, **kwargs):
        lines = self.lines()
        ranked = {line.entry_id for line in lines}
        entries = self.edition.entries.counted().select_related("governorate", "unit")
        return super().get_context_data(
            tiers=list(self.ranked_apart(lines)),
            unranked=[entry for entry in entries if entry.pk not in ranked],
            run=self.run,
            departures=departures(self.edition),
            **kwargs,
        )

    @cached_property
    def run(self):
        return self.edition.result_runs.latest()

    def ranked_apart(self, lines):
        """(tier, number of its part where there are several, its lines): each is a ranking of its own."""
        for tier, component in dict.fromkeys((line.tier, line.component) for line in lines):
            own = [line for line in lines if (line.tier, line.component) == (tier, component)]
            yield dict(Tier.choices).get(tier, ""), component if self.run.components > 1 else None, own

    def lines(self):
        lines = (
            EntryResult.objects.filter(run=self.run)
            .select_related("entry__governorate", "entry__unit", "entry__decision", "entry__competition")
            .order_by("component", "rank", "entry__blind_code")
        )
        return sorted(lines, key=lambda line: ["", *Tier.values].index(line.tier))


class ShortlistForm(forms.Form):
    shortlist = IntegerField(label=gettext_lazy("Entries on the shortlist"), min_value=1, max_value=99)


class RankingView(DeliberationView):
    """The deliberation's first screen: what to discuss first, and what the ranking hangs on."""

    http_method_names = ["get"]

    def get_context_data(self, **kwargs):
        form = ShortlistForm(self.request.GET or None, initial={"shortlist": SHORTLIST})
        size = form.cleaned_data["shortlist"] if form.is_bound and form.is_valid() else SHORTLIST
        context = super().get_context_data(shortlist=size, shortlist_form=form, **kwargs)
        lines = [line for _label, _part, own in context["tiers"] for line in own]
        seats = dict(self.edition.seats.values_list("judge", "number"))
        return context | {"findings": Findings(analysis_of(self.run, size), lines, seats, self.edition)}


class DecisionForm(forms.Form):
    outcome = forms.ChoiceField(
        label=gettext_lazy("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    place = IntegerField(
        label=gettext_lazy("Place"),
        min_value=1,
        max_value=99,
        required=False,
        help_text=gettext_lazy("Of a winner. A joint award gives the same place twice."),
    )
    citation_ar = forms.CharField(
        label=gettext_lazy("Citation in Arabic"),
        required=False,
        widget=forms.Textarea({"rows": 4, "lang": "ar", "dir": "rtl"}),
    )
    citation_en = forms.CharField(
        label=gettext_lazy("Citation in English"),
        required=False,
        widget=forms.Textarea({"rows": 4, "lang": "en", "dir": "ltr"}),
    )
    minutes = forms.CharField(
        label=gettext_lazy("Minutes"),
        help_text=gettext_lazy("What was said of this entry; stays with the organisers."),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )


class DecideView(ClosedEditionView):
    """An entry's sheets side by side, and the decision on it."""

    template_name = "competitions/organising/decide.html"
    page_title = gettext_lazy("Decision")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        entries = self.edition.entries.counted().select_related("governorate", "unit", "competition")
        self.entry = get_object_or_404(entries, pk=kwargs["entry_pk"])

    def get(self, request, *args, **kwargs):
        note_reading(self.entry, request.user)
        return super().get(request, *args, **kwargs)

    @cached_property
    def form(self):
        if self.request.method == "POST":
            return DecisionForm(self.request.POST)
        staged = Decision.objects.filter(entry=self.entry).values(*DecisionForm.base_fields).first()
        return DecisionForm(initial=staged or {"outcome": Outcome.NONE})

    def get_context_data(self, **kwargs):
        sheets = self.sheets()
        rubric = self.edition.criteria.order_by("sort_order", "key")
        criteria = [criterion for criterion in rubric if criterion.applies_to(self.entry.tier)]
        run = self.edition.result_runs.latest()
        return super().get_context_data(
            entry=self.entry,
            result=self.entry.results.filter(run=run).first(),
            sheets=sheets,
            criteria=[(criterion, [mark(sheet, criterion) for sheet in sheets]) for criterion in criteria],
            bars=profile(self.entry, run.sheets.select_related("assignment__entry"), criteria),
            form=self.form,
            **kwargs,
        )

    def sheets(self):
        """Under the number of the judge's seat, in its order."""
        numbers = dict(self.edition.seats.values_list("judge", "number"))
        sheets = list(
            ScoreSheet.objects.counted().filter(assignment__entry=self.entry).select_related("assignment")
        )
        for sheet in sheets:
            sheet.number = numbers.get(sheet.assignment.judge_id, 0)
        return sorted(sheets, key=lambda sheet: sheet.number)

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        try:
            stage_decision(self.entry, request.user, **self.form.cleaned_data)
        except ValidationError as error:
            self.form.add_error(None, error)
            raise ValidationError(_("Something is missing or wrong: see below.")) from error
        return _("The decision on %(entry)s is staged; nothing of it is public.") % {
            "entry": self.entry.blind_code
        }

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("deliberation")


def mark(sheet, criterion):
    return {
        "level": sheet.levels.get(criterion.key),
        "suggested": sheet.suggested.get(criterion.key),
        "note": sheet.notes.get(criterion.key, ""),
    }
