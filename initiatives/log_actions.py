"""What the audit log says of the plugin's records: (label of the action, sentence of the entry)."""

from django.utils.translation import gettext_lazy as _

LOG_ACTIONS = {
    "initiatives.recognise": (_("Recognise"), _("The initiative was given an award")),
    "initiatives.try_again": (_("Try again"), _("An unsent message was put back in the queue")),
}
