"""A reminder to judges whose sheets are due or overdue: one button, at most one mail in two days."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from competitions import rules
from competitions.actions.reminders import remind_judges
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db
BUTTON = "Remind the judges of their open sheets"


@pytest.fixture
def overdue(edition, site_tree):
    """One judge signed his entry, the other did not begin; the deadline was yesterday."""
    entry = editions.unit_entry(edition, site_tree.aswan)
    edition.signer, edition.late = (editions.judge(edition, home=site_tree.port_said) for _number in range(2))
    editions.sheet(entry, edition.signer)
    edition.entry = editions.assignment(entry, edition.late).entry
    yesterday = timezone.now() - datetime.timedelta(days=1)
    edition.phases.filter(may_score=True).update(ends_at=yesterday)
    return type(edition).objects.get(pk=edition.pk), edition


def test_only_who_is_overdue_is_reminded_of_his_entries_and_it_is_logged(client, organiser, overdue):
    stored, made = overdue
    assert BUTTON in page_of(client, "overview", stored)

    client.post(url("remind", stored))

    (letter,) = mail.outbox
    assert letter.to == [made.late.user.email]
    assert "وقت إضافي" in letter.body, "scoring is not open: he can't just go on"
    assert made.entry.blind_code in letter.body and made.entry.governorate.name_en not in letter.body
    assert ModelLogEntry.objects.get(action="competitions.remind").user == organiser


def test_nobody_is_reminded_twice_in_two_days(client, organiser, overdue):
    stored, _made = overdue
    client.post(url("remind", stored))
    answer = client.post(url("remind", stored), follow=True)

    assert len(mail.outbox) == 1
    assert "Nobody can be reminded now" in answer.content.decode()
    stored.seats.update(reminded_at=timezone.now() - rules.REMINDER_PAUSE)
    client.post(url("remind", stored))
    assert len(mail.outbox) == 2


def test_in_the_last_days_of_judging_the_mail_says_how_long_one_can_still_score(client, organiser, overdue):
    stored, _made = overdue
    ends_at = timezone.localtime().replace(hour=18, minute=30) + datetime.timedelta(days=2)
    stored.phases.filter(may_score=True).update(ends_at=ends_at)
    assert BUTTON in page_of(client, "overview", stored)

    client.post(url("remind", stored))

    assert "18:30" in mail.outbox[0].body and "وقت إضافي" not in mail.outbox[0].body


def test_long_before_the_deadline_there_is_nobody_to_remind(client, organiser, overdue):
    stored, _made = overdue
    stored.phases.filter(may_score=True).update(ends_at=timezone.now() + datetime.timedelta(days=8))

    assert BUTTON not in page_of(client, "overview", stored)
    client.post(url("remind", stored))
    assert mail.outbox == []


def test_only_organisers_remind(overdue):
    with pytest.raises(PermissionDenied):
        remind_judges(overdue[0], factories.editor())
