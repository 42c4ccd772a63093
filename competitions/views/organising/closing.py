from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from ...actions.closing import close_edition
from .base import ActingView
from .overview import checklist


class CloseView(ActingView):
    """Asks once more, for a reason where something is missing."""

    template_name = "competitions/organising/close.html"

    def get_page_title(self):
        return _("Close judging")

    @property
    def page_title(self):
        return self.get_page_title()

    def get(self, request, *args, **kwargs):
        """Of what is closed the edition itself says when, by whom and why."""
        return redirect(self.url("overview")) if self.edition.is_closed else super().get(request)

    def get_context_data(self, **kwargs):
        checks = checklist(self.edition, timezone.now())
        unmet = [check for check in checks if not check.is_met]
        return super().get_context_data(
            conditions=checks,
            is_impossible=not all(check.is_waivable for check in unmet),
            needs_reason=bool(unmet),
            **kwargs,
        )

    def act(self, request):
        close_edition(self.edition, request.user, request.POST.get("reason", ""))
        return _("Judging is closed. The ranking is computed; decisions can begin.")

    def get_success_url(self):
        return self.url("deliberation")
