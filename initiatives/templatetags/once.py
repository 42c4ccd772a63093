"""Parts of pages that are drawn of a few plain values: drawn once by a process, then found by those values.

Nothing of it can be out of date: a part is given nothing but its values, and is found by them and by the language.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.template.loader import get_template
from django.utils.safestring import SafeData
from django.utils.translation import get_language

#: of each part, so many that a process keeps; what was not asked for longest is forgotten
MOST = 1000


def once(template: str) -> Callable:
    """For a function that says of plain values what `template` is drawn of: gives the finished part.

    Plain are texts, numbers, days and frozen records of them: what can't change while it stays equal.
    """

    def decorate(tell):
        def draw(language, *values, **named):
            refuse([*values, *named.values()])
            return get_template(template).render(tell(*values, **named))

        kept = lru_cache(maxsize=MOST, typed=True)(draw)

        @wraps(tell)
        def part(*values, **named):
            return (draw if settings.DEBUG else kept)(get_language(), *values, **named)

        return part

    return decorate


def refuse(values: Iterable[Any], refused: tuple[type, ...] = (Model,)) -> None:
    """A record is equal to itself whatever became of it; finished HTML is equal to a text that is yet to be escaped.

    By their types the two are told apart only where they are values themselves, not where they stand in one.
    """
    for value in values:
        if isinstance(value, refused):
            raise TypeError(f"Not a plain value: {value!r}")
        refuse(parts(value), (Model, SafeData))


def parts(value):
    if isinstance(value, tuple):
        return value
    return vars(value).values() if hasattr(value, "__dataclass_fields__") else ()
