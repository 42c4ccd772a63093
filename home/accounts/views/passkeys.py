"""Passkeys of one's own account."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ...models import Passkey
from .. import passkeys
from ..forms import AddPasskeyForm
from .security import OwnView
from .set_up import show_codes


class AddPasskeyView(WagtailAdminTemplateMixin, FormView):
    template_name = "home/accounts/add_passkey.html"
    form_class = AddPasskeyForm
    page_title = gettext_lazy("Add a passkey")
    header_icon = "key"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        back = {"url": reverse("account_security"), "label": _("Sign-in and security")}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request, "user": self.request.user}

    def get_context_data(self, **kwargs):
        asked = passkeys.invitation(self.request, self.request.user)
        return super().get_context_data(invitation=asked, **kwargs)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def form_valid(self, form):
        self.request.entrance.complete()
        if form.recovery_codes:
            return show_codes(self.request, form.recovery_codes, reverse("account_security"))
        messages.success(
            self.request, _("The passkey is added. At the next sign-in it stands in for the code.")
        )
        return redirect("account_security")


class RemovePasskeyView(OwnView):
    """Takes away one of the person's own; of others' it knows nothing."""

    def post(self, request, pk):
        passkey = get_object_or_404(Passkey, pk=pk, user=request.user)
        passkeys.remove(request.user, passkey)
        messages.success(request, _("The passkey is removed."))
        return redirect("account_security")
