"""What competitions need before their first edition: judges' group, organisers' rights, the entry workflow.

Safe to run again: it adds what is missing and changes nothing a person has changed.
"""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, Workflow, WorkflowTask

from initiatives.actions.rights import ADMIN, grant, organisers
from initiatives.models import CommitteeTask

from .. import conf
from ..models import DecisionTask, JudgingTask, ScreeningTask
from ..models.competitions import default_entry_workflow
from ..models.roles import ORGANISE

#: what organisers keep by hand; judges and entrants hold no model permission (the log shows all rows to a holder)
KEPT_BY_ORGANISERS = {
    "competition": ("add", "change", "view"),
    "judge": ("add", "change", "view"),
    "conflict": ("add", "change", "delete", "view"),
    "entry": ("view",),
    "assignment": ("view",),
}
#: the steps of an entry, in order
STEPS: list[tuple[type[Task], str]] = [
    (CommitteeTask, _("Follow-up committee of the governorate")),
    (ScreeningTask, _("Eligibility screening")),
    (JudgingTask, _("Judging panel")),
    (DecisionTask, _("Decision")),
]


def judges() -> Group:
    return Group.objects.get_or_create(name=conf.get("COMPETITIONS_JUDGES_GROUP"))[0]


@transaction.atomic
def set_up_competitions() -> Workflow:
    grant(judges(), [ADMIN])
    grant(organisers(), [ORGANISE, *permissions_of_organisers()])
    return default_entry_workflow() or create_entry_workflow()


def permissions_of_organisers() -> list[str]:
    return [
        f"competitions.{action}_{model}" for model, actions in KEPT_BY_ORGANISERS.items() for action in actions
    ]


def create_entry_workflow() -> Workflow:
    workflow = Workflow.objects.create(name=str(_("Competition entries")))
    for position, (task_class, name) in enumerate(STEPS):
        WorkflowTask.objects.create(workflow=workflow, task=task_of(task_class, name), sort_order=position)
    return workflow


def task_of(task_class: type[Task], name: str) -> Task:
    task = task_class.objects.filter(active=True).first() or task_class.objects.create(name=str(name))
    return task.task_ptr
