"""The form of a replication guide."""

from django.utils.translation import gettext_lazy as _

from .. import rules
from .pages import GovernorateChildPageForm


class GuidePageForm(GovernorateChildPageForm):
    def clean(self):
        content = super().clean()
        if self.is_being_submitted:
            self.refuse_below_a_draft()
            if content.get("training_needed") and rules.is_blank(content.get("training")):
                self.add_error("training", _("Say which training is needed, and for whom."))
            if content.get("course") and not content.get("training_needed"):
                self.add_error(
                    "training_needed", _("A course is chosen below: say that staff need training.")
                )
        return content

    def refuse_below_a_draft(self):
        if self.parent_page and not self.parent_page.live:
            self.add_error(None, _("Publish the initiative first: its guide stands below it."))
