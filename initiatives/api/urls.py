"""``path("api/v1/", include("initiatives.api.urls"))``, outside the language prefix."""

from django.urls import path

from .gate import answer

app_name = "initiatives_api"

urlpatterns = [
    path("", answer, name="root"),
    path("<path:rest>", answer, name="answer"),
]
