"""What a public page says, by weight: taken from the search fields its type declares for Wagtail."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from modelsearch.index import RelatedFields, SearchField

from . import arabic
from .spelling import Spelled, spelled_words


@dataclass
class Content:
    """Texts as written. Names are what the page belongs to: governorate, domain, tags, obstacles; in both languages."""

    title: str
    names: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What an excerpt is cut from, a line a field; after an empty line the names, one in each."""
        said = "\n".join(filter(None, map(in_a_line, [*self.lead, *self.body])))
        return f"{said}\n\n" + "\n".join(dict.fromkeys(map(in_a_line, self.names)))

    def index_columns(self) -> dict[str, str]:
        """The folded texts of the index, the most telling first."""
        names = "\n".join([*self.names, *self.lead])
        return {
            "title": text_to_find(self.title),
            "names": text_to_find(names),
            "body": text_to_find("\n".join(self.body)),
        }

    def spelled(self) -> dict[str, Spelled]:
        """The words of the page by their folded form."""
        return spelled_words("\n".join([self.title, *self.names, *self.lead, *self.body]))


def in_a_line(text: str) -> str:
    return " ".join(text.split())


def text_to_find(text: str) -> str:
    """Every word as spelled and without article, for beginnings, and by its stems."""
    return " ".join(
        form for word in arabic.words(text) for form in dict.fromkeys([word, *arabic.forms(word)])
    )


def content_of(page) -> Content:
    """A field with a boost leads; the title stands by itself."""
    content = Content(page.title)
    for search_field in page.get_search_fields():
        if isinstance(search_field, RelatedFields):
            content.names += related_texts(search_field, page)
        elif isinstance(search_field, SearchField) and search_field.field_name != "title":
            leads = (search_field.boost or 1) > 1
            (content.lead if leads else content.body).extend(texts(search_field.get_value(page)))
    return content


def related_texts(search_field, page) -> list[str]:
    """The texts at the end of a relation, which may lead on: from a row to what it points at."""
    found: list[str] = []
    for one in related(search_field, page):
        for inner in search_field.fields:
            if isinstance(inner, RelatedFields):
                found += related_texts(inner, one)
            elif isinstance(inner, SearchField):
                found += texts(inner.get_value(one))
    return found


def related(search_field, page) -> list:
    value = search_field.get_value(page)
    if value is None:
        return []
    return list(value.all()) if hasattr(value, "all") else [value]


def texts(value) -> Iterator[str]:
    """Search fields give texts, lists, or nothing."""
    if isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)
    elif value:
        yield str(value)
