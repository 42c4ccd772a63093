from django.shortcuts import redirect
from django.utils.translation import ngettext

from ...actions.public_pages import create_public_pages
from .base import ActingView


class PublicPagesView(ActingView):
    """The overview's button; there is nothing to see here."""

    http_method_names = ["post"]

    def act(self, request):
        created = create_public_pages(self.edition, request.user)
        return ngettext(
            "%(count)s draft page was created: write its introduction and rules, then publish it.",
            "%(count)s draft pages were created: write their introduction and rules, then publish them.",
            len(created),
        ) % {"count": len(created)}

    def after_refusal(self):
        return redirect(self.get_success_url())
