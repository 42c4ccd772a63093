"""Screens of ours in the Wagtail admin (registered by `wagtail_hooks`)."""

from django.urls import path

from .views import appeals, auditing, consents, desk, grace, inspections, screening

inspection_urls = [
    path("template/", inspections.template, name="template"),
    path("<int:page_id>/", inspections.Upload.as_view(), name="upload"),
    path("<int:page_id>/<int:upload_id>/", inspections.Preview.as_view(), name="preview"),
    path("<int:page_id>/<int:upload_id>/problems/", inspections.Problems.as_view(), name="problems"),
]

grace_urls = [
    path("<int:page_id>/", grace.AskForGraceView.as_view(), name="competitions_ask_for_grace"),
]
own_entry_urls = [
    path("<int:page_id>/consent/", consents.ConsentView.as_view(), name="competitions_consent"),
    path("<int:page_id>/appeal/", appeals.AppealView.as_view(), name="competitions_appeal"),
]
audit_urls = auditing.urlpatterns
desk_urls = desk.urlpatterns
screening_urls = screening.urlpatterns
