from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..actions.consents import record_consent, withdraw_consent
from ..forms.staff import ConsentForm
from ..models import StaffNominationPage
from .own_entries import OwnEntryView


class ConsentView(OwnEntryView):
    """The nominee's consent to be named: its day is recorded here, and it is taken back here."""

    template_name = "competitions/staff/consent.html"
    page_title = gettext_lazy("Consent to be named")
    header_icon = "user"
    page_class = StaffNominationPage
    form_class = ConsentForm

    def act(self, request, form):
        if "withdraw" in request.POST:
            withdraw_consent(self.page, request.user)
            return _("The consent is withdrawn: no public page names the nominee any more.")
        if not form.is_valid():
            return ""
        record_consent(self.page, request.user, form.cleaned_data["agreed_on"])
        return _("The consent is recorded.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(consent=getattr(self.page, "naming_consent", None), **kwargs)
