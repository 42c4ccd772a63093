"""A list of things that can be asked for: its address, its filters, and how its records are made."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Min, QuerySet

from .parameters import Filter

#: rows read at once where all are told
BATCH = 500
Record = dict[str, Any]


@dataclass(frozen=True)
class Collection:
    """`rows(chosen)`: what may be told, narrowed by {filter: values}; `tell(numbers, request)`: their records.

    `key`: the column by which one is asked for, empty where none can be. `place`: the code of the governorate that
    a record belongs to, for maps; None where records belong to none.
    """

    name: str
    title: Any
    about: Any
    shape: type
    rows: Callable[[Mapping[str, Sequence[Any]]], QuerySet]
    tell: Callable[[list[int], Any], list[Record]]
    filters: Sequence[Filter] = ()
    key: str = ""
    key_format: str = "str"
    place: Callable[[Record], str | None] | None = None
    #: from a row to the day or instant it speaks of, for the time that the collection covers
    since: str = ""
    #: {field of the shape: what it means}, beside the words all collections share
    words: Mapping[str, Any] = field(default_factory=dict)

    def numbers(self, chosen, after: int, most: int) -> list[int]:
        """The numbers that follow `after`, in their order, `most` at most."""
        rows = self.rows(chosen).filter(pk__gt=after).order_by("pk")
        return list(rows.values_list("pk", flat=True)[:most])

    def find(self, key: Any, request) -> Record | None:
        numbers = list(self.rows({}).filter(**{self.key: key}).values_list("pk", flat=True)[:1])
        return next(iter(self.tell(numbers, request)), None) if numbers else None

    def earliest(self) -> Any:
        """From when on there is something; None while there is nothing, and where time says nothing."""
        return self.rows({}).aggregate(found=Min(self.since))["found"] if self.since else None

    def batches(self, chosen, request) -> Iterator[list[Record]]:
        """All records, some at a time: memory does not grow with their number."""
        after = 0
        while numbers := self.numbers(chosen, after, BATCH):
            yield self.tell(numbers, request)
            after = numbers[-1]
