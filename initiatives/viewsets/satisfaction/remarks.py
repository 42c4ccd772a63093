from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from ...views.satisfaction import remarks


class RemarksMenuItem(MenuItem):
    def is_shown(self, request):
        return remarks.moderates(request.user)


class RemarksViewSet(ViewSet):
    name = "remarks"
    icon = "comment"
    menu_label = _("Remarks")
    menu_order = 30
    menu_item_class = RemarksMenuItem

    def get_urlpatterns(self):
        return [
            path("", remarks.RemarksView.as_view(), name="index"),
            path("<int:pk>/", remarks.ModerateView.as_view(), name="moderate"),
        ]
