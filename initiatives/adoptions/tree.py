"""Who copied from whom, as a tree to be drawn from top to bottom."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Branch:
    """`depth` counts from 1, for those who copied from the original."""

    adoption: Any
    depth: int


def branches(adoptions: Iterable[Any]) -> list[Branch]:
    """Each of `adoptions` once, after the one it was copied from; one whose parent is not there counts as a first.

    Adoptions that name each other in a circle are cut open at the first of them.
    """
    adoptions = list(adoptions)
    by_parent: dict[Hashable, list[Any]] = {}
    known = {adoption.pk for adoption in adoptions}
    for adoption in adoptions:
        parent = adoption.parent_id if adoption.parent_id in known else None
        by_parent.setdefault(parent, []).append(adoption)
    drawn: dict[Hashable, Branch] = {}
    for first in [*by_parent.get(None, []), *adoptions]:
        draw(first, 1, by_parent, drawn)
    return list(drawn.values())


def draw(adoption: Any, depth: int, by_parent: dict, drawn: dict[Hashable, Branch]) -> None:
    if adoption.pk in drawn:
        return
    drawn[adoption.pk] = Branch(adoption, depth)
    for child in by_parent.get(adoption.pk, []):
        draw(child, depth + 1, by_parent, drawn)


def would_close_a_circle(adoption_id: Hashable, parent_id: Hashable, parents: dict) -> bool:
    """Whether `parent_id` stems from `adoption_id` itself; `parents` maps each adoption to what it was copied from."""
    seen = set()
    while parent_id is not None and parent_id not in seen:
        if parent_id == adoption_id:
            return True
        seen.add(parent_id)
        parent_id = parents.get(parent_id)
    return False
