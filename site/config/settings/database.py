"""One place that says how each database is opened."""

import os

import dj_database_url

SQLITE_OPTIONS = {
    # A writer takes its lock at BEGIN, so two writers queue instead of failing half way.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;PRAGMA busy_timeout=20000;"
    ),
}
#: of PostgreSQL, unless the environment says otherwise
LOCK_TIMEOUT = "10s"
POSTGRESQL_PARAMETERS = {
    # A page's query joins twenty tables: PostgreSQL compiled it for eight seconds to run it in one millisecond.
    "jit": "off",
    "idle_in_transaction_session_timeout": "10min",
}


def database(url):
    """Django's settings for the database at `url` (``sqlite:///path`` or ``postgres://…``, whose own options win)."""
    parsed = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    if parsed["ENGINE"].endswith("sqlite3"):
        parsed["OPTIONS"] = {**parsed.get("OPTIONS", {}), **SQLITE_OPTIONS}
        parsed["CONN_MAX_AGE"] = 0
    elif parsed["ENGINE"].endswith("postgresql"):
        parsed["OPTIONS"] = {"options": postgresql_options(), **parsed.get("OPTIONS", {})}
    return parsed


def postgresql_options():
    """Whoever waits longer for a lock is told to try again, and keeps nobody else waiting behind him.

    STATEMENT_TIMEOUT is set where requests are answered (`config.wsgi`); commands take the time they need.
    """
    parameters = POSTGRESQL_PARAMETERS | {"lock_timeout": os.environ.get("LOCK_TIMEOUT", LOCK_TIMEOUT)}
    if timeout := os.environ.get("STATEMENT_TIMEOUT"):
        parameters["statement_timeout"] = timeout
    return " ".join(f"-c {name}={value}" for name, value in parameters.items())


def cache(url):
    """Django's settings for the cache at `url` (``redis://…``), process memory when empty."""
    if url:
        return {"BACKEND": "home.caches.PatientRedisCache", "LOCATION": url}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
