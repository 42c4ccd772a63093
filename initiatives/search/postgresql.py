"""Arabic search on PostgreSQL's text search."""

from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

from .index import FoldedIndex
from .queries import FoldedQueries


class ArabicIndex(FoldedIndex, PostgresIndex):
    pass


class ArabicSearchBackend(FoldedQueries, PostgresSearchBackend):
    index_class = ArabicIndex

    def __init__(self, params):
        # Words arrive folded: the server's own stemmer would find other pages than SQLite does.
        super().__init__({"SEARCH_CONFIG": "simple", **params})
