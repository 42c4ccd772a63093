"""The tree over the receipts of an edition, whose root is public from closing on.

Construction (that of RFC 9162, 2.1.1): the leaves are the receipts (`receipts.receipt`, hashed behind 0x00), sorted
by value, so that the root says nothing of the order of signing; a node is SHA-256(0x01 ‖ left ‖ right); where a level
has an odd number, its last one moves up as it is, never doubled. A leaf and a node can't pass for each other, since a
receipt is recomputed from its salt and text. The tree of one receipt is that receipt; of none there is no tree.
All digests are lower-case hexadecimal.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

NODE = b"\x01"


class Step(NamedTuple):
    """One level up: the neighbour's digest, and the side on which it stands."""

    side: Literal["left", "right"]
    digest: str


def root(receipts: Collection[str]) -> str:
    """Raises ValueError without receipts, or when one is given twice."""
    return levels(receipts)[-1][0]


def inclusion_path(receipts: Collection[str], receipt: str) -> list[Step]:
    """What leads from `receipt` up to the root; raises ValueError when it is not among them."""
    tree = levels(receipts)
    place = tree[0].index(receipt)
    steps = []
    for level in tree[:-1]:
        if neighbour := level[place ^ 1 : (place ^ 1) + 1]:
            steps.append(Step("left" if place % 2 else "right", neighbour[0]))
        place //= 2
    return steps


def leads_to(root: str, receipt: str, path: Iterable[Sequence[str]]) -> bool:
    """Whether `path`, pairs of side and digest, leads from `receipt` to `root`. Malformed steps lead nowhere."""
    reached = receipt
    try:
        for side, digest in path:
            reached = node(*{"left": (digest, reached), "right": (reached, digest)}[side])
    except (KeyError, ValueError):
        return False
    return reached == root


def levels(receipts: Collection[str]) -> list[list[str]]:
    """From the sorted leaves up to the root."""
    if not receipts or len(set(receipts)) < len(receipts):
        raise ValueError("a tree needs receipts, each of them once")
    tree = [sorted(receipts)]
    while len(tree[-1]) > 1:
        below = tree[-1]
        tree.append([node(*below[at : at + 2]) for at in range(0, len(below), 2)])
    return tree


def node(left: str, right: str | None = None) -> str:
    """The digest above two neighbours; one without a neighbour moves up."""
    if right is None:
        return left
    return hashlib.sha256(NODE + bytes.fromhex(left) + bytes.fromhex(right)).hexdigest()
