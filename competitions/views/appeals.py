from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import rules
from ..actions.appeals import appeal
from ..forms.appeals import AppealForm
from .own_entries import OwnEntryView


class AppealView(OwnEntryView):
    """An editor objects to the result of his entry, and reads what became of it."""

    template_name = "competitions/appeals/ask.html"
    page_title = gettext_lazy("Appeal against the result")
    header_icon = "clipboard-list"
    form_class = AppealForm

    @cached_property
    def entry(self):
        return self.page.submitted_entry

    @property
    def problem(self):
        return rules.appeal_problem(self.page.competition, self.entry, timezone.now())

    @property
    def decision(self):
        """Staged before the release, it is none of the entrant's."""
        return getattr(self.entry, "decision", None) if self.page.competition.is_released else None

    def act(self, request, form):
        if self.problem:
            raise ValidationError(self.problem)
        if not form.is_valid():
            return ""
        appeal(self.entry, request.user, form.cleaned_data["text"])
        return _("Your appeal was sent to the organisers. They answer by mail.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            entry=self.entry,
            decision=self.decision,
            appeal=getattr(self.entry, "appeal", None),
            problem=self.problem,
            **kwargs,
        )
