from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ...actions.news import draft_news
from .base import ActingView


class NewsView(ActingView):
    """A button after the release; the draft that it makes opens in the editor."""

    http_method_names = ["post"]

    def act(self, request):
        self.draft = draft_news(self.edition, request.user)
        return _("The news item is a draft: read it, change what you like, then publish it.")

    def after_refusal(self):
        return redirect(self.url("release"))

    def get_success_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.draft.pk])
