"""The one `NinjaAPI` of the site, made by the first request that needs it."""

from functools import cache

from django.http import Http404, JsonResponse
from django.urls import URLResolver
from django.urls.resolvers import RegexPattern
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from . import problems
from .document import document
from .operations import router_of
from .parameters import asked
from .problems import Problem
from .published import collections
from .terms import terms

TITLE = "Open data"
DESCRIPTION = (
    "Read only; what is public on the site, and nothing else. Every text comes in Arabic and English at once, as "
    "`{ar, en}`; null where it was not written. Messages of errors are in the language that `Accept-Language` asks for."
)


class InPlainLetters(JSONRenderer):
    """Arabic as it is written: three times shorter than spelled in escapes."""

    json_dumps_params = {"ensure_ascii": False}


@cache
def built() -> NinjaAPI:
    api = NinjaAPI(
        renderer=InPlainLetters(),
        title=TITLE,
        version="1.0",
        description=DESCRIPTION,
        openapi_url=None,
        docs_url=None,
        urls_namespace="initiatives_api",
    )
    api.get("", include_in_schema=False, url_name="beginning")(beginning)
    api.get("/openapi.json", include_in_schema=False, url_name="openapi")(openapi)
    api.add_router("", router_of(collections()))
    for error in (Http404, ValidationError):
        api.add_exception_handler(error, lambda request, error: problems.response(Problem(404)))
    api.add_exception_handler(Problem, lambda request, problem: problems.response(problem))
    api.add_exception_handler(Exception, raise_again)
    return api


def raise_again(request, error):
    """Django's handler tells of it; ninja's would show it to everybody while DEBUG is on."""
    raise error


@cache
def resolver() -> URLResolver:
    patterns, _app, _namespace = built().urls
    return URLResolver(RegexPattern(r"^/?"), patterns)


def beginning(request):
    """What there is, and where."""
    asked(request.GET, (), is_paged=False)
    here = request.build_absolute_uri(request.path)
    names = [collection.name for collection in collections()]
    return {
        "collections": {name: f"{here}{name}" for name in names},
        "openapi": f"{here}openapi.json",
        **terms(request),
    }


def openapi(request):
    asked(request.GET, (), is_paged=False)
    return JsonResponse(document(built(), request), json_dumps_params={"ensure_ascii": False})
