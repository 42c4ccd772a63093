"""What a visitor's question finds: live, public pages of one language, and nothing of any other.

Asked of the narrow table (`models.searching`), by name: models stand above this package.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import Q, QuerySet
from wagtail.models import Page

from . import arabic, thesaurus
from .fields import Relevance
from .questions import Question, beginning, question

__all__ = ["asked", "begun", "find", "is_named_in", "matches", "similar", "suggestions"]

SIMILAR, SIMILAR_READ = 5, 25
WORDS_SHARED = 2
SUGGESTIONS = 6


def asked(text: str, *, any_word: bool = False) -> Question:
    """`text` as it is searched; false when it holds no word. `stems` and `related` say what was searched."""
    return question(text, thesaurus.current(), any_part=any_word)


def find(text: str | Question, locale, pages: QuerySet | None = None, hidden: Q | None = None) -> QuerySet:
    """The public pages in `locale` that answer `text`, best first, each with its `relevance`.

    `pages` narrows the search and says what is read, for example ``InitiativePage.objects.filter(…)``;
    `hidden`: what is behind a restriction, where the request has read that already.
    """
    asked_for = text if isinstance(text, Question) else asked(text)
    wanted = (Page.objects.all() if pages is None else pages).live()
    readable = wanted.public() if hidden is None else wanted.exclude(hidden)
    if not asked_for:
        return readable.none()
    return (
        readable.filter(search_entry__locale=locale, search_entry__index__matches=asked_for)
        .annotate(relevance=Relevance(asked_for, "search_entry__"))
        .order_by("-relevance", "-pk")
    )


def matches(text: str | Question, locale, kinds: Iterable[str] | None = None) -> QuerySet:
    """Rows with `page_id`, `kind` and `relevance`, best first, of pages of `kinds` (``"initiatives.initiativepage"``).

    A filter: ``pages.filter(pk__in=matches(…).values("page_id"))``. To order by relevance, use `find`: a subquery
    that ranks each row anew costs the square of the hits.
    """
    asked_for = text if isinstance(text, Question) else asked(text)
    entries = (
        apps.get_model("initiatives", "SearchEntry").objects.filter(locale=locale).defer("index", "rank")
    )
    if not asked_for:
        return entries.none()
    if kinds is not None:
        entries = entries.filter(kind__in=kinds)
    found = entries.filter(index__matches=asked_for).annotate(relevance=Relevance(asked_for))
    return found.order_by("-relevance", "-page_id")


def similar(
    title: str, locale, exclude: Iterable[int] = (), kinds: Iterable[str] | None = None
) -> list[Page]:
    """Public pages of any year that share words with `title`, those that share most first; at most `SIMILAR`.

    Two words must be shared, where the title has as many, one of them in the title: «مركز» alone says little.
    """
    asked_for = asked(title, any_word=True)
    found = find(asked_for, locale, Page.objects.select_related("search_document")).exclude(pk__in=exclude)
    if kinds is not None:
        found = found.filter(search_entry__kind__in=kinds)
    return [page for page in found[:SIMILAR_READ] if is_like(page.search_document, asked_for)][:SIMILAR]


def is_like(document, question: Question) -> bool:
    title = set(document.title.split())
    enough = min(len(question.parts), WORDS_SHARED)
    return shared(title, question) > 0 and shared(title | set(document.names.split()), question) >= enough


def shared(stems: set[str], question: Question) -> int:
    """How many parts of `question` these stems hold."""
    return sum(any(set(spelling) <= stems for spelling in part.spellings) for part in question.parts)


def is_named_in(question: Question, names: str) -> bool:
    """Whether every part of `question` stands in `names`, as a search of names that have no page of their own."""
    stems = {form for word in arabic.words(names) for form in arabic.forms(word)}
    return bool(question) and shared(stems, question) == len(question.parts)


def begun(text: str) -> Question:
    """`text` as it is searched while it is typed."""
    return beginning(text, thesaurus.current())


def suggestions(text: str | Question, locale) -> QuerySet:
    """Public pages that hold the words of `text`, of which the last may be half typed; at most `SUGGESTIONS`."""
    return find(text if isinstance(text, Question) else begun(text), locale)[:SUGGESTIONS]
