"""The API's own description, OpenAPI 3.1: shapes from ninja, parameters and words from the collections."""

from django.urls import reverse
from django.utils.translation import override

from .files import FORMATS
from .operations import endings
from .parameters import paging
from .problems import CONTENT_TYPE
from .published import collections
from .words import meaning

PROBLEM = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"parameter": {"type": "string"}, "message": {"type": "string"}},
                "required": ["parameter", "message"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}
TROUBLES = {
    404: "There is nothing public at this address",
    405: "The data can only be read",
    422: "A parameter can’t be understood",
    429: "Too many requests: wait as Retry-After says",
}


def document(api, request):
    """In English; every word that a filter knows stands in it as an enum."""
    with override("en"):
        found = dict(api.get_openapi_schema(path_prefix=""))
        found["servers"] = [{"url": request.build_absolute_uri(reverse("initiatives_api:root")).rstrip("/")}]
        found["components"]["schemas"]["Problem"] = PROBLEM
        for collection in collections():
            describe(found, collection)
        return found


def describe(found, collection):
    paths, filters = found["paths"], [parameter(one) for one in collection.filters]
    listed = paths[f"/{collection.name}"]["get"]
    put(listed, collection, [*map(of_paging, paging()), *filters])
    if collection.key:
        one = paths[f"/{collection.name}/{{key}}"]["get"]
        put(one, collection, [key_of(collection)], troubles=(404, 405, 422, 429))
    for ending in endings(collection):
        file = paths[f"/{collection.name}.{ending}"]["get"]
        put(file, collection, filters)
        file["responses"]["200"] = of_file(ending)
    add_meanings(found["components"]["schemas"], collection)


def put(operation, collection, parameters, troubles=(405, 422, 429)):
    operation["tags"] = [collection.name]
    operation["description"] = str(collection.about)
    operation["parameters"] = parameters
    answers = {str(status): answer for status, answer in operation["responses"].items()}
    said = {"schema": {"$ref": "#/components/schemas/Problem"}}
    for status in troubles:
        answers[str(status)] = {"description": TROUBLES[status], "content": {CONTENT_TYPE: said}}
    operation["responses"] = answers


def parameter(one):
    return {
        "name": one.name,
        "in": "query",
        "required": False,
        "description": str(one.about),
        "schema": one.json_schema(),
        **({} if one.is_single else {"style": "form", "explode": True}),
    }


def of_paging(one):
    return {
        "name": one["name"],
        "in": "query",
        "required": False,
        "description": str(one["about"]),
        "schema": one["schema"],
    }


def key_of(collection):
    schemas = {
        "uuid": {"type": "string", "format": "uuid"},
        "int": {"type": "integer", "minimum": 1, "maximum": 2**63 - 1},
        "str": {"type": "string", "pattern": "^[A-Za-z0-9-]{1,40}$"},
    }
    return {"name": "key", "in": "path", "required": True, "schema": schemas[collection.key_format]}


def of_file(ending):
    content_type = FORMATS[ending].content_type
    return {"description": "The whole collection as a file", "content": {content_type: {}}}


def add_meanings(schemas, collection):
    """What each field means, beside its type."""
    for name, schema in schemas.items():
        if name != collection.shape.__name__:
            continue
        for field, property_ in schema["properties"].items():
            if said := meaning(collection, field):
                property_["description"] = str(said)
