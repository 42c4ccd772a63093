"""Keep the search documents and the vocabulary in step with what is public."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import connection, transaction
from django.db.models import F, Model
from modelsearch.index import RelatedFields
from wagtail.models import Page, get_page_models

from ..models import SearchDocument, VocabularyWord
from ..search import tables
from ..search.content import Content, content_of
from ..search.spelling import Spelled

AT_ONCE = 200
COLUMNS = ["locale", "kind", "title", "names", "body", "text", "words"]


@transaction.atomic
def put(page: Page) -> None:
    """Write, or write anew, what can be found of the public `page`."""
    content = content_of(page)
    new, spelled = document(page, content), content.spelled()
    old = SearchDocument.objects.select_for_update().filter(page_id=page.pk).first()
    before, after = words_of(old), words_of(new)
    SearchDocument.objects.bulk_create(
        [new], update_conflicts=True, unique_fields=["page"], update_fields=COLUMNS
    )
    forget(page.locale_id, before - after)
    remember(page.locale_id, [spelled[word] for word in after - before])


@transaction.atomic
def remove(page_id: int) -> None:
    """Nothing can be found of the page any more."""
    old = SearchDocument.objects.select_for_update().filter(page_id=page_id).first()
    if old:
        old.delete()
        forget(old.locale_id, words_of(old))


def renamed(record: Model) -> None:
    """Write anew the pages that are found by a name of `record`: a governorate, a domain, an obstacle, a tag."""
    for model in get_page_models():
        for path in paths_to(type(record), model, model.get_search_fields()):
            for page in model.objects.filter(**{path: record}, search_document__isnull=False).distinct():
                put(page)


def paths_to(wanted: type[Model], model: type[Model], search_fields: Iterable) -> Iterator[str]:
    """The relations of `model` that lead its search fields to `wanted`, as a filter is written."""
    for one in search_fields:
        if isinstance(one, RelatedFields):
            target = model._meta.get_field(one.field_name).related_model
            if target is wanted:
                yield one.field_name
            for further in paths_to(wanted, target, one.fields):
                yield f"{one.field_name}__{further}"


def document(page: Page, content: Content) -> SearchDocument:
    return SearchDocument(
        page_id=page.pk,
        locale_id=page.locale_id,
        kind=page._meta.label_lower,
        text=content.text,
        words=" ".join(sorted(content.spelled())),
        **content.index_columns(),
    )


def words_of(old: SearchDocument | None) -> set[str]:
    return set(old.words.split()) if old else set()


def remember(locale_id: int, spelled: Iterable[Spelled]) -> None:
    """Count one page more for each word."""
    rows = [row(locale_id, one, 0) for one in spelled]
    VocabularyWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=AT_ONCE)
    count(locale_id, [one.folded for one in rows], 1)


def forget(locale_id: int, words: Iterable[str]) -> None:
    """Count one page less; a word of no page is none."""
    count(locale_id, sorted(words), -1)
    VocabularyWord.objects.filter(locale_id=locale_id, documents=0).delete()


def row(locale_id: int, one: Spelled, documents: int) -> VocabularyWord:
    return VocabularyWord(
        locale_id=locale_id,
        folded=one.folded,
        written=one.written[:200],
        length=len(one.folded),
        documents=documents,
    )


def count(locale_id: int, words: list[str], change: int) -> None:
    for first in range(0, len(words), AT_ONCE):
        rows = VocabularyWord.objects.filter(
            locale_id=locale_id, folded__in=words[first : first + AT_ONCE], documents__gte=max(-change, 0)
        )
        # Two publications that share words lock them in the same order.
        locked = list(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
        VocabularyWord.objects.filter(pk__in=locked).update(documents=F("documents") + change)


def public_pages() -> Iterator[Page]:
    """Every page a visitor may read, as its own type."""
    return Page.objects.live().public().filter(depth__gt=1).specific().iterator(chunk_size=AT_ONCE)


@transaction.atomic
def rebuild() -> int:
    """Write all documents and words anew; how many pages can be found now."""
    tables.restore(connection)
    SearchDocument.objects.all()._raw_delete(SearchDocument.objects.db)
    VocabularyWord.objects.all()._raw_delete(VocabularyWord.objects.db)
    written, counts = {}, Counter()
    pages = public_pages()
    while some := list(islice(pages, AT_ONCE)):
        contents = [(page, content_of(page)) for page in some]
        SearchDocument.objects.bulk_create(document(page, content) for page, content in contents)
        for page, content in contents:
            for folded, one in content.spelled().items():
                written.setdefault((page.locale_id, folded), one)
                counts[page.locale_id, folded] += 1
    rows = [row(key[0], written[key], counts[key]) for key in counts]
    VocabularyWord.objects.bulk_create(rows, batch_size=AT_ONCE)
    return SearchDocument.objects.count()


@dataclass(frozen=True)
class Differences:
    """Numbers of pages that cannot be found, that can but are not public, or are found by old words."""

    missing: list[int]
    surplus: list[int]
    stale: list[int]
    #: words whose count is not that of the documents
    words: int

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.stale or self.words)


def differences() -> Differences:
    """What `rebuild` would change."""
    held = {one.pk: one for one in SearchDocument.objects.iterator(chunk_size=AT_ONCE)}
    missing, stale = [], []
    for page in public_pages():
        old = held.pop(page.pk, None)
        if old is None:
            missing.append(page.pk)
        elif columns(old) != columns(document(page, content_of(page))):
            stale.append(page.pk)
    return Differences(missing, sorted(held), stale, len(miscounted()))


def columns(one: SearchDocument) -> list:
    return [getattr(one, field.attname) for field in SearchDocument._meta.concrete_fields]


def miscounted() -> set:
    """(language, word, count) that are not as the documents say."""
    documents = SearchDocument.objects.values_list("locale_id", "words").iterator(chunk_size=AT_ONCE)
    counted = Counter((locale, word) for locale, words in documents for word in words.split())
    said = set(VocabularyWord.objects.values_list("locale_id", "folded", "documents"))
    return said ^ {(locale, word, n) for (locale, word), n in counted.items()}
