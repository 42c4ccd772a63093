"""Each request has a name that the proxy's log, our log and the answer share: it says nothing of who asked."""

import re
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
#: what a proxy may call a request; anything else gets a name of ours
A_NAME = re.compile(r"[A-Za-z0-9-]{8,64}")

#: of the request that is answered just now; empty outside of one
current: ContextVar[str] = ContextVar("name of the request", default="")


class NameRequest:
    """Stands outside all other middleware, so that whatever they write down is found by the name."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        name = name_of(request.headers.get(HEADER, ""))
        token = current.set(name)
        try:
            response = self.get_response(request)
        finally:
            current.reset(token)
        response[HEADER] = name
        return response


def name_of(given):
    return given if A_NAME.fullmatch(given) else uuid4().hex
