from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from ...actions.appeals import decision_problem, dismiss_appeal
from ...actions.corrections import Correction, uphold_appeal
from ...forms.appeals import DECISION_FORMS
from ...models import Appeal
from .base import ActingView


class ReleasedEditionView(ActingView):
    """Before the release there is no result to object to: says so and goes back."""

    def dispatch(self, request, *args, **kwargs):
        if not self.edition.is_released:
            messages.warning(request, _("Appeals begin with the release of the results."))
            return redirect(self.url("overview"))
        return super().dispatch(request, *args, **kwargs)


class AppealsView(ReleasedEditionView):
    template_name = "competitions/organising/appeals.html"
    page_title = gettext_lazy("Appeals")
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(appeals=Appeal.objects.of_edition(self.edition), **kwargs)


class DecideAppealView(ReleasedEditionView):
    """One appeal: dismissed with a reason, or upheld with a corrected result that is published at once."""

    template_name = "competitions/organising/appeal.html"
    page_title = gettext_lazy("Appeal")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.appeal = get_object_or_404(Appeal.objects.of_edition(self.edition), pk=kwargs["appeal_pk"])

    @cached_property
    def forms(self):
        """By decision; the one that was sent is bound to what was typed."""
        chosen = self.request.POST.get("decision")
        return {
            name: form(self.request.POST if name == chosen else None, auto_id=f"{name}-%s")
            for name, form in DECISION_FORMS.items()
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            appeal=self.appeal,
            entry=self.appeal.entry,
            result=self.appeal.entry.results.filter(run=self.edition.publication.run_id).first(),
            problem=decision_problem(self.appeal, self.request.user),
            forms=self.forms,
            **kwargs,
        )

    def act(self, request):
        form = self.forms.get(request.POST.get("decision"))
        if form is None or not form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        try:
            return self.decide(form, request.user)
        except ValidationError as error:
            form.add_error(None, error)
            raise ValidationError(_("Something is missing or wrong: see below.")) from error

    def decide(self, form, user):
        words = dict(form.cleaned_data)
        reason = words.pop("reason")
        if words:
            uphold_appeal(self.appeal, user, reason, Correction(**words))
            return _(
                "The appeal is upheld and the corrected result is public; the earlier one stays readable."
            )
        dismiss_appeal(self.appeal, user, reason)
        return _("The appeal is dismissed; the governorate is being told.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("appeals")
