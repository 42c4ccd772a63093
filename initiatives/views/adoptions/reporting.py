"""The link in the mail: four numbers and a sentence, once, without an account."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ...actions.checkpoints import LinkState, answer, read
from ...enums import Side
from ...forms.numbers import DecimalField, IntegerField
from ...models.adoptions.overview import Replication

STATUS = {LinkState.OPEN: 200, LinkState.UNKNOWN: 404}
MOST = 10**9


class CheckpointForm(forms.Form):
    value = DecimalField(label=_("The indicator now"), min_value=0, max_digits=14, decimal_places=2)
    n = IntegerField(label=_("How many did you measure?"), min_value=1, max_value=MOST)
    served = IntegerField(
        label=_("How many people were served since the beginning?"), min_value=0, max_value=MOST
    )
    cost = DecimalField(
        label=_("Spent so far (EGP)"),
        min_value=0,
        max_digits=14,
        decimal_places=2,
        help_text=_("0 if nothing."),
    )
    sentence = forms.CharField(
        label=_("How is it going, in one sentence?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class CheckpointView(TemplateView):
    template_name = "initiatives/adoptions/checkpoint.html"

    def dispatch(self, request, *args, **kwargs):
        self.link = read(kwargs["token"])
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        # No other site learns the address; with "no-referrer" browsers send the form with the origin "null", which
        # Django refuses.
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    def get(self, request, *args, **kwargs):
        return self.answered(STATUS.get(self.link.state, 410), form=CheckpointForm())

    def post(self, request, *args, **kwargs):
        form = CheckpointForm(request.POST)
        if self.link.state is not LinkState.OPEN:
            return self.answered(STATUS.get(self.link.state, 410), form=form)
        if not form.is_valid():
            return self.answered(422, form=form)
        try:
            answer(kwargs["token"], form.cleaned_data)
        except ValidationError:
            self.link = read(kwargs["token"])
            return self.answered(410, form=form)
        return self.answered(200, thanks=True)

    def answered(self, status, **context):
        return self.render_to_response(self.get_context_data(**context), status=status)

    def get_context_data(self, **kwargs):
        checkpoint = self.link.checkpoint
        measure = checkpoint and checkpoint.adoption.measures.filter(side=Side.COPY).first()
        told = Replication(checkpoint.adoption.initiative.localized).indicators if measure else {}
        return super().get_context_data(
            state=self.link.state.value,
            checkpoint=checkpoint,
            measure=measure and told.get(measure.key, measure),
            **kwargs,
        )
