"""Wagtail's unpublishing, with the question it lacks: what is whoever comes to the address told?"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.pages.unpublish import UnpublishView

from ..actions.withdrawals import Notice, may_withdraw, withdraw
from ..forms.withdrawals import WithdrawForm
from ..models import Withdrawal


class WithdrawView(UnpublishView):
    template_name = "initiatives/admin/withdraw.html"
    page_title = gettext_lazy("Withdraw the page")
    success_message = gettext_lazy(
        "“%(page_title)s” is withdrawn; whoever comes to its address reads the reason."
    )
    form = None

    def dispatch(self, request, *args, **kwargs):
        if not may_withdraw(self.object, request.user):
            raise PermissionDenied
        self.objects_to_unpublish = self.get_objects_to_unpublish()
        return super(UnpublishView, self).dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.form = WithdrawForm(request.POST)
        if not self.form.is_valid():
            messages.error(request, _("The page was not withdrawn: see below."))
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def unpublish(self):
        answer = self.run_hook("before_unpublish_page", self.request, self.object)
        if answer is not None:
            return answer
        given = dict(self.form.cleaned_data)
        in_every_language = given.pop("in_every_language")
        withdraw(self.object, self.request.user, Notice(**given), in_every_language=in_every_language)
        return self.run_hook("after_unpublish_page", self.request, self.object)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        translations = self.object.get_translations().live()
        form = self.form or WithdrawForm(initial=self.stands_there())
        if not translations.exists():
            del form.fields["in_every_language"]
        return context | {"form": form}

    def stands_there(self):
        """What visitors read now, of a page that was withdrawn before."""
        fields = ("reason_ar", "reason_en", "shows_title", "onward")
        return Withdrawal.objects.filter(page=self.object).values(*fields).first()


def refuse_in_bulk(request, action):
    """Many pages at once would be withdrawn without a word to their readers."""
    messages.error(request, _("Withdraw pages one by one: visitors are told the reason of each."))
    return redirect(action.next_url)
