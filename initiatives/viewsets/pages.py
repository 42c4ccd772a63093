"""Wagtail's page views with the checks they lack: a task belongs to its page, a filter names colleagues only."""

from django.contrib.auth import get_user_model
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import Exists, OuterRef
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.listing import EditedByFilter, ExplorableIndexView, GenericPageFilterSet
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.views.pages.workflow import (
    CollectWorkflowActionDataView,
    ConfirmWorkflowCancellationView,
    PreviewRevisionForTaskView,
    WorkflowActionView,
)
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, PageLogEntry

from ..incoming_rows import is_number
from ..models.roles import is_reviewer
from ..models.translated import prepare_rows
from ..views.withdrawing import WithdrawView

#: how Wagtail's log calls it
EDIT = "wagtail.edit"


def colleagues(request):
    """Whom a listing may offer by name: everyone to the ministry, members of one's own groups to the rest."""
    people = get_user_model().objects.order_by("pk")
    if request.user.is_superuser or is_reviewer(request.user):
        return people
    return people.filter(groups__in=request.user.groups.all()).distinct()


def owners(request):
    return colleagues(request).filter(Exists(Page.objects.filter(owner=OuterRef("pk"))))


def editors(request):
    return colleagues(request).filter(Exists(PageLogEntry.objects.filter(user=OuterRef("pk"), action=EDIT)))


class ColleaguesFilterSet(GenericPageFilterSet):
    """Under each name something is found."""

    owner = MultipleUserFilter(label=_("Owner"), queryset=owners, widget=CheckboxSelectMultiple)
    edited_by = EditedByFilter(label=_("Edited by"), queryset=editors, widget=CheckboxSelectMultiple)


class RowsAtOnce:
    """What each row asks is read for all: Wagtail looks the site up anew for each, wagtail-localize its languages."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        prepare_rows(context["object_list"])
        for page in context["object_list"]:
            page._wagtail_cached_site_root_paths = page._get_site_root_paths(self.request)
        return context


class ChildrenView(RowsAtOnce, ExplorableIndexView):
    pass


class TypeListingView(RowsAtOnce, ContentTypeUseView):
    def get_breadcrumbs_items(self):
        # The stock parent crumb is a report that answers the ministry only.
        return [item for item in super().get_breadcrumbs_items() if "reports" not in item["url"]]


class OwnTaskMixin:
    """403 before Wagtail names a draft that is none of the user's business, or acts on another page's task."""

    def dispatch(self, request, *args, **kwargs):
        page, state = self.object, self.object.current_workflow_task_state
        may_act = state and state.task.specific.get_actions(page, request.user)
        if not may_act and not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        if state and kwargs.get("task_state_id", state.pk) != state.pk:
            raise PermissionDenied
        if state and kwargs.get("task_id", state.task_id) != state.task_id:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class OwnTaskActionView(OwnTaskMixin, WorkflowActionView):
    pass


class OwnTaskDataView(OwnTaskMixin, CollectWorkflowActionDataView):
    pass


class OwnTaskCancellationView(OwnTaskMixin, ConfirmWorkflowCancellationView):
    pass


class OwnTaskPreviewView(OwnTaskMixin, PreviewRevisionForTaskView):
    pass


class CopyBelowView(CopyView):
    def post(self, request, *args, **kwargs):
        """Wagtail looks for the new parent and fails where there is none, before its form can say so."""
        sent = request.POST["new_parent_page"]
        if is_number(sent):
            self.parent_page = Page.objects.filter(pk=sent).first() or self.parent_page
        elif sent:
            raise BadRequest("A page goes by its number")
        return FormView.post(self, request, *args, **kwargs)


class GuardedPageViewSet(PageViewSet):
    """Registered for `Page` itself, so that it serves every page type without a viewset of its own."""

    filterset_class = ColleaguesFilterSet
    index_view_class = ChildrenView
    content_type_use_view_class = TypeListingView
    unpublish_view_class = WithdrawView
    copy_view_class = CopyBelowView
    workflow_action_view_class = OwnTaskActionView
    collect_workflow_action_data_view_class = OwnTaskDataView
    confirm_workflow_cancellation_view_class = OwnTaskCancellationView
    workflow_preview_view_class = OwnTaskPreviewView
