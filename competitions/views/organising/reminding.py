from django.shortcuts import redirect
from django.utils.translation import ngettext

from ...actions.reminders import remind_judges
from .base import ActingView


class RemindView(ActingView):
    """The overview's button; there is nothing to see here."""

    http_method_names = ["post"]

    def act(self, request):
        count = remind_judges(self.edition, request.user)
        return ngettext(
            "%(count)s judge is reminded by mail.", "%(count)s judges are reminded by mail.", count
        ) % {"count": count}

    def after_refusal(self):
        return redirect(self.get_success_url())
