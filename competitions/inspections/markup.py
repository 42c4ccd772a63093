"""Streaming XML without document types or entities (so neither billion laughs nor files of ours)."""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from .limits import MAX_TAGS

ExpatError = expat.ExpatError


class ForbiddenMarkup(ValueError):
    """A document type, an entity, or more elements than any honest table has."""


def local(name: str) -> str:
    return name.rpartition(":")[2]


class Reading:
    """A parser fed piece by piece. Subclasses see local names and a dictionary of attributes."""

    def __init__(self) -> None:
        self.tags_seen = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start_root
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self._forbid
        self.parser.EntityDeclHandler = self._forbid

    def _forbid(self, *_declaration: object) -> None:
        raise ForbiddenMarkup

    def _start_root(self, name: str, attributes: dict[str, str]) -> None:
        """Names are stripped of a prefix only where the root has one: a sheet has 700,000 elements."""
        prefixed = ":" in name
        self.parser.StartElementHandler = self._start_prefixed if prefixed else self.start
        self.parser.EndElementHandler = self._end_prefixed if prefixed else self.end
        self.start(local(name), attributes)

    def _start_prefixed(self, name: str, attributes: dict[str, str]) -> None:
        self.start(local(name), attributes)

    def _end_prefixed(self, name: str) -> None:
        self.end(local(name))

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...

    def feed_all(self, chunks: Iterable[bytes]) -> Iterator[None]:
        """Feeds chunk by chunk and stops after each, so that what was read can be taken away."""
        for chunk in chunks:
            self.tags_seen += chunk.count(b"<")
            if self.tags_seen > MAX_TAGS:
                raise ForbiddenMarkup
            self.parser.Parse(chunk, False)
            yield
        self.parser.Parse(b"", True)
        yield


class ElementList(Reading):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.found.append((name, {local(key): value for key, value in attributes.items()}))


def elements(chunks: Iterable[bytes]) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part, in order, with its attributes."""
    reading = ElementList()
    for _ in reading.feed_all(chunks):
        pass
    return reading.found
