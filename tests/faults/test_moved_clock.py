"""The clock is set forward and back: what time decides follows it, what was decided once stays, no mail repeats."""

from collections import Counter
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.actions.sheets import save_draft, sign_sheet
from competitions.enums import PhaseKind
from competitions.models import Competition, Phase, ReleasePlan
from home.accounts.attempts import TRIES, Attempt
from initiatives.actions.rights import organisers
from initiatives.models import OutboxMessage
from tests import factories
from tests.competitions import factories as steps
from tests.initiatives.adoptions.making import adoption, measured
from tests.initiatives.factories import published_initiative

from .day import stage_winner
from .whole import assert_audited, assert_whole, is_released

DAY = timedelta(days=1)
MOVES = [-400 * DAY, timedelta(hours=-1), 40 * DAY]


@pytest.fixture(autouse=True)
def mail_in_the_database(settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"


@contextmanager
def moved(by):
    """Inside, the site's clock is ahead of the machine's by so much."""
    told = timezone.now
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: told() + by)
        yield


@pytest.fixture
def edition():
    """In judging, one sheet signed, of the two judges one still at work."""
    edition = steps.edition(min_sheets=1)
    entry = steps.entry_in_judging(edition)
    steps.set_phase(edition, PhaseKind.JUDGING)
    edition = Competition.objects.get(pk=edition.pk)
    entry = edition.entries.get()
    edition.judges = [steps.judge(home=None, competition=edition) for _ in range(2)]
    edition.signed, edition.open = steps.assign(entry, *edition.judges)
    steps.sign(edition.signed)
    return edition


def save(assignment):
    draft = getattr(type(assignment).objects.get(pk=assignment.pk), "draft", None)
    return save_draft(
        assignment, assignment.judge.user, steps.full_sheet(assignment), draft.version if draft else 0
    )


def test_a_deadline_is_where_the_clock_says_and_nowhere_else(edition):
    ends_at = Phase.objects.get(competition=edition, kind=PhaseKind.JUDGING).ends_at
    left = ends_at - timezone.now()
    second = timedelta(seconds=30)

    with moved(left + second), pytest.raises(PermissionDenied):
        save(edition.open)
    with moved(left - second):
        assert save(edition.open)
    with moved(left + second), pytest.raises(PermissionDenied):
        save(edition.open)
    assert save(edition.open)


@pytest.mark.parametrize("by", MOVES)
def test_what_is_signed_closed_and_released_stays_so(edition, by):
    organiser = factories.organiser()
    close_edition(edition, organiser, "مرض أحد المحكّمين")
    stage_winner(edition, organiser)
    ReleasePlan.objects.create(competition=edition, planned_by=organiser, release_at=timezone.now())
    call_command("work", once=True)
    assert is_released(edition)

    with moved(by):
        for act in (save, lambda one: sign_sheet(one, one.judge.user, 1)):
            with pytest.raises(PermissionDenied):
                act(edition.open)
        with pytest.raises(ValidationError):
            close_edition(edition, organiser, "مرة أخرى")
        call_command("work", once=True)
    call_command("work", once=True)

    assert edition.signed.sheets.count() == 1
    assert_whole(edition)


def test_the_workers_jobs_send_nothing_twice_when_the_clock_comes_back():
    page = published_initiative(title="شباك بلا انتظار")
    copy = adoption(page, state="operating", operating_on=timezone.localdate() - 60 * DAY)
    measured(copy)
    factories.editor("EG-SHR")
    for by in (0 * DAY, 35 * DAY) * 3:
        with moved(by):
            call_command("work", once=True)

    # A letter of each of two months.
    messages = OutboxMessage.objects.filter(subject__contains=page.title)
    mails = Counter((message.subject, str(message.to)) for message in messages)
    assert mails and max(mails.values()) == 2, mails


@pytest.mark.parametrize("by", MOVES)
def test_tries_at_a_password_stay_counted(by):
    name = f"clock{by}"
    assert [Attempt(name, "192.0.2.1").begins() for _ in range(TRIES)] == [True] * TRIES

    with moved(by):
        assert not Attempt(name, "192.0.2.1").begins()


def test_the_audit_log_stays_whole_though_its_times_go_back(edition):
    organiser = factories.organiser()
    with moved(40 * DAY):
        organiser.groups.clear()
    with moved(-40 * DAY):
        organiser.groups.set([organisers()])
    steps.sign(edition.open)

    assert_audited()
