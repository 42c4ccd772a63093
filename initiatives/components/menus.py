"""What the editor's menus offer on a page that is being reviewed, and on an initiative without a guide."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem, WorkflowMenuItem

from ..models import InitiativePage, ReplicationGuidePage, ReviewTask


class ReviewMenuItem(ActionMenuItem):
    """Wagtail's own buttons would save the locked form first and fail; the review has a page of its own."""

    name = "action-review"
    label = _("Review this page")
    icon_name = "clipboard-list"
    order = 0

    def __init__(self, task_state):
        super().__init__()
        self.task_state = task_state

    def is_shown(self, context):
        return True

    def get_url(self, parent_context):
        return reverse("initiatives_review", args=[self.task_state.pk])


def offer_review(menu_items, user, page):
    """Replace the workflow's buttons by one link, where the page is at a step of ours."""
    task = page and page.current_workflow_task
    if not isinstance(task, ReviewTask):
        return
    menu_items[:] = [item for item in menu_items if not isinstance(item, WorkflowMenuItem)]
    if task.is_reviewed_by(user, page):
        menu_items.insert(0, ReviewMenuItem(page.current_workflow_task_state))


def guide_to_write(page, user):
    """Where `user` begins the replication guide of `page`; empty when it is none of his, or is written already."""
    page = page.specific
    if not isinstance(page, InitiativePage) or not page.permissions_for_user(user).can_add_subpage():
        return ""
    if not ReplicationGuidePage.can_create_at(page):
        return ""
    return reverse("wagtailadmin_pages:add", args=["initiatives", "replicationguidepage", page.pk])
