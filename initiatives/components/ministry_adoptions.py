from wagtail.admin.ui.components import Component


class MinistryAdoptionsSection(Component):
    """On an initiative's page: which ministries took it up, what they promised, and how far it is."""

    template_name = "initiatives/components/ministry_adoptions.html"

    def __init__(self, adoptions):
        self.adoptions = adoptions

    def get_context_data(self, parent_context):
        return {"adoptions": self.adoptions}
