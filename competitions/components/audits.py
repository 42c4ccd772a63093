from wagtail.admin.ui.components import Component

from ..models.roles import audits_of


class AuditsPanel(Component):
    """An auditor's dashboard: the editions he is named for."""

    name = "audits"
    template_name = "competitions/auditing/panel.html"
    order = 100

    class Media:
        css = {"all": ["competitions/css/organising.css"]}

    def get_context_data(self, parent_context):
        audits = audits_of(parent_context["request"].user).prefetch_related("confirmations")
        return {"audits": [(audit, next(iter(audit.confirmations.all()), None)) for audit in audits]}
