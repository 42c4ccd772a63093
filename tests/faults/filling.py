"""Rows by the hundred thousand for whichever table, in whichever state its migrations have brought it to."""

from dataclasses import dataclass
from itertools import count

from django.db import connection

#: values by type of PostgreSQL; n is the number of the row, {length} what the column may hold
VALUES = {
    "boolean": "n % 2 = 0",
    "bytea": "'\\x00'",
    "character varying": "left(to_hex(n), {length})",
    "date": "current_date - n % 1000",
    "double precision": "n / 3.0",
    "inet": "'127.0.0.1'",
    "integer": "n",
    "bigint": "n",
    "interval": "interval '1 day'",
    "jsonb": "'{{\"text\": \"' || repeat(to_hex(n), 40) || '\"}}'",
    "numeric": "n % 9",
    "smallint": "n % 30000",
    "text": "repeat(to_hex(n), 60)",
    "timestamp with time zone": "now() - n * interval '1 minute'",
    "uuid": "gen_random_uuid()",
}
ANY_LENGTH = 200
#: each filling goes on where the last one ended, beyond what set-up made
numbers = count(1_000_000, 1_000_000)


@dataclass(frozen=True)
class Column:
    name: str
    kind: str
    length: int | None

    @property
    def value(self):
        expression = VALUES.get(self.kind)
        return (
            f"({expression.format(length=self.length or ANY_LENGTH)})::{self.kind}" if expression else "NULL"
        )


def columns_of(table):
    """Those that an INSERT gives a value."""
    sql = """SELECT column_name, data_type, character_maximum_length FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' AND is_identity = 'NO'
             ORDER BY ordinal_position"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [table])
        return [Column(*row) for row in cursor.fetchall()]


def rows_in(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')
        return cursor.fetchone()[0]


def insertion(table, columns, rows):
    names = ", ".join(f'"{column.name}"' for column in columns)
    values = ", ".join(column.value for column in columns)
    first = next(numbers)
    return f'INSERT INTO "{table}" ({names}) SELECT {values} FROM generate_series({first}, {first + rows - 1}) AS n'


def fill(table, rows):
    """Until it has so many; foreign keys and triggers look away, and what constraints check is checked no more."""
    lacking = rows - rows_in(table)
    if lacking <= 0:
        return
    with connection.cursor() as cursor:
        checks = checks_of(cursor, table)
        for name, _definition in checks:
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(insertion(table, columns_of(table), lacking))
        cursor.execute("SET session_replication_role = origin")
        for name, definition in checks:
            cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {definition} NOT VALID')


def checks_of(cursor, table):
    sql = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass"
    cursor.execute(sql, [f'"{table}"'])
    return cursor.fetchall()


def empty(table):
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(f'DELETE FROM "{table}"')
        cursor.execute("SET session_replication_role = origin")
