"""Who receives the edition's result in full and answers for having computed it again."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name

from ...actions.auditing import dismiss_auditor, name_auditor
from ...models.roles import auditors
from .base import ActingView, named


class AuditorsView(ActingView):
    template_name = "competitions/organising/auditors.html"
    page_title = gettext_lazy("Auditors")

    @cached_property
    def others(self):
        """Auditors who could be named."""
        return auditors().exclude(audits__competition=self.edition)

    def get_context_data(self, **kwargs):
        named = self.edition.auditors.select_related("user").prefetch_related("confirmations")
        return super().get_context_data(
            named=[(auditor, next(iter(auditor.confirmations.all()), None)) for auditor in named],
            others=self.others,
            **kwargs,
        )

    def act(self, request):
        if "remove" in request.POST:
            dismiss_auditor(named(self.edition.auditors, request.POST["remove"]), request.user)
            return _("The auditor was dismissed.")
        chosen = named(auditors(), request.POST.get("auditor"))
        name_auditor(self.edition, request.user, chosen)
        return _("%(name)s was named auditor.") % {"name": get_user_display_name(chosen)}

    def get_success_url(self):
        return self.url("auditors")
