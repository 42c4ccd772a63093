"""The state of what is tracked: where it stands, what to write of a change, and the history under it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel


class HistoryPanel(Panel):
    """Every step so far, the latest first; nothing while there is none."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "initiatives/admin/steps.html"

        def is_shown(self):
            return self.instance.pk is not None and self.instance.changes.exists()

        def get_context_data(self, parent_context=None):
            steps = self.instance.changes.select_related("by")
            return super().get_context_data(parent_context) | {"steps": steps}


def state_panels(*, in_both_languages):
    notes = ["note_ar", "note_en"] if in_both_languages else ["note_ar"]
    labels = {} if in_both_languages else {"heading": _("What happened")}
    return [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("new_status"), FieldPanel("changed_on")]),
                *(FieldPanel(name, **labels) for name in notes),
            ],
            heading=_("Where it stands"),
        ),
        HistoryPanel(heading=_("History")),
    ]
