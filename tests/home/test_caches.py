"""The site goes on while Redis is away, and does not believe it when it comes back with what was changed meanwhile."""

import pytest
from django.core.cache import caches
from django.test import override_settings

from home.caches import meanwhile
from initiatives.limits import is_within

#: nothing listens there
NOWHERE = {"default": {"BACKEND": "home.caches.PatientRedisCache", "LOCATION": "redis://127.0.0.1:1/0"}}


@pytest.fixture
def cache():
    with override_settings(CACHES=NOWHERE):
        meanwhile.end()
        yield caches["default"]
        meanwhile.end()


def test_nothing_is_remembered_and_nothing_fails(cache):
    cache.set("page", "text")
    cache.set_many({"one": "a", "two": "b"})

    assert cache.get("page") is None
    assert cache.get("page", "otherwise") == "otherwise"
    assert cache.get_many(["one", "two"]) == {}
    assert cache.get_or_set("page", lambda: "made anew") == "made anew"
    assert cache.delete("page") is False
    assert not cache.has_key("page") and not cache.touch("page")
    cache.delete_many(["one"])
    cache.clear()


def test_each_server_has_one_client(cache):
    client = cache._cache

    assert client.get_client("a") is client.get_client("b") is client.get_client(write=True)


def test_tries_are_counted_all_the_same(cache):
    assert [is_within("sign-in", "mona", 3, 60) for _ in range(5)] == [True] * 3 + [False] * 2
    assert is_within("sign-in", "hany", 3, 60)


def test_it_is_asked_once_in_a_while_only(cache, monkeypatch):
    cache.get("page")
    begun = meanwhile.ends_at

    for _ in range(100):
        cache.get("page")

    assert meanwhile.ends_at == begun
