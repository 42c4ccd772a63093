from wagtail.admin.ui.components import Component

from ..models import Committee
from ..models.follow_up import public_committees
from ..models.gathered import told


class FollowUpSection(Component):
    """On the public page of a governorate: its committees, how often they went out, and cleared photos; no names."""

    template_name = "initiatives/components/follow_up.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        return {"committees": public_committees(told(self.page.whole, "committees", Committee) or [])}
