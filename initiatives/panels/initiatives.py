"""The initiative's form in five tabs, in the order of the field list."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel

from .. import conf
from .rows import rows
from .tabs import page_form

GOVERNORATE = FieldPanel(
    "governorate", heading=_("Governorate"), help_text=_("Filled from your account."), read_only=True
)
IDENTITY = [
    FieldPanel(
        "title",
        heading=_("Initiative title"),
        help_text=_("A short name that says the result, not the office. Example: “One window, no queue”."),
        required_on_save=True,
    ),
    HelpPanel(template="initiatives/admin/similar_box.html"),
    FieldPanel("summary"),
    GOVERNORATE,
    FieldPanel("local_unit"),
    FieldPanel("domain"),
    FieldPanel("stage"),
    FieldPanel("facet"),
    FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
    FieldPanel("tags"),
]
PROBLEM = [
    FieldPanel("problem"),
    FieldPanel("solution"),
    FieldPanel("novelty"),
    FieldPanel("beneficiaries", widget=forms.CheckboxSelectMultiple, required_on_save=False),
    rows(
        "partners",
        heading=_("Partners and their roles"),
        label=_("Partner"),
        help_text=_("Jurisdiction bodies, Military Survey, Planning Ministry, civil society…"),
    ),
]
EVIDENCE = [
    rows(
        "indicators",
        heading=_("Before / after indicators"),
        label=_("Indicator"),
        min_num=1,
        help_text=_("Example: average service time — 95 min before, 22 min after, Sept 2026, centre system."),
    ),
    FieldPanel("satisfaction"),
    FieldPanel("satisfaction_method"),
    FieldPanel("satisfaction_survey"),
    rows(
        "evidence_files",
        heading=_("Evidence files"),
        label=_("File"),
        min_num=1,
        help_text=_("PDF, image or XLSX up to 10 MB each. No national IDs or personal data."),
    ),
    rows(
        "before_after",
        heading=_("Before / after photos"),
        label=_("Pair of photos"),
        help_text=_("Two photos from the same angle if possible, with a text description of each."),
    ),
    rows(
        "challenges",
        heading=_("Obstacles and how you overcame them"),
        label=_("Obstacle"),
        min_num=1,
        help_text=_("Nobody trusts a story without an obstacle."),
    ),
]
REUSE = [
    FieldPanel("cost"),
    FieldPanel("team"),
    FieldPanel("conditions"),
    FieldPanel("transfer"),
    FieldPanel("lessons"),
]
CONTACT = [FieldPanel("contact_name"), FieldPanel("declaration"), FieldPanel("is_illustrative")]

TABS = [
    (_("Identity"), IDENTITY),
    (_("Problem and solution"), PROBLEM),
    (_("Impact and evidence"), EVIDENCE),
    (_("Replicability"), REUSE),
    (_("Contact and declaration"), CONTACT),
]


def initiative_edit_handler():
    further = [FieldPanel("further")] if conf.get("INITIATIVES_FURTHER_BLOCKS") else []
    return page_form([(title, panels + further if panels is REUSE else panels) for title, panels in TABS])
