"""Stores what everybody may read alike, and says how long it holds: until somebody asks again."""

import gzip

from django.utils.cache import get_conditional_response

from . import pages
from .places import place_of
from .rules import may_be_stored
from .writing import StoredPage, store


class StorePages:
    """Stands first: the generation is read before anything that the page is drawn of."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        generation = pages.current()
        response = self.get_response(request)
        if not may_be_stored(request, response):
            return response
        response.headers["Cache-Control"] = "no-cache"
        return stored(request, response, generation) if generation else response


def stored(request, response, generation):
    """The answer with the ETag that nginx will give it."""
    is_packed = response.headers.get("Content-Encoding") == "gzip"
    page = StoredPage(gzip.decompress(response.content) if is_packed else response.content)
    store(page, generation, place_of(request))
    response.content = page.packed if is_packed else page.body
    response.headers["Content-Length"] = str(len(response.content))
    etag = response.headers["ETag"] = page.etag(response.content)
    return get_conditional_response(request, etag=etag, response=response)
