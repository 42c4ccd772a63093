from wagtail.admin.ui.components import Component

from ..models import Governorate, MentorQuestion
from ..models.gathered import told
from ..models.mentor_questions import published_questions


class MentorQuestionsSection(Component):
    """On an initiative's page: what other governorates asked and were answered in public, and where to ask."""

    template_name = "initiatives/components/mentor_questions.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        found = published_questions(self.page, told(self.page, "questions", MentorQuestion))
        places = self.page.catalogue_index.names.by_id[Governorate]
        return {"page": self.page, "rows": [(row, places.get(row.governorate_id)) for row in found]}
