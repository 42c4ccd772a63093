"""What an organiser still has to screen, the longest waiting first."""

from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from initiatives.components.wording import since

from ..models import Entry, ScreeningTask


class ScreeningQueuePanel(Component):
    order = 21
    template_name = "competitions/organising/screening_queue.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        states = TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, task__in=ScreeningTask.objects.all()
        ).select_related("workflow_state")
        began = {int(state.workflow_state.object_id): state.started_at for state in states}
        entries = Entry.objects.filter(page__in=began).select_related("competition", "governorate", "unit")
        now = timezone.now()
        return {
            "rows": [
                (entry, since(began[entry.page_id], now))
                for entry in sorted(entries, key=lambda entry: began[entry.page_id])
            ]
        }
