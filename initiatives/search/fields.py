"""How the two databases are asked for the documents that match a question, and how well they do."""

from django.db import models
from django.db.models import Expression, F, FloatField, Lookup

# Of a word in the body (C), among the names (B) and in the title (A); D is not used.
POSTGRESQL_WEIGHTS = "{0, 0.1, 0.4, 1.0}"


class IndexField(models.TextField):
    """The column of `initiatives_searchentry` that is matched (see `tables`); never read."""


@IndexField.register_lookup
class Matches(Lookup):
    """``index__matches=question`` (a `questions.Question` with at least one part)."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", [*params, self.rhs.fts5()]

    def as_postgresql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"{column} @@ to_tsquery('simple', %s)", [*params, self.rhs.tsquery()]


class Relevance(Expression):
    """How well an entry that matches answers `question`: more is better; comparable within one answer only.

    `path` leads to the entry, for example ``"search_entry__"`` from a page. SQLite ranks what its `MATCH` found, so
    the query has to be filtered by ``matches``.
    """

    output_field = FloatField()

    def __init__(self, question, path=""):
        super().__init__()
        self.question = question
        self.index, self.rank = F(f"{path}index"), F(f"{path}rank")

    def get_source_expressions(self):
        return [self.index, self.rank]

    def set_source_expressions(self, expressions):
        self.index, self.rank = expressions

    def as_sqlite(self, compiler, connection):
        rank, params = compiler.compile(self.rank)
        return f"-({rank})", params

    def as_postgresql(self, compiler, connection):
        vector, params = compiler.compile(self.index)
        return (
            f"ts_rank('{POSTGRESQL_WEIGHTS}', {vector}, to_tsquery('simple', %s))",
            [*params, self.question.tsquery()],
        )
