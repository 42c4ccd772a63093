"""What django-ninja answers: for each collection its list, one of its things, and its files."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404
from ninja import Router
from pydantic import create_model

from .collections import Collection
from .files import FORMATS, file_response
from .parameters import asked
from .shapes import InTwo, Licence
from .terms import terms

TYPES = {"uuid": UUID, "int": int, "str": str}


def router_of(collections: list[Collection]) -> Router:
    """For a `NinjaAPI` of one's own; ``initiatives.api.urls`` has one already."""
    router = Router()
    for collection in collections:
        add_list(router, collection)
        if collection.key:
            add_one(router, collection)
        for ending in endings(collection):
            add_file(router, collection, ending)
    return router


def endings(collection: Collection) -> list[str]:
    """Of the files of a collection; only what has a place is drawn on maps."""
    return [ending for ending in FORMATS if ending != "geojson" or collection.place]


def page_shape(collection: Collection) -> type:
    return create_model(
        f"{collection.shape.__name__}Page",
        data=(list[collection.shape], ...),
        next=(str | None, ...),
        licence=(Licence | None, ...),
        publisher=(InTwo | None, ...),
    )


def add_list(router, collection):
    def listed(request):
        said = asked(request.GET, collection.filters, is_paged=True)
        numbers = collection.numbers(said.chosen, said.after, said.limit + 1)
        is_last = len(numbers) <= said.limit
        shown = numbers[: said.limit]
        address = None if is_last else next_address(request, shown[-1])
        return {"data": collection.tell(shown, request), "next": address, **terms(request)}

    register(router, f"/{collection.name}", listed, f"{collection.name}_list", page_shape(collection))


def next_address(request, number):
    """The same question, from where this page ends."""
    said = {name: request.GET.getlist(name) for name in request.GET if name != "cursor"}
    return request.build_absolute_uri(f"{request.path}?{urlencode(said | {'cursor': number}, doseq=True)}")


def add_one(router, collection):
    def one(request, key):
        asked(request.GET, (), is_paged=False)
        found = collection.find(key, request)
        if found is None:
            raise Http404
        return found

    one.__annotations__["key"] = TYPES[collection.key_format]
    path = f"/{collection.name}/{{{collection.key_format}:key}}"
    register(router, path, one, f"{collection.name}_one", collection.shape)


def add_file(router, collection, ending):
    def file(request):
        said = asked(request.GET, collection.filters, is_paged=False)
        return file_response(collection, ending, said.chosen, request)

    register(router, f"/{collection.name}.{ending}", file, f"{collection.name}_{ending}", None)


def register(router, path, view, name, shape):
    view.__name__ = name
    summary = name.replace("_", " ").capitalize()
    router.get(path, response={200: shape}, operation_id=name, summary=summary, url_name=name)(view)
