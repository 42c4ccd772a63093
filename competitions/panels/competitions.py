from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from ..forms.competitions import CompetitionForm, PhaseForm, PhaseFormSet


class PhasesPanel(InlinePanel):
    """Phases in Cairo time, one current at a time."""

    def get_form_options(self):
        options = super().get_form_options()
        options["formsets"][self.relation_name] |= {"form": PhaseForm, "formset": PhaseFormSet}
        return options


def competition_edit_handler():
    return ObjectList(
        [
            edition_panel(),
            phases_panel(),
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
            FieldRowPanel([FieldPanel("kind"), FieldPanel("code")]),
            FieldPanel("tiers"),
            FieldPanel("is_illustrative"),
        ],
        heading=_("Edition"),
    )


def phases_panel():
    return PhasesPanel(
        "phases",
        [
            FieldPanel("kind"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
            FieldRowPanel([FieldPanel("may_submit"), FieldPanel("may_score")]),
        ],
        heading=_("Phases"),
        label=_("Phase"),
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
