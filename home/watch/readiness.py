"""Whether this machine can answer people: each part by itself, in a word."""

import shutil
from enum import StrEnum
from functools import cache as once

from django.conf import settings
from django.core.cache import cache
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from redis.exceptions import RedisError

from . import heartbeat

#: bytes without which uploads will soon be refused
ROOM = 500 * 1024 * 1024


class State(StrEnum):
    OK = "ok"
    AWAY = "away"
    BEHIND = "behind"
    FULL = "full"


#: without these no page can be answered; whoever spreads requests leaves this machine out
NEEDED = ("database", "migrations")


def parts():
    """{part: State}."""
    return {
        "database": database(),
        "migrations": migrations(),
        "cache": answers_of_cache(),
        "worker": worker(),
        "disk": disk(),
    }


def is_ready(states):
    return all(states[part] is State.OK for part in NEEDED)


def database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return State.AWAY
    return State.OK


def migrations():
    try:
        return State.OK if all_are_applied() else State.BEHIND
    except Error:
        return State.AWAY


def all_are_applied():
    """Of this code. It reads every migration: once is enough, for none is taken back under a site that runs."""
    if not all_are_applied_now():
        all_are_applied_now.cache_clear()
        return False
    return True


@once
def all_are_applied_now():
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def answers_of_cache():
    """Asked by itself: `home.caches` hides from the site that Redis is away."""
    if not hasattr(cache, "_cache") or not hasattr(cache._cache, "get_client"):
        return State.OK
    try:
        cache._cache.get_client().ping()
    except RedisError:
        return State.AWAY
    return State.OK


def worker():
    age = heartbeat.age()
    return State.OK if age is not None and age < heartbeat.PATIENCE else State.AWAY


def disk():
    """Of the uploads, or of the nearest folder above that exists."""
    folder = next(path for path in (settings.MEDIA_ROOT, *settings.MEDIA_ROOT.parents) if path.exists())
    return State.OK if shutil.disk_usage(folder).free > ROOM else State.FULL
