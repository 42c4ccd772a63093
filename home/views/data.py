"""The open data for programs: a page that people read, and a catalogue that portals gather."""

from importlib import import_module

from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe


@require_safe
def api_page(request):
    """How to ask the API, in the active language; everything on it comes from what the API itself is made of."""
    return TemplateResponse(request, "home/api.html", module("..api_guide").guide(request))


@require_safe
@conditional_page
@cache_control(public=True, no_cache=True)
def data_catalogue(request):
    """DCAT as JSON-LD, at an address that stays."""
    found = JsonResponse(
        module("..datasets").catalogue(request),
        content_type="application/ld+json",
        json_dumps_params={"ensure_ascii": False},
    )
    found["Access-Control-Allow-Origin"] = "*"
    return found


def module(name):
    """Loaded by the first who asks: it brings django-ninja along."""
    return import_module(name, __package__)
