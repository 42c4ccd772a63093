"""The one door to the API: who may ask what, how often, and what every answer says about itself.

Imports ninja with the first request, not when the server starts.
"""

from hashlib import sha256
from importlib import import_module

from django.http import HttpResponse
from django.urls import Resolver404
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.csrf import csrf_exempt

from .. import conf, limits
from . import problems
from .problems import Problem
from .terms import terms
from .wording import LANGUAGES

METHODS = "GET, HEAD, OPTIONS"
MINUTE, HOUR, DAY = 60, 3600, 86_400
#: everybody may read it from a page of his own; no cookie is asked for, so none is told
FOR_EVERYBODY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, Content-Disposition",
    "X-Content-Type-Options": "nosniff",
}
#: what a browser asks before a request that is not a plain one
BEFOREHAND = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": str(DAY),
}


@csrf_exempt
def answer(request, rest=""):
    """`rest`: the address below the one the API is mounted at."""
    # Middleware that looks for a missing address among the pages of a language looks no further than here.
    request.urlconf = "initiatives.api.urls"
    with problems.reader_language(request):
        try:
            response = served(request, rest)
        except Problem as problem:
            response = problems.response(problem)
    for name, value in FOR_EVERYBODY.items():
        response.headers.setdefault(name, value)
    return response


def served(request, rest):
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers=BEFOREHAND)
    if request.method not in ("GET", "HEAD"):
        raise Problem(405, Allow=METHODS)
    count(request, rest)
    response = found(request, rest)
    if response.status_code == 200:
        response = as_data(request, response)
    return without_content(response) if request.method == "HEAD" else response


def count(request, rest):
    """429 for whoever asks too often, counted for all servers in their common cache."""
    is_file = "." in rest and rest != "openapi.json"
    what = "api-file" if is_file else "api"
    setting = "INITIATIVES_API_FILES_PER_HOUR" if is_file else "INITIATIVES_API_PER_MINUTE"
    seconds = HOUR if is_file else MINUTE
    if not limits.is_within(what, limits.address_of(request.META), conf.get(setting), seconds):
        raise Problem(429, Retry_After=str(seconds))


def found(request, rest):
    """What ninja answers; it is asked as for GET, for HEAD is the same without the content."""
    try:
        match = import_module(".building", __package__).resolver().resolve(rest)
    except Resolver404:
        raise Problem(404) from None
    method, request.method = request.method, "GET"
    try:
        return match.func(request, *match.args, **match.kwargs)
    finally:
        request.method = method


def as_data(request, response):
    """Named by what it holds, so that whoever has it already is told so; what is withdrawn is kept by no cache."""
    response["Cache-Control"] = "public, no-cache"
    response["Content-Language"] = ", ".join(LANGUAGES)
    licence = terms(request)["licence"]
    if licence and licence["url"]:
        response["Link"] = f'<{licence["url"]}>; rel="license"'
    if response.streaming:
        return response
    etag = quote_etag(sha256(response.content).hexdigest()[:32])
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


def without_content(response):
    if response.streaming:
        response.streaming_content = ()
    elif response.status_code != 304:
        response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
    return response
