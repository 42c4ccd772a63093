from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Site

from competitions.models import Competition
from home.models import PlatformSettings
from home.set_up import set_up_site

from ..editions import AWARDS
from ..people import ORGANISER
from .accounts import load_accounts
from .initiatives import load_initiatives
from .published import load_published_figures
from .runs import load_edition_in_judging, load_finished_edition
from .stories import load_stories
from .translations import translate_all


def demo_is_loaded():
    return Competition.objects.filter(code=AWARDS["code"]).exists()


@transaction.atomic
def load_demo():
    set_up_site()
    load_accounts()
    mark_platform()
    load_published_figures()
    initiatives = load_initiatives()
    stories = load_stories(initiatives)
    organiser = get_user_model().objects.get(username=ORGANISER[0])
    load_finished_edition(organiser, initiatives)
    load_edition_in_judging(organiser)
    translate_all(initiatives, stories, organiser)


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
