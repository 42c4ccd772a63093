"""What the page about the API says of each collection. Loads ninja with them: import it when one is asked for."""

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives import conf
from initiatives.api.files.flat import bare, is_shape
from initiatives.api.parameters import paging
from initiatives.api.published import collections
from initiatives.api.words import meaning

from .datasets import address, files

#: so many values of a filter are named, of a longer list the first few
ALL_NAMED, SOME_NAMED = 8, 4
KINDS = {
    "InTwo": gettext_lazy("text in both languages"),
    "str": gettext_lazy("any text"),
    "UUID": gettext_lazy("identifier"),
    "int": gettext_lazy("whole number"),
    "float": gettext_lazy("number"),
    "bool": gettext_lazy("true or false"),
    "date": gettext_lazy("date"),
    "datetime": gettext_lazy("date and time"),
}
PROBLEMS = [
    (404, gettext_lazy("Nothing public stands at this address: it was withdrawn, or never there.")),
    (405, gettext_lazy("Only GET, HEAD and OPTIONS are answered.")),
    (422, gettext_lazy("A parameter is unknown, or its value is: “errors” names each of them.")),
    (429, gettext_lazy("You asked too often: “Retry-After” says how many seconds to wait.")),
]


@dataclass(frozen=True)
class Line:
    """Of a table: a parameter or a field."""

    name: str
    kind: Any
    meaning: Any


@dataclass(frozen=True)
class Described:
    """A collection in the words of the page."""

    collection: Any
    request: Any

    @property
    def name(self):
        return self.collection.name

    @property
    def address(self):
        return address(self.request, self.name)

    @property
    def files(self):
        return files(self.request, self.collection)

    @cached_property
    def parameters(self):
        return [Line(one.name, values(one), one.about) for one in self.collection.filters]

    @property
    def fields(self):
        shape = self.collection.shape.model_fields.items()
        return [Line(name, kind_of(field), meaning(self.collection, name)) for name, field in shape]


def values(one):
    """What may be sent, as far as it can be listed."""
    if one.values is None:
        return _("any text") if one.schema.get("format") != "uuid" else _("identifier")
    known = one.values()
    return ", ".join(known if len(known) <= ALL_NAMED else [*known[:SOME_NAMED], "…"])


def kind_of(field):
    kind = bare(field.annotation)
    if get_origin(kind) is list:
        (row,) = get_args(kind)
        return _("list: %(fields)s") % {"fields": ", ".join(row.model_fields)} if is_shape(row) else _("list")
    if is_shape(kind) and kind.__name__ not in KINDS:
        return ", ".join(kind.model_fields)
    return KINDS[kind.__name__]


def described(request):
    return [Described(collection, request) for collection in collections()]


def guide(request):
    return {
        "collections": described(request),
        "paging": [Line(one["name"], "", one["about"]) for one in paging()],
        "problems": PROBLEMS,
        "root": address(request),
        "first": address(request, "initiatives"),
        "openapi": address(request, "openapi.json"),
        "catalogue": request.build_absolute_uri(reverse("data_catalogue")),
        "per_minute": conf.get("INITIATIVES_API_PER_MINUTE"),
        "files_per_hour": conf.get("INITIATIVES_API_FILES_PER_HOUR"),
    }
