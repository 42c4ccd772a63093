"""Weights, order and tie chain together: they only make sense as a whole."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.rubric import Reason
from ...actions.rubric_changes import change_rubric
from ...forms.weights import WeightsForm
from .base import ActingView


class WeightsView(ActingView):
    template_name = "competitions/organising/weights.html"
    page_title = gettext_lazy("Weights, order and ties")

    @cached_property
    def form(self):
        criteria = list(self.edition.criteria.order_by("sort_order", "key"))
        is_open = bool(self.edition.rubric_frozen_at)
        return WeightsForm(criteria, self.request.POST or None, needs_reason=is_open)

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, **kwargs)

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        reason = Reason(**self.form.reason.cleaned_data) if self.form.reason else None
        change_rubric(self.edition, request.user, self.form.write, reason)
        return _("Weights, order and tie chain are saved.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("rubric")
