from django.utils.text import slugify

from initiatives.models import Governorate, GovernoratePage, KeyFigure, SuccessStoryPage

from .. import pictures
from ..stories import STORIES
from .accounts import editor_of
from .files import picture

TEXTS = ["title", "person", "quote", "before", "turning_point", "after"]
ALT = {
    "queue": (
        "صفان من البلاطات: انتظار طويل فوق وقصير تحت",
        "Two rows of tiles: a long wait above, a short one below",
    ),
    "route": (
        "رسم تخطيطي لخط سير يمر بكل القرى على ضفتي النهر",
        "Schematic route reaching every village on both banks",
    ),
}


def load_stories(initiatives):
    """`initiatives`: pages by Arabic title. Stories that stand already are kept. Returns the stories."""
    return [load_story(table, initiatives[table["initiative"]]) for table in STORIES]


def load_story(table, initiative):
    governorate = Governorate.objects.get(code=table["governorate"])
    parent = GovernoratePage.objects.get(governorate=governorate, locale__language_code="ar")
    existing = SuccessStoryPage.objects.child_of(parent).filter(title=table["ar"]["title"]).first()
    return existing or add_story(table, initiative, governorate, parent)


def add_story(table, initiative, governorate, parent):
    page = SuccessStoryPage(
        **{name: table["ar"][name] for name in TEXTS},
        slug=slugify(table["ar"]["title"], allow_unicode=True)[:60],
        body=[("paragraph", f"<p>{table['ar']['body']}</p>")],
        hero_image=picture(
            governorate,
            f"scene-{table['picture']}",
            pictures.SCENES[table["picture"]](),
            *ALT[table["picture"]],
        ),
        initiative=initiative,
        is_illustrative=True,
        locale=parent.locale,
        live=False,
        owner=editor_of(governorate),
    )
    page.key_figures = [
        KeyFigure(value=row["value"], unit=row["ar"][0], caption=row["ar"][1]) for row in table["figures"]
    ]
    parent.add_child(instance=page)
    page.save_revision(user=page.owner, log_action=True).publish(skip_permission_checks=True)
    return SuccessStoryPage.objects.get(pk=page.pk)
