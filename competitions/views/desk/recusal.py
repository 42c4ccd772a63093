from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from ...actions.sheets import recuse
from .base import DeskPage
from .writing import RecusalForm


class RecuseView(DeskPage, TemplateView):
    template_name = "competitions/desk/recuse.html"
    step_title = gettext_lazy("I step back")

    def get_context_data(self, form=None, **kwargs):
        return super().get_context_data(recusal_form=form or RecusalForm(), **kwargs)

    def post(self, request, *args, **kwargs):
        form = RecusalForm(request.POST)
        if form.is_valid() and self.step_back(form):
            messages.success(
                request,
                _("You stepped back from entry %(code)s. The organisers have been told.")
                % {"code": self.entry.blind_code},
            )
            return redirect("wagtailadmin_home")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def step_back(self, form):
        try:
            recuse(self.assignment, self.request.user, form.cleaned_data["kind"], form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
        except PermissionDenied as refusal:
            form.add_error(None, str(refusal))
        return form.is_valid()
