"""The reviewer's page: the submitted form to read, a note beside any field, approve or return."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Comment, TaskState

from ..components.reading import sections
from ..models import ReviewTask

NOTE = "note-"
SETTLED = {
    "approve": gettext_lazy("“%(title)s” was approved."),
    "reject": gettext_lazy("“%(title)s” was returned for changes."),
}


class ReviewView(WagtailAdminTemplateMixin, View):
    template_name = "initiatives/admin/review.html"
    page_title = gettext_lazy("Review")
    header_icon = "clipboard-list"

    def dispatch(self, request, *args, **kwargs):
        if not isinstance(self.task, ReviewTask) or not self.task.is_reviewed_by(request.user, self.page):
            raise PermissionDenied
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            messages.warning(request, _("This page has been reviewed meanwhile."))
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def task_state(self):
        """Answered as another's when there is none: what waits elsewhere is nobody's business."""
        states = TaskState.objects.select_related("task", "workflow_state__requested_by", "revision")
        state = states.filter(pk=self.kwargs["task_state_id"]).first()
        if state is None:
            raise PermissionDenied
        return state

    @cached_property
    def task(self):
        return self.task_state.task.specific

    @cached_property
    def page(self):
        return self.task_state.workflow_state.content_object.specific

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        action = request.POST.get("action", "")
        given = {"comment": request.POST.get("comment", ""), "field_notes": self.notes_given()}
        try:
            self.task.on_action(self.task_state, request.user, action, **given)
        except ValidationError as error:
            return self.render_to_response(self.get_context_data(errors=error.messages, **given))
        messages.success(request, SETTLED[action] % {"title": self.page.title})
        return redirect("wagtailadmin_home")

    def notes_given(self):
        return {
            name.removeprefix(NOTE): text
            for name, text in self.request.POST.items()
            if name.startswith(NOTE) and text.strip()
        }

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page.get_admin_display_title()}]

    def get_context_data(self, **kwargs):
        submitted = self.task_state.revision.as_object()
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "task_state": self.task_state,
            "governorate": submitted.governorate,
            "author": self.task_state.workflow_state.requested_by,
            "sections": self.sections_with_notes(submitted, kwargs.get("field_notes", {})),
            "actions": self.task.actions_of(self.request.user, self.page),
        }

    def sections_with_notes(self, submitted, given):
        """Beside each answer what earlier rounds asked for, and what is being written now."""
        earlier = {}
        for comment in Comment.objects.filter(page=self.page, resolved_at=None).select_related("user"):
            earlier.setdefault(comment.contentpath.split(".")[0], []).append(comment)
        found = sections(submitted)
        for section in found:
            for answer in section.answers:
                answer.earlier = earlier.get(answer.name, [])
                answer.note = given.get(answer.name, "")
        return found
