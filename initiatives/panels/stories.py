from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from .initiatives import GOVERNORATE
from .rows import rows
from .tabs import page_form

STORY_PANELS = [
    FieldPanel(
        "title",
        heading=_("Headline"),
        help_text=_("A verb and a result: “From 95 minutes to 22 in Zagazig”."),
        required_on_save=True,
    ),
    GOVERNORATE,
    FieldPanel("hero_image"),
    FieldPanel("person"),
    FieldPanel("quote"),
    FieldPanel("before"),
    FieldPanel("turning_point"),
    FieldPanel("after"),
    rows(
        "key_figures",
        heading=_("Key figures (up to three)"),
        label=_("Key figure"),
        min_num=1,
        max_num=3,
        help_text=_("Shown large at the top."),
    ),
    FieldPanel("initiative"),
    FieldPanel("body"),
    FieldPanel("is_illustrative"),
]


def story_edit_handler():
    return page_form([(_("Story"), STORY_PANELS)])
