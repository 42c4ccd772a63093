"""Which lists a kind of page has of its own, found once.

django-modelcluster looks through some hundred relations for it whenever a record is made, also of each row of a list.
"""

from collections.abc import Callable
from functools import cache

from modelcluster import models


def look_once() -> None:
    models.get_all_child_relations = by_kind(models.get_all_child_relations)
    models.get_all_child_m2m_relations = by_kind(models.get_all_child_m2m_relations)


def by_kind(find: Callable) -> Callable:
    """`find` is asked of a model or of a record of it."""
    found = cache(find)
    return lambda asked: found(asked if isinstance(asked, type) else type(asked))
