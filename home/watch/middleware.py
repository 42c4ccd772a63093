"""Three addresses for machines, answered before anything else is asked: hosts, sessions and languages are not theirs.

`/-/health` says that this process answers, to everybody. `/-/ready` and `/-/metrics` are there for watchers only.
"""

from django.http import HttpResponse, JsonResponse
from prometheus_client import CONTENT_TYPE_LATEST

from . import metrics, readiness
from .watchers import may_watch

PREFIX = "/-/"


class AnswerWatchers:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        response = answer(request)
        response["Cache-Control"] = "no-store"
        return response


def answer(request):
    name = request.path_info.removeprefix(PREFIX)
    if request.method not in ("GET", "HEAD") or name not in ANSWERS:
        return nothing_here()
    if name != "health" and not may_watch(request):
        return nothing_here()
    return ANSWERS[name]()


def nothing_here():
    return HttpResponse("not found\n", status=404, content_type="text/plain")


def health():
    return HttpResponse("ok\n", content_type="text/plain")


def ready():
    states = readiness.parts()
    return JsonResponse(states, status=200 if readiness.is_ready(states) else 503)


def figures():
    return HttpResponse(metrics.page(), content_type=CONTENT_TYPE_LATEST)


ANSWERS = {"health": health, "ready": ready, "metrics": figures}
