"""Streaming XML without document types or entities (so neither billion laughs nor files of ours)."""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from .limits import MAX_ELEMENTS

ExpatError = expat.ExpatError


class ForbiddenMarkup(ValueError):
    """A document type, an entity, or more elements than any honest table has."""


def local(name: str) -> str:
    return name.rpartition(":")[2]


class Reading:
    """A parser fed piece by piece. Subclasses see local names and a flat dictionary of attributes."""

    def __init__(self) -> None:
        self.elements_seen = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self._forbid
        self.parser.EntityDeclHandler = self._forbid

    def _forbid(self, *_declaration: object) -> None:
        raise ForbiddenMarkup

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements_seen += 1
        if self.elements_seen > MAX_ELEMENTS:
            raise ForbiddenMarkup
        self.start(local(name) if ":" in name else name, attributes)

    def _end(self, name: str) -> None:
        self.end(local(name) if ":" in name else name)

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...

    def feed_all(self, chunks: Iterable[bytes]) -> Iterator[None]:
        """Feeds chunk by chunk and stops after each, so that what was read can be taken away."""
        for chunk in chunks:
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
