"""The catalogue's address: known parameters only, each value once, always in the same order."""

from urllib.parse import urlencode

from .facets import FACETS
from .index import ORDERS

LONGEST_QUESTION = 100
MOST_COMPARED = 3
VIEWS = ["cards", "map", "table"]
#: what leads elsewhere once anything else changes
PASSING = {"page": [], "show": []}
NAMES = ["q", *(facet.name for facet in FACETS), "sort", "view", "compare", "show", "page"]
DEFAULTS = {"view": ["cards"], "page": ["1"]}


class Query:
    """Immutable; `values` maps a parameter to its values."""

    def __init__(self, values):
        self.values = {name: list(values[name]) for name in NAMES if values.get(name)}

    @classmethod
    def read(cls, params, names):
        """What `params` (a QueryDict) says that means something."""
        values = {facet.name: chosen(facet, params.getlist(facet.name), names) for facet in FACETS}
        words = " ".join(params.get("q", "").replace("\0", " ").split())[:LONGEST_QUESTION]
        values["q"] = [words] if words else []
        values["sort"] = [value for value in params.getlist("sort")[:1] if value in ORDERS]
        values["view"] = [value for value in params.getlist("view")[:1] if value in VIEWS]
        values["show"] = [value for value in params.getlist("show")[:1] if value == "compare"]
        values["compare"] = list(dict.fromkeys(filter(is_number, params.getlist("compare"))))
        values["page"] = [value for value in params.getlist("page")[:1] if is_number(value)]
        return cls(values)

    def get(self, name, default=""):
        return self.values.get(name, [default])[0]

    def several(self, name):
        return self.values.get(name, [])

    def but(self, **changes):
        """The same with other values: a list, a text, or nothing; a change leads back to the first page."""
        values = {**self.values, **PASSING}
        for name, value in changes.items():
            values[name] = [value] if isinstance(value, str) else value
        return Query(values)

    def without(self, name, value=None):
        kept = [] if value is None else [other for other in self.several(name) if other != value]
        return self.but(**{name: kept})

    def pairs(self, *left_out):
        return [
            (name, value) for name, values in self.values.items() if name not in left_out for value in values
        ]

    def __str__(self):
        """As in an address, behind a question mark."""
        told = {name: values for name, values in self.values.items() if DEFAULTS.get(name) != values}
        return urlencode(told, doseq=True)

    @property
    def address(self):
        return f"?{self}" if str(self) else "?"


def chosen(facet, sent, names):
    known = facet.labels(names)
    meant = [value for value in known if value in set(sent)]
    return meant[:1] if facet.is_single else meant


def is_number(value):
    return value.isascii() and value.isdigit() and len(value) < 10
