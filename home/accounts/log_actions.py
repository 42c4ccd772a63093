"""What the log says of accounts: (label of the action, sentence of the entry)."""

from django.utils.translation import gettext_lazy as _

ADMINISTRATOR_OPENED = "home.administrator_opened"

LOG_ACTIONS = {
    "home.set_up_factor": (_("Set up the second factor"), _("A second factor was set up")),
    "home.renew_codes": (_("Make new recovery codes"), _("New recovery codes were made")),
    "home.add_passkey": (_("Add a passkey"), _("A passkey was added")),
    "home.remove_passkey": (_("Remove a passkey"), _("A passkey was removed")),
    "home.remove_factor": (_("Remove the second factor"), _("The second factor was removed")),
    "home.reset_factor": (
        _("Reset the second factor"),
        _("The lost second factor of a colleague was reset"),
    ),
    ADMINISTRATOR_OPENED: (_("Administrator opened"), _("An administrator opened a screen")),
}
