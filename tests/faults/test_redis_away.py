"""Redis is killed while the site runs: nobody notices, tries at a password are counted, and it is taken up again."""

import signal

import pytest
from django.core.cache import cache
from django.urls import reverse

from home.accounts.attempts import TRIES
from home.caches import PAUSE, meanwhile
from tests import factories

from . import WORKERS
from .day import judging_day
from .person import Person
from .servers import wait_until


@pytest.fixture
def killed(redis):
    redis.kill()
    yield redis
    if redis.process.poll() is not None:
        redis.start()
    meanwhile.end()


def test_people_notice_nothing(serving, killed):
    day = judging_day(serving.port)
    judge = day.judges[0]

    judge.work()
    pages = [Person(serving.port).get(address) for address in ("/ar/", "/en/", "/ar/search/?q=مبادرة")]

    assert [page.status for page in pages] == [200] * 3
    assert judge.troubles == [] and judge.is_signed


def test_a_password_is_guessed_little_more_often(serving, killed):
    """Each process counts for itself."""
    person = factories.user("guessed")

    assert "locked" in [sign_in(serving.port, person) for _ in range(WORKERS * TRIES + 1)]


def sign_in(port, person):
    answer = Person(port, language="en").send(
        reverse("wagtailadmin_login"), username=person.username, password="x"
    )
    assert answer.status == 200
    return "locked" if "Too many tries" in answer.text else "failed"


def test_it_is_taken_up_again_without_what_was_changed_meanwhile(redis):
    cache.set_many({"old": "text", "kept": "text"})
    redis.process.send_signal(signal.SIGSTOP)  # it hangs, and holds what it held
    try:
        cache.set("old", "new text")
        assert cache.get("old") is None
    finally:
        redis.process.send_signal(signal.SIGCONT)

    wait_until(lambda: cache.get("kept") == "text", f"Redis, asked again after {PAUSE} seconds")
    assert cache.get("old") is None
