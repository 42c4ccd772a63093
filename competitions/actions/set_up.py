"""What competitions need before their first edition: groups of judges and auditors, rights, the entry workflow.

Safe to run again: it adds what is missing and changes nothing a person has changed.
"""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Page, Task, Workflow

from initiatives.actions.pages import set_up_page
from initiatives.actions.rights import ADMIN, grant, group_named, organisers
from initiatives.actions.workflow import committee_task, create_workflow
from initiatives.models import GovernorateIndexPage

from .. import conf
from ..models import CompetitionIndexPage, DecisionTask, Judge, JudgingTask, ScreeningTask, WinnersPage
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
INDEX_TITLES = {"ar": "المسابقات", "en": "Competitions"}
WINNERS_TITLES = {"ar": "الفائزون في كل الدورات", "en": "Winners of all editions"}


class NotReady(Exception):
    """Something must be put right first; the message tells whoever runs the command what."""


def judges() -> Group:
    return Group.objects.get_or_create(name=conf.get("COMPETITIONS_JUDGES_GROUP"))[0]


def auditors() -> Group:
    return group_named(conf.get("COMPETITIONS_AUDITORS_GROUP"), AUDIT)


@transaction.atomic
def set_up(home: Page) -> None:
    """Groups, rights, workflow, and the public lists under `home` and its translations; raises NotReady."""
    if not GovernorateIndexPage.objects.child_of(home).exists():
        raise NotReady(f"Nothing is set up under “{home}” yet: run setup_initiatives first.")
    demand_the_judges_group()
    set_up_groups_and_workflow()
    index = set_up_page(home, CompetitionIndexPage, INDEX_TITLES, show_in_menus=True)
    set_up_page(index, WinnersPage, WINNERS_TITLES)


def demand_the_judges_group() -> None:
    """It is known by its name alone: renamed by hand, a second one would be made and the first one go unseen."""
    name = conf.get("COMPETITIONS_JUDGES_GROUP")
    if Judge.objects.exists() and not Group.objects.filter(name=name).exists():
        raise NotReady(
            f"There are judges, but no group “{name}”: set COMPETITIONS_JUDGES_GROUP to its new name."
        )


def set_up_groups_and_workflow() -> Workflow:
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
