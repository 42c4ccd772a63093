"""One place that says how each database is opened."""

import dj_database_url

SQLITE_OPTIONS = {
    # A writer takes its lock at BEGIN, so two writers queue instead of failing half way.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;PRAGMA busy_timeout=20000;"
    ),
}
# A page's query joins twenty tables: PostgreSQL compiled it for eight seconds to run it in one millisecond.
POSTGRESQL_OPTIONS = {"options": "-c jit=off"}


def database(url):
    """Django's settings for the database at `url` (``sqlite:///path`` or ``postgres://…``, whose own options win)."""
    parsed = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    if parsed["ENGINE"].endswith("sqlite3"):
        parsed["OPTIONS"] = {**parsed.get("OPTIONS", {}), **SQLITE_OPTIONS}
        parsed["CONN_MAX_AGE"] = 0
    elif parsed["ENGINE"].endswith("postgresql"):
        parsed["OPTIONS"] = {**POSTGRESQL_OPTIONS, **parsed.get("OPTIONS", {})}
    return parsed


def cache(url):
    """Django's settings for the cache at `url` (``redis://…``), process memory when empty."""
    if url:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
