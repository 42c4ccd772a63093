"""The dashboard of a governorate and of the ministry's reviewers: begin, my pages, what awaits me."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page, Task, TaskState

from .. import conf
from ..models import CommitteeTask, GovernoratePage, MinistryReviewTask
from ..models.roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from .adoptions import AdoptionsPanel
from .standing import rows_of
from .submissions import kinds_for
from .wording import since

LONGEST_LIST = 20


class BeginPanel(Component):
    """Big buttons: what an editor may begin, and until when."""

    order = 10
    template_name = "initiatives/admin/begin.html"

    def __init__(self, user: Any):
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        pages = GovernoratePage.objects.filter(
            governorate__in=edited_governorate_ids(self.user),
            locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE"),
        ).select_related("governorate")
        return {"choices": [(page.governorate, kinds_for(self.user, page)) for page in pages]}


class MyPagesPanel(Component):
    """Every page of the governorate with where it stands, newest first."""

    order = 30
    template_name = "initiatives/admin/my_pages.html"

    def __init__(self, user: Any):
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        parents = [*self.parents()]
        pages = self.pages_under(parents)
        return {
            "rows": rows_of(pages[:LONGEST_LIST], self.user, timezone.now()),
            "parents": parents,
            "csrf_token": parent_context.get("csrf_token"),
        }

    def parents(self):
        own = edited_governorate_ids(self.user) | followed_up_governorate_ids(self.user)
        return GovernoratePage.objects.filter(
            governorate__in=own, locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE")
        ).select_related("governorate")

    def pages_under(self, parents):
        pages = Page.objects.none()
        for parent in parents:
            pages |= Page.objects.child_of(parent)
        return (
            pages.select_related("latest_revision__user")
            .prefetch_workflow_states()
            .order_by("-latest_revision_created_at", "-pk")
        )


def reviewable_by(user):
    """Remembered on the user object for one request: Wagtail reads every task to know."""
    if not hasattr(user, "_reviewable"):
        user._reviewable = TaskState.objects.reviewable_by(user)
    return user._reviewable


class ReviewQueuePanel(Component):
    """What awaits the user's review at the committee or at the ministry; the longest waiting first."""

    order = 20
    template_name = "initiatives/admin/queue.html"

    def __init__(self, user: Any):
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        states = (
            reviewable_by(self.user)
            .filter(task__content_type__in=review_task_types())
            .select_related("workflow_state__requested_by", "task")
            .prefetch_related("revision__content_object")
            .order_by("started_at", "pk")
        )
        now = timezone.now()
        rows = [
            {"state": state, "page": state.revision.content_object, "since": since(state.started_at, now)}
            for state in states
        ]
        return {"rows": self.with_governorates([row for row in rows if row["page"]])}

    def with_governorates(self, rows):
        paths = {row["page"].path[: -Page.steplen] for row in rows}
        parents = GovernoratePage.objects.filter(path__in=paths).select_related("governorate")
        governorates = {parent.path: parent.governorate for parent in parents}
        for row in rows:
            row["governorate"] = governorates.get(row["page"].path[: -Page.steplen])
            row["kind"] = row["page"].specific_class._meta.verbose_name
        return rows


class OtherQueuesPanel(WorkflowObjectsToModeratePanel):
    """Wagtail's own list, for tasks that no list of ours shows; absent when there is nothing else."""

    def render_html(self, parent_context: Any = None) -> str:
        user = parent_context["request"].user
        others = reviewable_by(user).exclude(task__content_type__in=types_with_a_list())
        return super().render_html(parent_context) if others.exists() else ""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        ours = {kind.pk for kind in types_with_a_list()}
        context["states"] = [
            state for state in context["states"] if state["task_state"].task.content_type_id not in ours
        ]
        return context


def review_task_types() -> list[ContentType]:
    return [*ContentType.objects.get_for_models(CommitteeTask, MinistryReviewTask).values()]


#: tasks of other apps that have a list of their own on the dashboard
_listed_elsewhere: list[type[Task]] = []


def list_elsewhere(task_class: type[Task]) -> None:
    """Called by an app whose panel shows what waits at this task."""
    _listed_elsewhere.append(task_class)


def types_with_a_list() -> list[ContentType]:
    return [*review_task_types(), *ContentType.objects.get_for_models(*_listed_elsewhere).values()]


def is_for(user: Any) -> bool:
    """Whether the user works in a governorate, as an editor or in the committee."""
    return bool(edited_governorate_ids(user) or followed_up_governorate_ids(user))


def arrange(request: HttpRequest, panels: list[Component]) -> None:
    """Put our panels into the dashboard of those they are for; `panels` is changed in place."""
    user = request.user
    edits, follows_up = edited_governorate_ids(user), followed_up_governorate_ids(user)
    if is_for(user):
        told_by_ours = (RecentEditsPanel, LockedPagesPanel, UserObjectsInWorkflowModerationPanel)
        panels[:] = [panel for panel in panels if not isinstance(panel, told_by_ours)]
        panels.append(MyPagesPanel(user))
    if is_for(user) or is_reviewer(user):
        panels.append(AdoptionsPanel(user))
    if edits:
        panels.append(BeginPanel(user))
    if follows_up or is_reviewer(user):
        panels[:] = [
            OtherQueuesPanel() if type(panel) is WorkflowObjectsToModeratePanel else panel for panel in panels
        ]
        panels.append(ReviewQueuePanel(user))
