"""The asking side: a search query with every text in it folded."""

from copy import copy

from modelsearch.query import And, MatchAll, Not, Or, Phrase

from . import arabic


class FoldedQueries:
    """Mixin for a database backend.

    `fields` is left out: the index holds one folded text for an object, not one for a field, and
    comparing a folded question with a raw column finds nothing (PostgreSQL) or fails (SQLite).
    """

    def search(self, query, model_or_queryset, fields=None, **options):
        if fields == []:
            return super().search("", model_or_queryset)
        return super().search(folded(query, arabic.words_to_find), model_or_queryset, **options)

    def autocomplete(self, query, model_or_queryset, fields=None, **options):
        if fields == []:
            return super().autocomplete("", model_or_queryset)
        return super().autocomplete(folded(query, arabic.beginnings_to_find), model_or_queryset, **options)


def folded(query, fold):
    """`query` (a text or a query object) folded; an empty text when no word remains in it."""
    if query is None or isinstance(query, str):
        return fold(query or "")
    if isinstance(query, MatchAll):
        return query
    if isinstance(query, And | Or):
        return combination(query, fold)
    if hasattr(query, "subquery"):
        return around(query, fold)
    rewritten = copy(query)
    rewritten.query_string = (arabic.phrase_to_find if isinstance(query, Phrase) else fold)(
        query.query_string
    )
    return rewritten if rewritten.query_string else ""


def combination(query, fold):
    """An And/Or of what is left; the databases can't compile an empty part."""
    parts = [part for part in (folded(part, fold) for part in query.subqueries) if part]
    return type(query)(parts) if parts else ""


def around(query, fold):
    """A Not or Boost; excluding nothing leaves everything."""
    rewritten = copy(query)
    rewritten.subquery = folded(query.subquery, fold)
    if rewritten.subquery:
        return rewritten
    return MatchAll() if isinstance(query, Not) else ""
