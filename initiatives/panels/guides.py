"""The guide's form in six tabs: whoever has only the plan in hand finds where each part of it goes."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from .initiatives import GOVERNORATE
from .rows import rows
from .tabs import page_form

IDEA = [
    FieldPanel(
        "title",
        heading=_("Title of the guide"),
        help_text=_("What others will do, in a few words."),
        required_on_save=True,
    ),
    GOVERNORATE,
    FieldPanel("one_line"),
    FieldPanel("fits_if"),
    FieldPanel("not_if"),
    FieldPanel("keep"),
    FieldPanel("adapt"),
    FieldPanel("is_illustrative"),
]
NEEDS = [
    rows(
        "prerequisites",
        heading=_("Prerequisites"),
        label=_("Prerequisite"),
        min_num=1,
        help_text=_("What has to be there before week 1, and who provides it."),
    ),
    rows(
        "budget",
        heading=_("Indicative budget"),
        label=_("Budget line"),
        min_num=1,
        help_text=_("The least and the most it may cost. 0 where existing resources do."),
    ),
    rows("roles", heading=_("Team"), label=_("Role"), min_num=1),
    FieldPanel("training_needed"),
    FieldPanel("training"),
    FieldPanel("course"),
]
STEPS = [
    rows(
        "steps",
        heading=_("Steps by week"),
        label=_("Step"),
        min_num=1,
        help_text=_("Whoever replicates it gets these as a checklist with dates."),
    ),
]
PAPERS = [
    rows(
        "decisions",
        heading=_("Model decrees and letters"),
        label=_("Decree or letter"),
        min_num=1,
        help_text=_("Without names and signatures. Anybody may load them once the guide is published."),
    ),
    rows(
        "templates",
        heading=_("Editable forms and templates"),
        label=_("Form"),
        help_text=_(
            "Word or Excel, ready to be filled in. Anybody may load them once the guide is published."
        ),
    ),
]
FOLLOWING = [
    rows("risks", heading=_("Risks and early signs"), label=_("Risk"), min_num=1),
    rows(
        "indicators",
        heading=_("Indicators to follow"),
        label=_("Indicator"),
        min_num=1,
        help_text=_("What to measure before the start, and what to reach within 90 days."),
    ),
]
MENTOR = [
    FieldRowPanel([FieldPanel("mentor_hours"), FieldPanel("mentor_booking")]),
    *(
        FieldPanel(name, widget=forms.RadioSelect)
        for name in (
            "scale_credible",
            "scale_observable",
            "scale_relevant",
            "scale_advantage",
            "scale_easy",
            "scale_compatible",
            "scale_testable",
        )
    ),
    FieldPanel("scale_note"),
    FieldPanel("what_changed"),
]

TABS = [
    (_("The idea"), IDEA),
    (_("What it takes"), NEEDS),
    (_("Steps"), STEPS),
    (_("Papers"), PAPERS),
    (_("Risks and follow-up"), FOLLOWING),
    (_("Mentor and spreading"), MENTOR),
]


def guide_edit_handler():
    return page_form(TABS)
