"""Which rows are guarded, said in fields of models; every condition is SQL that both databases understand."""

from dataclasses import dataclass

from django.apps import apps as installed
from django.core.exceptions import FieldDoesNotExist
from django.db import models

REAL = "real"


@dataclass(frozen=True)
class Kept:
    """`fields` may change, and they alone, while a row of `model` keeps what they said: by its path, the row's own."""

    fields: tuple[str, ...]
    model: str
    by: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Guard:
    """Rows of `model` that don't change, nor go.

    `born` is the path to the field that says what a row was made for (`run__born`, also over one-to-one relations):
    where that is not "real", or nowhere yet, the row is free. A flag of the row itself never changes. Where `born` is
    empty, no row is ever free.
    `since`: a path too; the row is fixed once there is something at its end. `fixed` are the fields that are, all when
    empty. `expires` are texts that may be emptied, all of them together, where `proof` holds their digest. `kept`
    says what may be corrected, and where its past must stand before.
    """

    model: str
    born: str = "born"
    since: str = ""
    fixed: tuple[str, ...] = ()
    expires: tuple[str, ...] = ()
    proof: str = ""
    is_kept: bool = True
    kept: Kept | None = None

    @property
    def table(self):
        return installed.get_model(self.model)._meta.db_table

    @property
    def app_label(self):
        return self.model.partition(".")[0]

    def conditions(self, apps, dialect):
        """None while the tables lack what it speaks of: in the midst of the migrations."""
        try:
            keeper = apps.get_model(self.kept.model) if self.kept else None
            return Conditions(self, apps.get_model(self.model), dialect, keeper)
        except (LookupError, FieldDoesNotExist):
            return None


class Conditions:
    """Of a guard on a database: what `on_update` (over OLD and NEW) and `on_delete` (over OLD) refuse."""

    def __init__(self, guard, model, dialect, keeper=None):
        self.guard, self.model, self.dialect, self.keeper = guard, model, dialect, keeper
        # Sorted: a model of the migrations has its fields in another order than the app's own.
        fields = sorted(model._meta.concrete_fields, key=lambda field: field.name)
        self.columns = {field.name: dialect.quote(field.column) for field in fields}
        self.unique = sorted(
            [[field.name] for field in fields if field.unique]
            + [list(constraint.fields) for constraint in model._meta.total_unique_constraints]
            + [list(names) for names in model._meta.unique_together]
        )
        self.on_update = self.refused_update()
        self.on_delete = self.is_fixed("OLD") if guard.is_kept else ""

    def is_fixed(self, row):
        terms = []
        if self.guard.born:
            terms.append(f"{self.value_at(self.guard.born, row)} = '{REAL}'")
        if self.guard.since:
            terms.append(f"COALESCE(CAST({self.value_at(self.guard.since, row)} AS text), '') <> ''")
        return f"({' AND '.join(terms) or '1 = 1'})"

    def refused_update(self):
        free = (*self.guard.expires, *(self.guard.kept.fields if self.guard.kept else ()))
        refused = [self.changed([name for name in self.guard.fixed or self.columns if name not in free])]
        if self.guard.kept:
            refused.append(f"({self.changed(self.guard.kept.fields)} AND NOT {self.past_stands()})")
        if self.guard.expires:
            refused.append(f"({self.changed(self.guard.expires)} AND NOT {self.expired()})")
        condition = f"{self.is_fixed('OLD')} AND ({' OR '.join(refused)})"
        return f"{condition} OR {self.changed([self.guard.born])}" if self.has_flag else condition

    @property
    def has_flag(self):
        return self.guard.born in self.columns

    def changed(self, names):
        differs = self.dialect.differs
        columns = [self.columns[name] for name in names]
        return f"({' OR '.join(f'OLD.{column} {differs} NEW.{column}' for column in columns)})"

    def past_stands(self):
        """A row of the keeper says what OLD said."""
        table, differs = self.dialect.quote(self.keeper._meta.db_table), self.dialect.differs
        same = [
            f"NOT ({self.value_at(there, 'said', self.keeper)} {differs} {self.value_at(here, 'OLD')})"
            for there, here in self.guard.kept.by
        ]
        return f"EXISTS (SELECT 1 FROM {table} AS said WHERE {' AND '.join(same)})"

    def expired(self):
        """Nothing of the texts is left, and their digest was there before."""
        empty = [f"NEW.{self.columns[name]} = {self.nothing(name)}" for name in self.guard.expires]
        return f"({' AND '.join(empty)} AND OLD.{self.columns[self.guard.proof]} <> '')"

    def nothing(self, name):
        return "'{}'" if isinstance(self.model._meta.get_field(name), models.JSONField) else "''"

    def value_at(self, path, row, model=None):
        """What stands at the end of `path` from `row`; null where a relation on the way is missing."""
        model, (name, _, rest) = model or self.model, path.partition("__")
        field, quote = model._meta.get_field(name), self.dialect.quote
        if not rest:
            return f"{row}.{quote(field.column)}"
        further, alias = field.related_model, f"a_{name}"
        if field.concrete:
            here, there = field.column, field.target_field.column
        else:
            here, there = model._meta.pk.column, field.remote_field.column
        value, table = self.value_at(rest, alias, further), quote(further._meta.db_table)
        return f"(SELECT {value} FROM {table} AS {alias} WHERE {alias}.{quote(there)} = {row}.{quote(here)})"

    def takes_the_place(self):
        """A row `kept` that an INSERT OR REPLACE of NEW would put aside."""
        same = [
            " AND ".join(f"kept.{self.columns[n]} = NEW.{self.columns[n]}" for n in names)
            for names in self.unique
        ]
        return f"(({') OR ('.join(same)})) AND {self.is_fixed('kept')}"


_guards: list[Guard] = []


def register(*wanted):
    _guards.extend(guard for guard in wanted if guard not in _guards)


def guards():
    return tuple(_guards)
