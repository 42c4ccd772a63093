from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
)

from ..forms.competitions import CompetitionForm


def competition_edit_handler():
    return ObjectList(
        [
            edition_panel(),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("period_from"), FieldPanel("period_to")]),
                    FieldPanel("verification_hours"),
                ],
                heading=_("Figures"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("min_sheets"), FieldPanel("spread_flag")]),
                    FieldPanel("seed"),
                ],
                heading=_("Judging"),
            ),
            publication_panel(),
        ],
        base_form_class=CompetitionForm,
    )


def edition_panel():
    return MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
            # Wagtail's own widget of a slug writes it small: SCU-2026 could not be typed.
            FieldRowPanel([FieldPanel("kind"), FieldPanel("code", widget=forms.TextInput)]),
            FieldPanel("tiers"),
            FieldPanel("is_illustrative"),
        ],
        heading=_("Edition"),
    )


def publication_panel():
    return MultiFieldPanel(
        [
            HelpPanel(_("Announced with the rules and fixed from the opening on.")),
            FieldPanel("names_all_entries"),
            FieldPanel("publishes_sheets"),
            FieldRowPanel([FieldPanel("appeal_days"), FieldPanel("embargo_days")]),
        ],
        heading=_("Publication"),
    )
