"""The site's addresses, and that of the constant view, through all that stands before every view."""

from config.urls import handler500, urlpatterns
from django.http import HttpResponse
from django.urls import path

from .constant import ANSWER, PATH


def constant(request):
    return HttpResponse(ANSWER)


urlpatterns = [path(PATH, constant), *urlpatterns]
__all__ = ["handler500", "urlpatterns"]
