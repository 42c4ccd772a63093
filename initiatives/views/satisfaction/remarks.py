"""Remarks of citizens before anyone else reads them: shown to everyone, or hidden."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ...enums import RemarkState
from ...models import SurveyAnswer
from ...models.roles import followed_up_governorate_ids, is_reviewer

PER_PAGE = 25
STATES = [RemarkState.WAITING, RemarkState.SHOWN, RemarkState.HIDDEN]


def moderates(user):
    return is_reviewer(user) or bool(followed_up_governorate_ids(user))


class ModeratorMixin:
    def dispatch(self, request, *args, **kwargs):
        if not moderates(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class RemarksView(ModeratorMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "initiatives/satisfaction/admin/remarks.html"
    page_title = gettext_lazy("Remarks of citizens")
    header_icon = "comment"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        asked = self.request.GET.get("state")
        state = asked if asked in STATES else RemarkState.WAITING
        answers = SurveyAnswer.objects.moderated_by(self.request.user).filter(remark_state=state)
        answers = answers.select_related("survey__centre__governorate").order_by("-answered_on", "-pk")
        return super().get_context_data(
            answers=Paginator(answers, PER_PAGE).get_page(self.request.GET.get("p")),
            states=STATES,
            state=state,
            **kwargs,
        )


class ModerateView(ModeratorMixin, View):
    http_method_names = ["post"]

    def post(self, request, pk):
        answer = get_object_or_404(SurveyAnswer.objects.moderated_by(request.user), pk=pk)
        state = request.POST.get("state")
        if state not in (RemarkState.SHOWN, RemarkState.HIDDEN):
            raise Http404
        before = answer.remark_state
        answer.moderate(state, request.user)
        messages.success(request, _("Shown.") if state == RemarkState.SHOWN else _("Hidden."))
        return redirect(f"{reverse('remarks:index')}?state={before}")
