from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSetGroup

from .conflicts import ConflictViewSet
from .editions import EditionViewSet
from .judges import JudgeViewSet


class OrganisingViewSetGroup(ModelViewSetGroup):
    menu_label = _("Competitions")
    menu_icon = "calendar-check"
    menu_order = 250
    items = (EditionViewSet, JudgeViewSet, ConflictViewSet)
