"""What competitions need before their first edition: groups of judges and auditors, rights, the entry workflow.

Safe to run again: it adds what is missing and changes nothing a person has changed.
"""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Task, Workflow

from initiatives.actions.rights import ADMIN, grant, organisers
from initiatives.actions.workflow import committee_task, create_workflow

from .. import conf
from ..models import DecisionTask, JudgingTask, ScreeningTask
from ..models.competitions import default_entry_workflow
from ..models.roles import AUDIT, ORGANISE

#: what organisers keep by hand; judges and entrants hold no model permission (the log shows all rows to a holder)
KEPT_BY_ORGANISERS = {
    "competition": ("add", "change", "view"),
    "judge": ("add", "change", "view"),
    "conflict": ("add", "change", "delete", "view"),
    "entry": ("view",),
    "assignment": ("view",),
}
#: the steps of an entry after its committee, in order; names are read in both languages
STEPS: list[tuple[type[Task], str]] = [
    (ScreeningTask, "فحص الأهلية / Eligibility screening"),
    (JudgingTask, "التحكيم / Judging"),
    (DecisionTask, "القرار / Decision"),
]
WORKFLOW_NAME = "مشاركات المسابقات / Competition entries"


def judges() -> Group:
    return Group.objects.get_or_create(name=conf.get("COMPETITIONS_JUDGES_GROUP"))[0]


def auditors() -> Group:
    return Group.objects.get_or_create(name=conf.get("COMPETITIONS_AUDITORS_GROUP"))[0]


@transaction.atomic
def set_up_competitions() -> Workflow:
    grant(judges(), [ADMIN])
    grant(auditors(), [ADMIN, AUDIT])
    grant(organisers(), [ORGANISE, *permissions_of_organisers()])
    return default_entry_workflow() or create_entry_workflow()


def permissions_of_organisers() -> list[str]:
    return [
        f"competitions.{action}_{model}"
        for model, actions in KEPT_BY_ORGANISERS.items()
        for action in actions
    ]


def create_entry_workflow() -> Workflow:
    steps = [task_class.objects.first() or task_class.objects.create(name=name) for task_class, name in STEPS]
    return create_workflow(WORKFLOW_NAME, [committee_task(), *steps])
