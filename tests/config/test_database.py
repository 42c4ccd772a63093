"""How SQLite is opened, and what the test suite promises about the database."""

import pytest
from config.settings.database import cache, database
from config.settings.test import cache_url_of_worker
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="says how SQLite is opened")


def pragma(name):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@on_sqlite
@pytest.mark.django_db
def test_sqlite_writes_ahead_waits_and_keeps_foreign_keys():
    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("busy_timeout") == 20_000
    assert pragma("synchronous") == 1


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_writer_takes_its_lock_when_its_transaction_begins():
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        pass

    assert [query["sql"] for query in queries] == ["BEGIN IMMEDIATE", "COMMIT"]


def test_postgresql_compiles_no_query_and_lets_nobody_wait_for_ever_unless_its_address_says_so(monkeypatch):
    monkeypatch.delenv("STATEMENT_TIMEOUT", raising=False)
    ours = "-c jit=off -c idle_in_transaction_session_timeout=10min -c lock_timeout=10s"

    assert options("postgres://host/name") == ours
    assert options("postgres://host/name?options=-c%20jit=on") == "-c jit=on"

    monkeypatch.setenv("STATEMENT_TIMEOUT", "30s")
    monkeypatch.setenv("LOCK_TIMEOUT", "2s")
    assert options("postgres://host/name") == f"{ours[:-3]}2s -c statement_timeout=30s"


def options(url):
    return database(url)["OPTIONS"]["options"]


@pytest.mark.django_db
def test_a_row_that_points_nowhere_is_refused():
    nowhere = Locale.objects.latest("pk").pk + 1

    with pytest.raises(IntegrityError), transaction.atomic():
        Page.objects.update(locale_id=nowhere)
        connection.check_constraints()


def test_postgresql_keeps_its_connections_and_needs_no_pragma():
    settings = database("postgres://someone:secret@127.0.0.1:5432/saqqara")

    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert settings["CONN_MAX_AGE"] == 60
    assert "init_command" not in settings["OPTIONS"]
    assert "transaction_mode" not in settings["OPTIONS"]


def test_the_cache_is_redis_when_named_and_memory_otherwise():
    assert cache("redis://127.0.0.1:6379/1")["BACKEND"].endswith("RedisCache")
    assert cache("")["BACKEND"].endswith("LocMemCache")


def test_each_worker_of_the_suite_has_a_redis_database_of_its_own(monkeypatch):
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw1")

    assert cache_url_of_worker("redis://127.0.0.1:6379/1") == "redis://127.0.0.1:6379/2"
    assert cache_url_of_worker("") == ""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("run", [1, 2])
def test_a_test_that_empties_the_tables_leaves_the_first_rows_to_the_next(run):
    assert Page.objects.filter(depth=1).count() == 1
    assert Locale.objects.exists()

    Page.objects.all().delete()
