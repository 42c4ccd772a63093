"""What an account keeps for itself: its second factor, and where it is signed in."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ...models import Passkey, RecoveryCode, SignIn
from .. import factor
from .set_up import show_codes


class SecurityView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "home/accounts/security.html"
    page_title = gettext_lazy("Sign-in and security")
    header_icon = "key"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        account = {"url": reverse("wagtailadmin_account"), "label": _("Account")}
        return [*self.breadcrumbs_items, account, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        user, here = self.request.user, self.request.entrance.sign_in
        return super().get_context_data(
            has_app=factor.has_app(user),
            has_factor=factor.has_factor(user),
            passkeys=Passkey.objects.filter(user=user),
            is_required=factor.is_required(user),
            codes_left=RecoveryCode.objects.left(user),
            here=here,
            elsewhere=SignIn.objects.standing(user).exclude(pk=here.pk),
            **kwargs,
        )


class OwnView(View):
    http_method_names = ["post"]


class EndView(OwnView):
    """Ends one of the person's own sign-ins; of others' it knows nothing."""

    def post(self, request, pk):
        get_object_or_404(SignIn, pk=pk, user=request.user).delete()
        messages.success(request, _("That browser is signed out."))
        return redirect("account_security")


class EndOthersView(OwnView):
    def post(self, request):
        SignIn.objects.filter(user=request.user).exclude(pk=request.entrance.sign_in.pk).delete()
        messages.success(request, _("All other browsers are signed out."))
        return redirect("account_security")


class CodesView(OwnView):
    """New recovery codes; the old ones are worth nothing from then on."""

    def post(self, request):
        if not factor.has_factor(request.user):
            raise PermissionDenied
        return show_codes(request, factor.renew_codes(request.user), reverse("account_security"))


class RemoveView(OwnView):
    def post(self, request):
        factor.remove(request.user)
        messages.success(request, _("The second factor is removed: the password alone opens your account."))
        return redirect("account_security")
