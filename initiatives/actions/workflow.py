"""The initiative workflow: committee, ministry, published."""

from collections.abc import Iterable

from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from ..models import CommitteeTask, GovernorateIndexPage, MinistryReviewTask

COMMITTEE_NAME = "لجنة المتابعة / Follow-up committee"
MINISTRY_NAME = "مراجعة الوزارة / Ministry review"
WORKFLOW_NAME = "نشر المبادرات / Initiatives"


def committee_task() -> CommitteeTask:
    """The one committee task, shared by every workflow that begins in a governorate."""
    return CommitteeTask.objects.first() or CommitteeTask.objects.create(name=COMMITTEE_NAME)


def ministry_task() -> MinistryReviewTask:
    return MinistryReviewTask.objects.first() or MinistryReviewTask.objects.create(name=MINISTRY_NAME)


def initiative_workflow() -> Workflow:
    """The workflow that ends in the ministry's review; its order and name stay as an administrator left them."""
    ministry = ministry_task()
    found = Workflow.objects.filter(workflow_tasks__task=ministry).first()
    return found or create_workflow(WORKFLOW_NAME, [committee_task(), ministry])


def create_workflow(name: str, tasks: Iterable[Task]) -> Workflow:
    workflow = Workflow.objects.create(name=name)
    for order, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=workflow, task=task.task_ptr, sort_order=order)
    return workflow


def set_up_workflow(homes: Iterable[Page]) -> None:
    """Pages below each language's list of governorates go through the workflow."""
    workflow = initiative_workflow()
    for home in homes:
        for page in GovernorateIndexPage.objects.child_of(home):
            WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
