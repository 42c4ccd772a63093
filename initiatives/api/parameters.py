"""What may stand behind the question mark, read strictly: what is not understood is refused, never passed over."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .problems import Problem

USUAL, MOST = 20, 100
#: so many of a vocabulary are named where an unknown word was sent
NAMED = 12
CURSOR = re.compile(r"[0-9]{1,18}")
LIMIT = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True)
class Filter:
    """`values()`: the words that may be sent; without it the value is free, as `schema` says.

    `read` makes of a text what the query takes, or raises ValueError.
    """

    name: str
    about: Any
    values: Callable[[], list[str]] | None = None
    is_single: bool = False
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    read: Callable[[str], Any] = str

    def json_schema(self) -> dict[str, Any]:
        one = {"type": "string", "enum": self.values()} if self.values else dict(self.schema)
        return one if self.is_single else {"type": "array", "items": one}


@dataclass(frozen=True)
class Asked:
    chosen: dict[str, list[Any]]
    limit: int = USUAL
    after: int = 0


def identifier(text: str) -> UUID:
    if len(text) != 36:
        raise ValueError(text)
    return UUID(text)


UUID_SCHEMA = {"type": "string", "format": "uuid"}
CURSOR_ABOUT = gettext_lazy("Where the page begins: as “next” of the page before gives it.")
LIMIT_ABOUT = gettext_lazy("How many records a page holds, from 1 to 100.")


def paging() -> list[dict[str, Any]]:
    """The parameters that every list has, for the document."""
    cursor = {"type": "string", "pattern": f"^{CURSOR.pattern}$"}
    limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
    return [
        {"name": "cursor", "about": CURSOR_ABOUT, "schema": cursor},
        {"name": "limit", "about": LIMIT_ABOUT, "schema": limit},
    ]


def asked(params, filters, *, is_paged: bool) -> Asked:
    """What `params` (a QueryDict) asks for; `Problem` 422 that names every parameter that is wrong, and why."""
    known = {one.name: one for one in filters}
    names = [*known, *(["cursor", "limit"] if is_paged else [])]
    errors, chosen = [], {}
    for name in params:
        if name not in names:
            errors.append(wrong(name, unknown_name(name, names)))
        elif len(params.getlist(name)) > 1 and (name not in known or known[name].is_single):
            errors.append(wrong(name, _("This parameter can be given once.")))
        elif name in known:
            chosen[name], problems = values_of(known[name], params.getlist(name))
            errors += problems
    limit, after = page_of(params, errors) if is_paged else (USUAL, 0)
    if errors:
        raise Problem(422, errors=errors)
    return Asked(chosen, limit, after)


def page_of(params, errors):
    limit, cursor = params.get("limit", str(USUAL)), params.get("cursor", "0")
    if not (LIMIT.fullmatch(limit) and 1 <= int(limit) <= MOST):
        errors.append(wrong("limit", _("A whole number from 1 to %(most)s is wanted.") % {"most": MOST}))
    if not CURSOR.fullmatch(cursor):
        errors.append(wrong("cursor", _("This is no cursor: take the one that “next” gives.")))
    return (USUAL, 0) if errors else (int(limit), int(cursor))


def wrong(name, message):
    return {"parameter": name[:60], "message": message}


def unknown_name(name, names):
    if not names:
        return _("This address takes no parameters.")
    said = {"name": name[:60], "names": ", ".join(names)}
    return _("There is no parameter “%(name)s” here. There are: %(names)s.") % said


def values_of(one: Filter, texts: list[str]):
    """(values, errors)"""
    values, errors = [], []
    allowed = one.values() if one.values else None
    for text in dict.fromkeys(texts):
        try:
            if allowed is not None and text not in allowed:
                raise ValueError(text)
            values.append(one.read(text))
        except ValueError:
            errors.append(wrong(one.name, unknown_value(text, allowed)))
    return values, errors


def unknown_value(text, allowed):
    if allowed is None:
        return _("“%(value)s” has not the form that is wanted here.") % {"value": text[:60]}
    words = ", ".join(allowed[:NAMED]) + ("…" if len(allowed) > NAMED else "")
    return _("“%(value)s” is not known here. Known are: %(words)s.") % {"value": text[:60], "words": words}
