"""A deploy in the midst of a judging day: nobody waits two seconds for a migration, and old processes go on meanwhile.

Each migration is taken back and applied again with 100,000 rows in every table that it changes. The short form tries
the last of each app, the whole form all.
"""

import re
import time
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import errors

from . import KILLS
from .copies import copied
from .filling import columns_of, empty, fill, insertion

ROWS = 100_000
#: seconds for which a migration may keep others from a table
LONGEST = 2
APPS = ("home", "initiatives", "competitions")
#: nobody ran an older version while these came; all later ones must let the version before them go on working
BEFORE_THE_FIRST_RELEASE = {"home": 15, "initiatives": 25, "competitions": 26}
STEPS = r"ALTER TABLE|UPDATE|DELETE FROM|(?:INDEX|TRIGGER) .*? ON"
CHANGED = re.compile(rf'(?:{STEPS}) "?(\w+)"?')
#: whatever a foreign key leads to is written to no more, either, until the commit
LOCKED = re.compile(rf'(?:{STEPS}|REFERENCES) "?(\w+)"?')
IS_WHOLE = KILLS >= 200


@pytest.fixture
def executor(new_site):
    with copied(new_site):
        yield MigrationExecutor(connection)


def test_no_migration_keeps_others_waiting_and_none_stops_the_version_before_it(executor, capsys):
    executor.migrate(targets(executor.loader.graph))
    executor = MigrationExecutor(connection)
    state = executor._create_project_state(with_applied_migrations=True)
    held, refused = {}, {}
    for migration, _backwards in executor.migration_plan(executor.loader.graph.leaf_nodes()):
        present = set(connection.introspection.table_names())
        tables = tables_changed_by(migration, state.clone()) & present
        before = {table: columns_of(table) for table in tables}
        for table in tables:
            fill(table, ROWS)
        try:
            watch, after = watched(executor, migration, state.clone(), present)
        except IntegrityError:
            # Among values that mean nothing no new constraint holds: it is tried without.
            for table in tables:
                empty(table)
            watch, after = watched(executor, migration, state, present)
        held[str(migration)], state = watch.held, after
        if not is_older(migration) and (problems := refused_to_old_code(before)):
            refused[str(migration)] = problems

    assert held
    with capsys.disabled():
        longest = max(held, key=held.get)
        print(f"\n{len(held)} migrations; {longest} holds tables longest: {held[longest]:.2f} s")  # noqa: T201
    assert {name: seconds for name, seconds in held.items() if seconds > LONGEST} == {}
    assert refused == {}, "old processes can't write any more: a db_default, or two releases, would let them"


def targets(graph):
    """What to go back to, app by app."""
    names = {app: sorted(name for label, name in graph.nodes if label == app) for app in APPS}
    if IS_WHOLE:
        return [(app, next(name for name in reversed(names[app]) if "initial" in name)) for app in APPS]
    return [(app, names[app][-2]) for app in APPS]


def is_older(migration):
    return int(migration.name.partition("_")[0]) <= BEFORE_THE_FIRST_RELEASE[migration.app_label]


def tables_changed_by(migration, state):
    with connection.schema_editor(collect_sql=True, atomic=migration.atomic) as editor:
        migration.apply(state, editor, collect_sql=True)
    return {table for sql in editor.collected_sql for table in CHANGED.findall(str(sql))}


def watched(executor, migration, state, present):
    watch = Watch(present, migration.atomic)
    with watch.of_statements():
        return watch, executor.apply_migration(state, migration)


class Watch:
    """How long a migration keeps others from tables that were there before: from its first statement on one of them
    to its commit. Of Django's own work in between only what the processor did counts, not what it did for others."""

    def __init__(self, tables, is_atomic):
        self.tables, self.is_atomic = tables, is_atomic
        self.held, self.worked_at = 0, None

    @contextmanager
    def of_statements(self):
        with connection.execute_wrapper(self):
            yield
        self.note_work()

    def __call__(self, execute, sql, params, many, context):
        if self.worked_at is None and not self.tables & set(LOCKED.findall(str(sql))):
            return execute(sql, params, many, context)
        self.note_work()
        begun = time.monotonic()
        try:
            return execute(sql, params, many, context)
        finally:
            self.note(time.monotonic() - begun, "CONCURRENTLY" in str(sql))
            self.worked_at = time.process_time()

    def note_work(self):
        if self.worked_at is not None and self.is_atomic:
            self.held += time.process_time() - self.worked_at

    def note(self, seconds, is_patient):
        """Without a transaction a lock ends with its statement."""
        if self.is_atomic:
            self.held += seconds
        elif not is_patient:
            self.held = max(self.held, seconds)


def refused_to_old_code(before):
    """{table: why} for each into which a row with the columns of before can't be written any more."""
    refused = {}
    for table, columns in before.items():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL session_replication_role = replica")
                cursor.execute(insertion(table, columns, 1))
                transaction.set_rollback(True)
        except DatabaseError as error:
            if not isinstance(error.__cause__, errors.CheckViolation):
                refused[table] = str(error)
    return refused
