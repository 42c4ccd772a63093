"""Rows of other tables, read as a list within the query of the record that they belong to."""

import json
from datetime import UTC, datetime
from decimal import Decimal

from django.db import DEFAULT_DB_ALIAS
from django.db.models import JSONField, Subquery
from django.db.models.functions import JSONObject
from django.db.models.query import ModelIterable

#: before the name of a relation: what was gathered of it
HELD = "held_"
#: before the name of a list that was gathered without a relation
LISTED = "told_"
#: of a page: what a link to it is drawn of
LINKED = ["id", "page_ptr_id", "title", "url_path", "locale_id"]


class Row(JSONObject):
    """Equal to itself alone: Django would look into each of its columns to see whether rows are ordered by it."""

    @property
    def identity(self):
        return (id(self),)


class Gathered(Subquery):
    """`rows` in their order, each as a dictionary of the columns `names` (all of its own without them).

    `records` makes records of the list again. `also`: annotations of the rows that go with them, a list as "told_…".
    """

    template = "(SELECT json_group_array(json(gathered.told)) FROM (%(subquery)s) gathered)"
    on_postgresql = "(SELECT COALESCE(jsonb_agg(gathered.told), '[]') FROM (%(subquery)s) gathered)"
    empty_result_set_value = "[]"

    def __init__(self, rows, names=(), also=()):
        names = names or [field.attname for field in rows.model._meta.concrete_fields]
        told = Row(**{name: name for name in [*names, *also]})
        super().__init__(rows.values(told=told), output_field=JSONField())
        self.words = {}

    def as_postgresql(self, compiler, connection):
        return self.as_sql(compiler, connection, template=self.on_postgresql)

    def as_sql(self, compiler, connection, **how):
        """Put together once: a page of a kind is always read by the same words, in copies of one query."""
        if connection.vendor not in self.words:
            self.words[connection.vendor] = super().as_sql(compiler, connection, **how)
        return self.words[connection.vendor]

    def copy(self):
        """What stands in another query may be called otherwise there."""
        copied = super().copy()
        copied.words = {}
        return copied


def with_lists(owners, **lists):
    """`owners`, each of whom answers `owner.<name>.all()` with the rows given for that relation, in one query.

    `one__many` stands for `owner.one.many`, where `one` was joined.
    """
    found = owners.annotate(**{f"{HELD}{name}": Gathered(rows) for name, rows in lists.items()})
    found._iterable_class = Holding
    return found


class Holding(ModelIterable):
    def __iter__(self):
        names = [name for name in self.queryset.query.annotation_select if name.startswith(HELD)]
        for owner in super().__iter__():
            for name in names:
                hold(owner, name.removeprefix(HELD), getattr(owner, name))
            yield owner


def hold(owner, relation, rows):
    """Where Django looks for what was read along; each row knows its owner."""
    *joined, relation = relation.split("__")
    for name in joined:
        owner = getattr(owner, name)
    if owner is None:
        return
    held = getattr(owner, relation).all()
    held._result_cache = records(held.model, rows)
    for row in held._result_cache:
        setattr(row, owner._meta.get_field(relation).field.name, owner)
    owner._prefetched_objects_cache = getattr(owner, "_prefetched_objects_cache", {}) | {relation: held}


def told(page, name, model):
    """The records of a list that was read with the page; None where it was not."""
    rows = getattr(page, f"{LISTED}{name}", None)
    return None if rows is None else records(model, rows)


def records(model, rows):
    """The records of `model` that a gathered list tells; columns it was not asked for are deferred.

    What else was told stands on the record as JSON says it.
    """
    return [record(model, row) for row in rows]


def record(model, row):
    fields = [field for field in model._meta.concrete_fields if field.attname in row]
    values = [as_python(field, row[field.attname]) for field in fields]
    names = [field.attname for field in fields]
    found = model.from_db(DEFAULT_DB_ALIAS, names, values)
    for name in row.keys() - set(names):
        setattr(found, name, parsed(row[name]) if name.startswith(LISTED) else row[name])
    return found


def parsed(told):
    """A list or an object within JSON, which SQLite hands out as text."""
    return json.loads(told) if isinstance(told, str) else told


def as_python(field, told):
    value = field.to_python(parsed(told) if isinstance(field, JSONField) else told)
    if isinstance(value, Decimal):
        return value.quantize(Decimal(1).scaleb(-field.decimal_places))
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=UTC)  # as SQLite keeps it
    return value
