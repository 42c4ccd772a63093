"""Arabic search on SQLite's FTS5, with a relevance order that stays linear in the number of hits."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast
from modelsearch.backends.base import get_model_root
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

from .index import FoldedIndex
from .queries import Counting, FoldedQueries

OBJECTS_AT_ONCE = 500  # well below the number of parameters any SQLite takes


class TitleFirst(BM25):
    """Relevance in which a word of the title weighs ten of the body (columns: autocomplete, body, title)."""

    def as_sql(self, compiler, connection, function=None, template=None):
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, 1.0, 1.0, 10.0)", []


class Ranked:
    """Mixin for a query compiler: the stock one asks for each hit's score anew, which is quadratic."""

    def can_rank(self):
        return self.order_by_relevance and not isinstance(normalize(self.query), MatchAll | Not)

    def ranked_ids(self):
        """The hits' primary keys as text, best first: one join of index and objects."""
        matches = MatchExpression(self.FTS_TABLE_FIELDS, self.build_search_query(normalize(self.query)))
        model = self.queryset.model
        key = Cast(OuterRef("index_entry__object_id"), get_model_root(model)._meta.pk)
        return (
            SQLiteFTSIndexEntry.objects.filter(
                matches,
                Exists(self.queryset.order_by().filter(pk=key)),
                index_entry__content_type__in=get_descendants_content_types_pks(model),
            )
            .order_by(TitleFirst(), "-pk")
            .values_list("index_entry__object_id", flat=True)
        )


class SearchCompiler(Counting, Ranked, SQLiteSearchQueryCompiler):
    pass


class AutocompleteCompiler(Counting, Ranked, SQLiteAutocompleteQueryCompiler):
    pass


class RankedResults(SQLiteSearchResults):
    def _do_search(self):
        if self._score_field or not self.query_compiler.can_rank():
            return super()._do_search()
        keys = list(self.query_compiler.ranked_ids()[self.start : self.stop])
        found = {}
        for first in range(0, len(keys), OBJECTS_AT_ONCE):
            hits = self.query_compiler.queryset.filter(pk__in=keys[first : first + OBJECTS_AT_ONCE])
            found.update((str(hit.pk), hit) for hit in hits)
        return [found[key] for key in keys]


class ArabicIndex(FoldedIndex, SQLiteIndex):
    pass


class ArabicSearchBackend(FoldedQueries, SQLiteSearchBackend):
    index_class = ArabicIndex
    results_class = RankedResults
    query_compiler_class = SearchCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
