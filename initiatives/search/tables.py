"""The full-text index over the search documents, in each database's own way.

On both, `initiatives_searchentry` has a row for each document: its page (`rowid`), language and kind, and a column
of the table's own name that is matched. SQLite: an FTS5 table that triggers keep. PostgreSQL: a view on a generated
`tsvector` with its index.
"""

SQLITE = [
    """CREATE VIRTUAL TABLE initiatives_searchentry USING fts5(
        title, names, body, locale_id UNINDEXED, kind UNINDEXED,
        content='initiatives_searchdocument', content_rowid='page_id',
        tokenize='unicode61 remove_diacritics 0')""",
    # Of a word in the title, among the names, in the body.
    """INSERT INTO initiatives_searchentry(initiatives_searchentry, rank)
        VALUES ('rank', 'bm25(10.0, 4.0, 1.0)')""",
    """CREATE TRIGGER initiatives_searchdocument_added AFTER INSERT ON initiatives_searchdocument BEGIN
        INSERT INTO initiatives_searchentry(rowid, title, names, body, locale_id, kind)
        VALUES (new.page_id, new.title, new.names, new.body, new.locale_id, new.kind); END""",
    """CREATE TRIGGER initiatives_searchdocument_removed AFTER DELETE ON initiatives_searchdocument BEGIN
        INSERT INTO initiatives_searchentry(initiatives_searchentry, rowid, title, names, body, locale_id, kind)
        VALUES ('delete', old.page_id, old.title, old.names, old.body, old.locale_id, old.kind); END""",
    """CREATE TRIGGER initiatives_searchdocument_changed AFTER UPDATE ON initiatives_searchdocument BEGIN
        INSERT INTO initiatives_searchentry(initiatives_searchentry, rowid, title, names, body, locale_id, kind)
        VALUES ('delete', old.page_id, old.title, old.names, old.body, old.locale_id, old.kind);
        INSERT INTO initiatives_searchentry(rowid, title, names, body, locale_id, kind)
        VALUES (new.page_id, new.title, new.names, new.body, new.locale_id, new.kind); END""",
    "INSERT INTO initiatives_searchentry(initiatives_searchentry) VALUES ('rebuild')",
]
SQLITE_BACK = [
    "DROP TRIGGER IF EXISTS initiatives_searchdocument_added",
    "DROP TRIGGER IF EXISTS initiatives_searchdocument_removed",
    "DROP TRIGGER IF EXISTS initiatives_searchdocument_changed",
    "DROP TABLE IF EXISTS initiatives_searchentry",
]

POSTGRESQL = [
    """ALTER TABLE initiatives_searchdocument ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple'::regconfig, title), 'A') ||
        setweight(to_tsvector('simple'::regconfig, names), 'B') ||
        setweight(to_tsvector('simple'::regconfig, body), 'C')) STORED""",
    # In the row, not beside it: else PostgreSQL takes the table for small, reads it whole and unpacks every vector.
    "ALTER TABLE initiatives_searchdocument ALTER COLUMN vector SET STORAGE MAIN",
    "CREATE INDEX initiatives_searchdocument_vector ON initiatives_searchdocument USING gin (vector)",
    """CREATE VIEW initiatives_searchentry AS
        SELECT page_id AS rowid, locale_id, kind, vector AS initiatives_searchentry, 0::float8 AS rank
        FROM initiatives_searchdocument""",
]
POSTGRESQL_BACK = [
    "DROP VIEW IF EXISTS initiatives_searchentry",
    "ALTER TABLE initiatives_searchdocument DROP COLUMN IF EXISTS vector",
]

#: A row that a vector nearly fills loses every text of 19 bytes or more to another table; counting kinds would fetch
#: each of them from there.
IN_ITS_ROW = {"postgresql": ["ALTER TABLE initiatives_searchdocument ALTER COLUMN kind SET STORAGE PLAIN"]}
AS_IT_FITS = {"postgresql": ["ALTER TABLE initiatives_searchdocument ALTER COLUMN kind SET STORAGE EXTENDED"]}

INSTALL = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
REMOVE = {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}


def install(connection) -> None:
    """Make the index; on any other database nothing is made, and nothing is found."""
    run(connection, INSTALL)


def remove(connection) -> None:
    run(connection, REMOVE)


def restore(connection) -> None:
    """On SQLite a later change of the table, which Django makes by copying it, drops the triggers."""
    if connection.vendor == "sqlite":
        remove(connection)
        install(connection)


def run(connection, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements.get(connection.vendor, []):
            cursor.execute(statement)
