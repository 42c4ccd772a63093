"""An editor asks for more time for an entry whose deadline has passed, and reads what became of it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from initiatives.models.roles import edited_governorate_ids

from ..actions.grace import ask_for_grace
from ..forms.grace import AskForGraceForm
from ..models import EntryPage


class AskForGraceView(WagtailAdminTemplateMixin, View):
    template_name = "competitions/grace/ask.html"
    page_title = gettext_lazy("Ask for an extension")
    header_icon = "time"
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(self.page, EntryPage):
            raise Http404
        if self.page.governorate_id not in edited_governorate_ids(request.user):
            raise PermissionDenied

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=AskForGraceForm()))

    def post(self, request, *args, **kwargs):
        form = AskForGraceForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            ask_for_grace(self.page, request.user, form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.success(request, _("Your request was sent to the organisers. They answer by mail."))
        return redirect(request.path)

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": editor, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            page=self.page,
            edition=self.page.competition,
            deadline=self.page.deadline,
            requests=self.page.grace_requests.all(),
            may_ask=self.page.may_ask_for_grace() and not self.page.grace_requests.waiting().exists(),
            **kwargs,
        )
