from wagtail.admin.ui.components import Component

from ..models.participations import public_participations


class ParticipationsSection(Component):
    """On the public page of a governorate: the editions whose results name it."""

    template_name = "competitions/components/participations.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        request = parent_context.get("request")
        found = public_participations(self.page.governorate, self.page.locale, request)
        return {"participations": found}
