"""English pages of the demo's initiatives and stories, through the translation tool a translator uses."""

from wagtail.models import Locale

from initiatives.localize import translate

from ..initiatives import INITIATIVES
from ..stories import STORIES

PICTURE_CAPTION = {"رسم تخطيطي توضيحي": "Schematic illustration"}


def english():
    return Locale.objects.get(language_code="en")


def translate_all(initiatives, stories, user):
    for table in INITIATIVES:
        translate(initiatives[table["ar"]["title"]], english(), texts_of_initiative(table), user)
    for table, page in zip(STORIES, stories, strict=True):
        translate(page, english(), texts_of_story(table), user)


def texts_of_initiative(table):
    """Arabic text → English text, for every text of the page."""
    rows = [*table["indicators"], *table["partners"], *table["challenges"]]
    return {
        **pairs(table["ar"].values(), table["en"].values()),
        **pairs(table["solution_ar"], table["solution_en"]),
        **{ar: en for row in rows for ar, en in pairs(row["ar"], row["en"]).items()},
        **PICTURE_CAPTION,
    }


def texts_of_story(table):
    return {
        **pairs(table["ar"].values(), table["en"].values()),
        **{ar: en for row in table["figures"] for ar, en in pairs(row["ar"], row["en"]).items()},
    }


def pairs(source, target):
    return dict(zip(source, target, strict=True))
