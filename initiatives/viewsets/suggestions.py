"""Obstacles that the list lacks: suggested by a governorate's people, answered by the ministry."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from .. import notifiers
from ..forms.suggestions import SuggestionForm
from ..models import ObstacleSuggestion
from .scoped import GovernorateColumn, ScopedEditView, ScopedIndexView, ScopedViewSet


class SuggestionIndexView(ScopedIndexView):
    reads = ("governorate",)
    default_ordering = "-pk"
    list_display = ["__str__", GovernorateColumn("governorate"), "state", "answer"]
    list_filter = ["state", "governorate"]


class SuggestionEditView(ScopedEditView):
    def save_instance(self):
        waited = self.object.is_waiting
        saved = super().save_instance()
        if waited and not saved.is_waiting:
            notifiers.tell_of_answer(saved)
        return saved


class ObstacleSuggestionViewSet(ScopedViewSet):
    model = ObstacleSuggestion
    name = "obstacle_suggestions"
    icon = "warning"
    menu_label = _("New obstacles")
    menu_order = 420
    add_to_admin_menu = True
    index_view_class = SuggestionIndexView
    edit_view_class = SuggestionEditView
    edit_handler = ObjectList(
        [
            FieldPanel("governorate"),
            FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
            FieldPanel("met_as"),
            MultiFieldPanel(
                [FieldPanel("verdict"), FieldPanel("reason")], heading=_("Answer of the ministry")
            ),
        ],
        base_form_class=SuggestionForm,
    )
