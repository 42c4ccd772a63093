from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel

from .rows import rows

WORKSHOP_PANELS = [
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
    FieldRowPanel(
        [
            FieldPanel("place", heading=pgettext_lazy("where a visit goes", "Place")),
            FieldPanel("participant_count"),
        ]
    ),
    FieldPanel("introduction"),
    rows("sessions", heading=_("Programme"), label=_("Session")),
    rows("delegations", heading=_("Delegations"), label=_("Delegation")),
    rows("documents", heading=_("Documents"), label=_("Document")),
    HelpPanel(
        _("Its recommendations are written, and followed, in the list of recommendations of workshops."),
        heading=_("Recommendations"),
    ),
]
