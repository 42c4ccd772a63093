"""What was written of people is forgotten in time, and nothing that was proved by it."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from competitions.actions.release import release
from competitions.models import Appeal, ScoreSheet
from initiatives.models import AuditEntry
from tests import factories
from tests.competitions.conftest import closed, decided, organiser  # noqa: F401

pytestmark = pytest.mark.django_db


def expired(**options):
    said = StringIO()
    call_command("expire_personal_data", stdout=said, **options)
    return {
        name: int(count)
        for count, _gap, name in (line.strip().partition("  ") for line in said.getvalue().splitlines())
        if count.isdigit()
    }


@pytest.fixture
def released(decided, organiser):  # noqa: F811
    release(decided, organiser)
    return decided


@pytest.fixture
def long_ago(released, settings):
    """Every time is up as soon as it begins."""
    settings.COMPETITIONS_NOTES_KEEP_DAYS = settings.INITIATIVES_LOG_KEEP_DAYS = -1
    return released


def test_nothing_is_forgotten_before_its_time(released):
    texts = AuditEntry.objects.exclude(text="").count()

    assert set(expired().values()) == {0}
    assert AuditEntry.objects.exclude(text="").count() == texts > 0
    assert ScoreSheet.objects.filter(private_remark="PRIVATE-REMARK").exists()


def test_a_dry_run_says_how_much_and_forgets_nothing(long_ago):
    said = expired(dry_run=True)

    assert said["what judges wrote on sheets"] == 3
    assert said["names and reasons in the audit log"] == AuditEntry.objects.exclude(text="").count() > 0
    assert ScoreSheet.objects.filter(private_remark="PRIVATE-REMARK").exists()
    assert ModelLogEntry.objects.exists()


def test_words_go_and_what_they_proved_stays(long_ago):
    links = AuditEntry.objects.count()

    assert expired()["what judges wrote on sheets"] == 3

    assert not ScoreSheet.objects.exclude(private_remark="", public_remark="").exists()
    assert not AuditEntry.objects.exclude(text="").exists()
    assert not ModelLogEntry.objects.exists()
    assert AuditEntry.objects.count() == links
    call_command("verify_audit", stdout=StringIO())
    assert set(expired().values()) == {0}


def test_judges_words_stay_while_an_appeal_waits(long_ago):
    due = timezone.now() + timedelta(days=1)
    Appeal.objects.create(entry=long_ago.best, by=factories.editor(), text="نعترض", due_at=due)

    assert expired()["what judges wrote on sheets"] == 0
    assert ScoreSheet.objects.filter(private_remark="PRIVATE-REMARK").exists()


def test_only_ended_sessions_go(db):
    ended, open_one = SessionStore(), SessionStore()
    ended.save()
    open_one.save()
    Session.objects.filter(pk=ended.session_key).update(expire_date=timezone.now() - timedelta(days=1))

    assert expired()["sessions that ended"] == 1
    assert Session.objects.get().pk == open_one.session_key


def test_a_name_in_the_log_becomes_a_number(client, long_ago, organiser):  # noqa: F811
    log(long_ago, "competitions.minutes", user=organiser)
    expired()

    entry = AuditEntry.objects.first()
    assert (str(entry.by), str(entry.subject), entry.why) == (str(organiser.pk), "", "")
    assert str(organiser.pk) in str(entry.who)
