"""A record as a row: what is nested gets a column each, lists stand in one cell."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from types import UnionType
from typing import Any, get_args, get_origin

from django.core.serializers.json import DjangoJSONEncoder
from pydantic import BaseModel

SEPARATOR = "; "


@dataclass(frozen=True)
class Column:
    name: str
    path: tuple[str, ...]
    write: Callable[[Any], Any]


def columns(shape: type[BaseModel], path: tuple[str, ...] = ()) -> list[Column]:
    """The same for every record, so that the heading can be written before any is read."""
    found = []
    for name, field in shape.model_fields.items():
        kind, here = bare(field.annotation), (*path, name)
        if is_shape(kind):
            found += columns(kind, here)
        else:
            found.append(Column("_".join(here), here, writer(kind)))
    return found


def bare(kind):
    """Without None."""
    if get_origin(kind) is UnionType:
        return next(one for one in get_args(kind) if one is not type(None))
    return kind


def is_shape(kind):
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def writer(kind):
    if get_origin(kind) is not list:
        return as_it_is
    (row,) = get_args(kind)
    if not is_shape(row):
        return SEPARATOR.join
    return by_key if set(row.model_fields) == {"key", "name"} else in_full


def as_it_is(value):
    return value


def by_key(terms):
    return SEPARATOR.join(term["key"] for term in terms)


def in_full(rows):
    return json.dumps(rows, ensure_ascii=False, cls=DjangoJSONEncoder)


def cells(record: dict[str, Any], all_columns: list[Column]) -> list[Any]:
    return [column.write(at(record, column.path)) for column in all_columns]


def at(record, path):
    for name in path:
        if record is None:
            return None
        record = record[name]
    return record
