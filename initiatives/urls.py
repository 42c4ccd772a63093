"""The plugin's own screens inside Wagtail's admin."""

from django.urls import path

from .views.drafts import DiscardDraftView
from .views.readiness import readiness
from .views.reviews import ReviewView

admin_urlpatterns = [
    path("review/<int:task_state_id>/", ReviewView.as_view(), name="initiatives_review"),
    path("discard/<int:page_id>/", DiscardDraftView.as_view(), name="initiatives_discard"),
    path("readiness/<int:page_id>/", readiness, name="initiatives_readiness"),
]
