"""The entry's form in six tabs, in the order of the field list."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    ObjectList,
)

from initiatives.panels.rows import rows
from initiatives.panels.tabs import FormTabs

UNIT = [
    FieldPanel("competition", required_on_save=True),
    FieldPanel("local_unit", required_on_save=True),
    FieldRowPanel([FieldPanel("staff_count"), FieldPanel("trained_count")]),
    FieldPanel("area_km2"),
]
PERIOD = [
    HelpPanel(template="competitions/panels/inspections.html"),
    FieldPanel("received"),
    FieldRowPanel([FieldPanel("verified"), FieldPanel("verified_on_time")]),
    FieldRowPanel([FieldPanel("legal"), FieldPanel("illegal"), FieldPanel("false_change")]),
]
FIELD_WORK = [FieldPanel("unified_form"), FieldPanel("gps_photo"), FieldPanel("median_hours")]
REMOVAL = [
    FieldPanel("cradle"),
    FieldRowPanel([FieldPanel("decisions"), FieldPanel("executed")]),
    FieldRowPanel([FieldPanel("recovered_m2"), FieldPanel("recovered_farmland_m2")]),
    FieldPanel("recurrence"),
]
COORDINATION = [
    FieldPanel("jurisdictions", widget=forms.CheckboxSelectMultiple, required_on_save=False),
    FieldPanel("tech_centre_link"),
    FieldPanel("property_protocol"),
    FieldPanel("innovation"),
]
PROOF = [
    rows(
        "cases",
        heading=_("Three sample cases"),
        label=_("Sample case"),
        min_num=3,
        max_num=5,
        help_text=_("No personal names or exact addresses; coordinates are blurred when published."),
    ),
    FieldPanel("official_extract"),
    FieldPanel("is_illustrative"),
    CommentPanel(),
]

TABS = [
    (_("About the unit"), UNIT),
    (_("Period figures"), PERIOD),
    (_("Field work"), FIELD_WORK),
    (_("Removals and recovery"), REMOVAL),
    (_("Coordination and system"), COORDINATION),
    (_("Evidence"), PROOF),
]


def spatial_edit_handler():
    return FormTabs([ObjectList(panels, heading=heading) for heading, panels in TABS])
