"""The plugin's own screens inside Wagtail's admin."""

from django.urls import path

from .views.drafts import DiscardDraftView
from .views.local_units import ImportUnitsView, UnitsTemplateView
from .views.readiness import readiness
from .views.reviews import ReviewView
from .views.similar import similar_pages

admin_urlpatterns = [
    path("import-local-units/", ImportUnitsView.as_view(), name="initiatives_import_local_units"),
    path(
        "import-local-units/template/", UnitsTemplateView.as_view(), name="initiatives_local_units_template"
    ),
    path("review/<int:task_state_id>/", ReviewView.as_view(), name="initiatives_review"),
    path("discard/<int:page_id>/", DiscardDraftView.as_view(), name="initiatives_discard"),
    path("readiness/<int:page_id>/", readiness, name="initiatives_readiness"),
    path("similar/", similar_pages, name="initiatives_similar"),
]
