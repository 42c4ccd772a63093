from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.grace import decline_grace, grant_grace
from ...forms.grace import ANSWER_FORMS
from .base import ActingView


class AnswerGraceView(ActingView):
    """One governorate's request for more time: grant a day or say why not."""

    template_name = "competitions/organising/grace.html"
    page_title = gettext_lazy("Request for an extension")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        requests = self.edition.grace_requests.select_related("page", "asked_by", "answered_by")
        self.asked = get_object_or_404(requests, pk=kwargs["request_pk"])

    @cached_property
    def forms(self):
        """By decision; the one that was sent is bound to what was typed."""
        chosen = self.request.POST.get("decision")
        return {
            name: form(self.request.POST if name == chosen else None, auto_id=f"{name}-%s")
            for name, form in ANSWER_FORMS.items()
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            asked=self.asked,
            governorate=self.asked.page.specific.governorate,
            forms=self.forms,
            **kwargs,
        )

    def act(self, request):
        decision = request.POST.get("decision")
        form = self.forms.get(decision)
        if form is None or not form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        try:
            return self.answer(decision, form)
        except ValidationError as error:
            named = getattr(error, "message_dict", {}).get("until")
            form.add_error("complete_by" if named else None, named or error)
            raise ValidationError(_("Something is missing or wrong: see below.")) from error

    def answer(self, decision, form):
        words = form.cleaned_data["answer"]
        if decision == "grant":
            grant_grace(self.asked, self.request.user, form.deadline, words)
            return _("More time was granted; the governorate is being told.")
        decline_grace(self.asked, self.request.user, words)
        return _("The request was declined; the governorate is being told.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())
