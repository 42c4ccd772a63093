"""Which pictures there are: who looks at what, how wide, and what he opens first."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from competitions.models import Competition
from home.demo.editions import AWARDS
from home.demo.people import AUDITOR, ORGANISER, TRANSLATOR
from initiatives.models import Adoption, InitiativePage

from . import PHONE, WIDE
from .scenes import BEGUN, JUDGE, PLACE, SET_UP, SUBMITTED, in_judging, sheet_to_check

EDITOR, COMMITTEE = "editor.damietta", "committee.damietta"
HOME = "wagtailadmin_home"
SECOND = "[data-criterion] + [data-criterion]"


@dataclass(frozen=True)
class Shot:
    """`who` is nobody for a public page; `address` is asked when the demo stands, with the language."""

    name: str
    who: str
    address: Callable[[str], str]
    width: int = WIDE
    height: int = 820
    open: str = ""  # a selector to bring to the top


def admin(name, *found):
    """`found`: functions that name what the address is about."""
    return lambda language: reverse(name, args=[one() for one in found])


def page(title):
    return lambda: InitiativePage.objects.get(title=title, locale__language_code="ar").pk


def review_of(title):
    return lambda: (
        TaskState.objects.get(
            workflow_state__object_id=str(page(title)()), status=TaskState.STATUS_IN_PROGRESS
        ).pk
    )


def adoption():
    return Adoption.objects.get(governorate__code=PLACE).pk


def judging():
    return in_judging().pk


def edition(code):
    return lambda: Competition.objects.get(code=code).pk


def preview():
    return in_judging().assignment_runs.latest("pk").pk


def sheet():
    return sheet_to_check().pk


RELEASED, NEW = edition(AWARDS["code"]), edition(SET_UP[2])
SHOTS = [
    Shot("home", "", lambda language: f"/{language}/", height=1000),
    Shot("editor-dashboard", EDITOR, admin(HOME), height=1180),
    Shot("editor-form", EDITOR, admin("wagtailadmin_pages:edit", page(BEGUN[0]))),
    Shot("editor-adoption", EDITOR, admin("adoptions:show", adoption)),
    Shot("committee-dashboard", COMMITTEE, admin(HOME)),
    Shot("committee-review", COMMITTEE, admin("initiatives_review", review_of(SUBMITTED[0]))),
    Shot("judge-queue", JUDGE, admin(HOME), PHONE, 844),
    Shot(
        "judge-desk",
        JUDGE,
        admin("competitions_desk", sheet),
        PHONE,
        844,
        open=SECOND,
    ),
    Shot("judge-check", JUDGE, admin("competitions_check", sheet), PHONE, 844),
    Shot("organiser-overview", ORGANISER[0], admin("editions:overview", judging), height=1000),
    Shot("organiser-calendar", ORGANISER[0], admin("editions:calendar", NEW)),
    Shot("organiser-rubric", ORGANISER[0], admin("editions:rubric", NEW)),
    Shot("organiser-round", ORGANISER[0], admin("editions:run", judging, preview)),
    Shot("organiser-deliberation", ORGANISER[0], admin("editions:deliberation", RELEASED), height=1000),
    Shot("auditor", AUDITOR[0], admin("competitions_audit", RELEASED)),
    Shot("translator", TRANSLATOR[0], admin("initiatives_translations")),
]


def speak(language):
    """Everybody reads the admin in `language`."""
    UserProfile.objects.update(preferred_language=language)
