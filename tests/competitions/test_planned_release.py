"""Results seen before anyone sees them, mails read before they go, and a release at a planned moment."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.planning import cancel_plan, carry_out_plan, plan_release, release_due_editions
from competitions.actions.public_pages import create_public_pages
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Publication, ReleasePlan
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before"}


@pytest.fixture
def organiser(site_tree):
    return factories.organiser(language="en")


@pytest.fixture
def decided(site_tree, organiser):
    """Closed, one winner decided, nothing released; `.winner` and `.loser`."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    create_public_pages(edition, organiser)
    edition.winner = editions.unit_entry(edition, site_tree.sharqia)
    edition.loser = editions.unit_entry(edition, site_tree.aswan)
    judge = editions.judge(edition)
    editions.sheet(edition.winner, judge, level=5, public_remark="REMARK-FOR-WINNER")
    editions.sheet(edition.loser, judge, level=2)
    close_edition(edition, organiser)
    stage_decision(edition.winner, organiser, Outcome.WINNER, 1, **CITATION)
    return edition


def later(hours=12):
    return timezone.now() + timedelta(hours=hours)


def is_released(edition):
    return Publication.objects.filter(competition=edition).exists()


def test_a_worker_that_comes_second_alarms_nobody(decided, organiser):
    plan = plan_release(decided, organiser, later())
    release(decided, organiser)
    mail.outbox.clear()

    assert not carry_out_plan(plan)
    plan.refresh_from_db()
    assert (plan.failed_at, mail.outbox) == (None, [])


def test_nothing_is_released_before_the_planned_moment_and_all_of_it_then(decided, organiser):
    plan = plan_release(decided, organiser, later())

    assert release_due_editions(plan.release_at - timedelta(seconds=1)) == 0
    assert not is_released(decided)
    assert release_due_editions(plan.release_at) == 1
    assert Publication.objects.get(competition=decided).released_by == organiser
    assert release_due_editions(plan.release_at) == 0


def test_a_changed_decision_takes_the_plan_back(decided, organiser):
    plan = plan_release(decided, organiser, later())
    stage_decision(decided.winner, organiser, Outcome.MENTION, **CITATION)

    assert release_due_editions(plan.release_at) == 0
    assert not is_released(decided)


def test_a_plan_can_be_moved_and_taken_back(decided, organiser):
    plan_release(decided, organiser, later(1))
    plan_release(decided, organiser, later(5))

    assert release_due_editions(later(2)) == 0
    assert cancel_plan(decided, organiser)
    assert not cancel_plan(decided, organiser)
    assert release_due_editions(later(6)) == 0


def test_a_moment_that_is_past_or_under_embargo_is_refused_at_its_field(decided, organiser):
    with pytest.raises(ValidationError) as past:
        plan_release(decided, organiser, later(-1))
    type(decided).objects.filter(pk=decided.pk).update(embargo_days=2)
    with pytest.raises(ValidationError) as early:
        plan_release(decided, organiser, later(1))

    assert set(past.value.message_dict) == set(early.value.message_dict) == {"release_at"}
    assert not ReleasePlan.objects.exists()


def test_only_organisers_plan(decided):
    for user in (factories.superuser(), factories.editor()):
        with pytest.raises(PermissionDenied):
            plan_release(decided, user, later())
        with pytest.raises(PermissionDenied):
            cancel_plan(decided, user)


def test_a_plan_whose_organiser_left_is_told_once_and_releases_nothing(decided, organiser):
    plan = plan_release(decided, organiser, later())
    other = factories.organiser(language="en")
    organiser.groups.clear()

    for _round in range(2):
        assert release_due_editions(plan.release_at) == 0

    assert not is_released(decided)
    (told,) = [message for message in mail.outbox if message.to == [other.email]]
    assert "no longer an organiser" in told.body


def test_one_editions_trouble_keeps_no_other_waiting(decided, organiser, site_tree):
    troubled = editions.edition(days_left=-1, min_sheets=1)
    editions.sheet(editions.unit_entry(troubled), editions.judge(troubled))
    close_edition(troubled, organiser)
    leaver = factories.organiser()
    plan_release(troubled, leaver, later(1))
    leaver.groups.clear()
    plan_release(decided, organiser, later(1))

    assert release_due_editions(later(2)) == 1
    assert (is_released(troubled), is_released(decided)) == (False, True)


@pytest.mark.parametrize(("language", "strip"), [("ar", "معاينة"), ("en", "Preview")])
def test_the_preview_reads_as_the_public_page_and_publishes_nothing(
    client, decided, organiser, language, strip
):
    client.force_login(organiser)

    response = client.get(url("release_preview", decided, language))

    html = response.content.decode()
    assert f'<html lang="{language}"' in html
    assert strip in html
    assert CITATION[f"citation_{language}"] in html
    assert decided.loser.blind_code in html
    assert decided.loser.governorate.name_ar not in html
    assert "no-store" in response["Cache-Control"]
    assert not is_released(decided)


def test_the_mails_are_read_word_for_word_before_they_go(client, decided, organiser):
    editor = factories.editor("EG-SHR", language="en")
    client.force_login(organiser)

    page = client.get(url("release_mails", decided)).content.decode()

    assert editor.email in page
    assert "REMARK-FOR-WINNER" in page
    assert not mail.outbox
    release(decided, organiser)
    (sent,) = [message for message in mail.outbox if message.to == [editor.email]]
    # What only the release knows: the code of a certificate, and the minute from which days are counted.
    lines = [line.split(" 20")[0] if "/appeal/" in line else line for line in sent.body.splitlines()]
    said = [line for line in lines if line.strip() and "/r/" not in line]
    assert any(line.startswith("Appeals are taken until") for line in said)
    assert [line for line in said if escaped(line) not in page] == []


def escaped(line):
    return line.replace("&", "&amp;").replace("'", "&#x27;").replace('"', "&quot;")


def test_the_organiser_plans_on_the_screen(client, decided, organiser):
    client.force_login(organiser)
    when = timezone.localtime(later()).strftime("%Y-%m-%d %H:%M")

    planned = client.post(url("release_plan", decided), {"release_at": when}, follow=True).content.decode()
    moved = client.post(url("release_plan", decided), {"release_at": "yesterday"}).content.decode()
    back = client.post(url("release_plan", decided), {"cancel": "1"}, follow=True).content.decode()

    assert "Planned for" in planned
    assert 'value="yesterday"' in moved
    assert "planned no more" in back
    assert not ReleasePlan.objects.exists()


@pytest.mark.parametrize("name", ["release_mails", "release_preview", "release_plan"])
def test_nobody_but_organisers_reads_or_plans(client, decided, name):
    args = ["ar"] if name == "release_preview" else []
    for user in (factories.superuser(), factories.editor(), factories.committee_member()):
        client.force_login(user)
        assert client.get(url(name, decided, *args)).status_code in (302, 403)
        assert client.post(url(name, decided, *args), {"cancel": "1"}).status_code in (302, 403, 405)


def url(name, edition, *args):
    return reverse(f"editions:{name}", args=[edition.pk, *args])
