"""The asking side: a search query with every text in it folded, and with the words that are searched alike."""

from copy import copy

from django.db.models import Func, Lookup, Transform
from modelsearch.query import And, MatchAll, Not, Or, Phrase, PlainText

from . import arabic, thesaurus
from .questions import spellings


class FoldedQueries:
    """Mixin for a database backend.

    `fields` is left out: the index holds one folded text for an object, not one for a field, and
    comparing a folded question with a raw column finds nothing (PostgreSQL) or fails (SQLite).
    """

    def search(self, query, model_or_queryset, fields=None, **options):
        return super().search(folded(query, fields, options), model_or_queryset, **options)

    def autocomplete(self, query, model_or_queryset, fields=None, **options):
        return super().autocomplete(folded(query, fields, options), model_or_queryset, **options)


class Counting:
    """Mixin for a query compiler: a list may be narrowed by what is counted of its rows, which no index has to hold.

    Both databases compare it themselves; the stock compilers look for its column and fail.
    """

    def _get_filters_from_where_node(self, where_node, check_only=False):
        if isinstance(where_node, Lookup) and is_counted(where_node.lhs):
            return None
        return super()._get_filters_from_where_node(where_node, check_only=check_only)


def is_counted(compared):
    return isinstance(compared, Func) and not isinstance(compared, Transform)


def folded(query, fields, options):
    """`query` (a text or a query object) folded; an empty text when no word remains in it."""
    if fields == [] or query is None:
        return ""
    if isinstance(query, str):
        query = PlainText(query, operator=options.get("operator") or PlainText.DEFAULT_OPERATOR)
    return rewritten(query, thesaurus.current())


def rewritten(query, equal_words):
    if isinstance(query, MatchAll):
        return query
    if isinstance(query, And | Or):
        return combination(query, equal_words)
    if hasattr(query, "subquery"):
        return around(query, equal_words)
    if isinstance(query, Phrase):
        lines = [arabic.phrase_to_find(query.query_string)]
    else:
        lines = spellings(query.query_string, equal_words)
    parts = [with_text(query, line) for line in lines if line]
    return Or(parts) if len(parts) > 1 else next(iter(parts), "")


def with_text(query, text):
    changed = copy(query)
    changed.query_string = text
    return changed


def combination(query, equal_words):
    """An And/Or of what is left; the databases can't compile an empty part."""
    parts = [part for part in (rewritten(part, equal_words) for part in query.subqueries) if part]
    return type(query)(parts) if parts else ""


def around(query, equal_words):
    """A Not or Boost; excluding nothing leaves everything."""
    changed = copy(query)
    changed.subquery = rewritten(query.subquery, equal_words)
    if changed.subquery:
        return changed
    return MatchAll() if isinstance(query, Not) else ""
