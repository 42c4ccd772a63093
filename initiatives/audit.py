"""The chain of the audit log: what enters it, what each link covers, and where a chain is broken."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

#: of Wagtail's own steps: what is published, who decided on it, who may read it; not every saving of a draft
OF_PAGES = frozenset(
    {
        "wagtail.delete",
        "wagtail.move",
        "wagtail.publish",
        "wagtail.unpublish",
        "wagtail.view_restriction.create",
        "wagtail.view_restriction.delete",
        "wagtail.view_restriction.edit",
        "wagtail.workflow.approve",
        "wagtail.workflow.cancel",
        "wagtail.workflow.reject",
    }
)

_kept: set[str] = set(OF_PAGES)


def keep(actions: Iterable[str]) -> None:
    """An app's own steps enter the chain."""
    _kept.update(actions)


def kept() -> frozenset[str]:
    return frozenset(_kept)


def canonical(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def sealed(salt: str, text: str) -> str:
    """The digest that stands for a text once it is deleted: without the salt nobody can try out what it said."""
    return hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()


@dataclass(frozen=True)
class Link:
    """All that the digest of a row covers; nothing of it is ever deleted."""

    number: int
    at: str
    action: str
    kind: str
    key: str
    by: str
    text_digest: str
    previous: str

    def digest(self) -> str:
        return hashlib.sha256(canonical(asdict(self)).encode()).hexdigest()


@dataclass(frozen=True)
class Found:
    """A link as it stands in the database, with the digest it was given and the text as long as it is there."""

    link: Link
    digest: str
    salt: str = ""
    text: str = ""

    @property
    def is_changed(self) -> bool:
        said = bool(self.salt) and sealed(self.salt, self.text) != self.link.text_digest
        return said or bool(self.text and not self.salt) or self.link.digest() != self.digest


def breaks(rows: Iterable[Found]) -> Iterator[str]:
    """A sentence for each place where rows, in the order of their numbers, are not as they were written."""
    number, previous = 1, ""
    for row in rows:
        if row.link.number > number:
            yield f"Removed: {number} to {row.link.number - 1}."
        elif row.link.previous != previous:
            yield f"Out of order: {row.link.number} does not follow {row.link.number - 1}."
        if row.is_changed:
            yield f"Changed: {row.link.number}."
        number, previous = row.link.number + 1, row.digest
