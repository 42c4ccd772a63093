"""An editor asks for more time for an entry whose deadline has passed, and reads what became of it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..actions.grace import ask_for_grace
from ..forms.grace import AskForGraceForm
from .own_entries import OwnEntryView


class AskForGraceView(OwnEntryView):
    template_name = "competitions/grace/ask.html"
    page_title = gettext_lazy("Ask for an extension")
    header_icon = "time"
    form_class = AskForGraceForm

    def act(self, request, form):
        if not form.is_valid():
            return ""
        ask_for_grace(self.page, request.user, form.cleaned_data["reason"])
        return _("Your request was sent to the organisers. They answer by mail.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            deadline=self.page.deadline,
            requests=self.page.grace_requests.all(),
            may_ask=self.page.may_ask_for_grace() and not self.page.grace_requests.waiting().exists(),
            **kwargs,
        )
