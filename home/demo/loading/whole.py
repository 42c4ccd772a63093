from functools import partial

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from competitions.models import Competition
from home.models import PlatformSettings
from home.set_up import set_up_site
from initiatives.models import AuditHead

from ..editions import AWARDS
from ..people import ORGANISER
from .accounts import load_accounts
from .adoptions import load_adoptions
from .drafts import load_edition_open_for_entries
from .follow_up import load_follow_up
from .guides import load_guides, renew_guides, translate_guides
from .initiatives import load_initiatives
from .mentor_questions import load_mentor_questions
from .navigation import load_navigation
from .news import load_news
from .published import load_published_figures
from .recognition import load_recognition_of_staff, load_replication_award
from .runs import load_edition_in_judging, load_finished_edition
from .satisfaction import load_satisfaction
from .solution_requests import load_solution_requests
from .stories import load_stories
from .translations import english, translate_all
from .workshops import load_workshops


def demo_is_loaded():
    return Competition.objects.filter(code=AWARDS["code"]).exists()


@transaction.atomic
def load_demo():
    set_up_site()
    load_accounts()
    mark_platform()
    load_published_figures()
    load_satisfaction()
    initiatives = load_initiatives()
    load_guides(initiatives)
    stories = load_stories(initiatives)
    organiser = get_user_model().objects.get(username=ORGANISER[0])
    load_finished_edition(organiser, initiatives)
    load_edition_in_judging(organiser)
    load_edition_open_for_entries(organiser, initiatives)
    load_follow_up()
    load_workshops(initiatives, english())
    load_adoptions()
    load_replication_award(organiser)
    load_recognition_of_staff(organiser)
    renew_guides(initiatives)
    translate_all(initiatives, stories, organiser)
    # The translation tool publishes when all is stored, from pages as they were: without children.
    transaction.on_commit(partial(translate_guides, initiatives, organiser))
    # News of the results names initiatives as their English pages do.
    transaction.on_commit(partial(load_news, initiatives, english(), organiser))
    load_navigation(Site.objects.get(is_default_site=True))
    load_solution_requests()
    load_mentor_questions()
    # As the worker would within the hour; the log's last rows find their place after the commit.
    transaction.on_commit(partial(AuditHead.objects.publish, timezone.localdate()))


def mark_platform():
    settings = PlatformSettings.for_site(Site.objects.get(is_default_site=True))
    settings.is_demo = True
    settings.footer_ar = "سُمّيت باسم المركز الذي وُلدت فيه الفكرة، وباسم أول هرم مدرّج: بُني مرة، ثم تكرر في كل مصر. في شعارها 27 بلاطة، لكل محافظة بلاطة."
    settings.footer_en = (
        "Named after the centre where the idea was born, and after the first step pyramid: built once, then copied all over Egypt. "
        "Its emblem has 27 tiles, one for each governorate."
    )
    settings.save()


def reset():
    """Empties every table; the pages, groups and languages of a fresh site come back with `set_up_site`."""
    call_command("flush", interactive=False, verbosity=0)
