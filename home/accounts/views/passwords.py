from wagtail.admin.views.account import PasswordResetConfirmView

from initiatives.limits import address_of

from .. import journal
from ..attempts import Attempt


class NewPasswordView(PasswordResetConfirmView):
    """Wagtail's own, by the link in the mail; whoever got that far is no longer locked out. Signs nobody in."""

    def form_valid(self, form):
        response = super().form_valid(form)
        Attempt(self.user.get_username(), address_of(self.request.META)).forgive()
        journal.came(self.request, "New password by the mail", self.user)
        return response
