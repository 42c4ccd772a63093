"""Arabic search on PostgreSQL's text search."""

from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from .index import FoldedIndex
from .queries import Counting, FoldedQueries


class ArabicIndex(FoldedIndex, PostgresIndex):
    pass


class SearchCompiler(Counting, PostgresSearchQueryCompiler):
    pass


class AutocompleteCompiler(Counting, PostgresAutocompleteQueryCompiler):
    pass


class ArabicSearchBackend(FoldedQueries, PostgresSearchBackend):
    index_class = ArabicIndex
    query_compiler_class = SearchCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler

    def __init__(self, params):
        # Words arrive folded: the server's own stemmer would find other pages than SQLite does.
        super().__init__({"SEARCH_CONFIG": "simple", **params})
