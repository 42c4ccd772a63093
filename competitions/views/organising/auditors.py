"""Who receives the edition's result in full and answers for having computed it again."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.auditing import dismiss_auditor, name_auditor
from ...models.roles import auditors
from .base import ActingView


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
            pk = request.POST["remove"]
            dismiss_auditor(
                get_object_or_404(self.edition.auditors, pk=pk if pk.isdecimal() else 0), request.user
            )
            return _("The auditor was dismissed.")
        pk = request.POST.get("auditor", "")
        chosen = get_object_or_404(auditors(), pk=pk if pk.isdecimal() else 0)
        name_auditor(self.edition, request.user, chosen)
        return _("%(name)s was named auditor.") % {"name": chosen.get_full_name() or chosen.get_username()}

    def get_success_url(self):
        return self.url("auditors")
