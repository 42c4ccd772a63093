"""The demo as `make run` loads it: whole, marked as illustrative, kept as the user changed it."""

import pytest
from django.core.management import CommandError, call_command

from competitions.enums import AssignmentState, EntryState, Outcome
from competitions.models import (
    Assignment,
    Competition,
    CompetitionPage,
    Decision,
    Entry,
    InitiativeNominationPage,
    Judge,
    SpatialUnitEntryPage,
)
from home.demo.entries import figures
from home.demo.people import NEWCOMER
from home.models import User
from initiatives.models import InitiativePage, Recognition, SuccessStoryPage

pytestmark = pytest.mark.django_db


def test_it_refuses_to_run_where_it_is_not_allowed(settings):
    settings.DEMO_IS_ALLOWED = False

    with pytest.raises(CommandError):
        call_command("load_demo")

    assert not Competition.objects.exists()


@pytest.mark.parametrize("seed", range(1, 28))
def test_the_invented_figures_add_up(seed):
    row = figures(seed)

    assert row["legal"] + row["illegal"] + row["false_change"] == row["verified"] <= row["received"]
    assert row["verified_on_time"] <= row["verified"]
    assert row["executed"] <= row["decisions"]
    assert row["cradle"] <= row["illegal"]
    assert row["trained_count"] <= row["staff_count"]


def test_the_whole_demo(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("load_demo")

    running = Competition.objects.get(code="SCU-2026")
    entries = Entry.objects.filter(competition=running)
    assert entries.values("governorate").distinct().count() == 27
    competing = entries.exclude(state__in=[EntryState.INELIGIBLE, EntryState.CALIBRATION])
    assert competing.count() == 27
    assert {entry.state for entry in competing} <= {EntryState.JUDGING, EntryState.JUDGED}
    assert running.seats.count() == 9
    assert Assignment.objects.filter(entry__competition=running, state=AssignmentState.DONE).exists()
    assert_an_editor_can_change_a_draft_of_each_kind(client)
    assert_judges_are_calibrated_but_the_newcomer(client, running)
    assert_an_auditor_and_an_administrator_can_look(client)
    assert_published_in_both_languages(client)
    assert_kept_as_the_user_changed_it()


def assert_an_editor_can_change_a_draft_of_each_kind(client):
    for model in (InitiativeNominationPage, SpatialUnitEntryPage):
        draft = model.objects.get(entry=None)
        client.force_login(draft.owner)
        form = client.get(f"/admin/pages/{draft.pk}/edit/")
        assert not draft.get_lock() and 'name="action-submit"' in form.content.decode()
    assert client.get(f"/admin/inspections/{draft.pk}/").status_code == 200
    client.logout()


def assert_judges_are_calibrated_but_the_newcomer(client, edition):
    shown = Assignment.objects.calibrating().filter(entry__competition=edition)
    assert {one.judge.user.username for one in shown.open()} == {NEWCOMER}
    judge = Judge.objects.get(user__username="judge1")
    assert judge.expertise.exists() and judge.home_governorate and judge.max_load
    client.force_login(judge.user)
    page = client.get(f"/admin/judging/{shown.get(judge=judge).pk}/calibration/")
    assert "8 محكّمين" in page.content.decode()
    client.logout()


def assert_an_auditor_and_an_administrator_can_look(client):
    for username, text in (("auditor", "Initiative awards, 2026 edition"), ("admin", "admin")):
        client.force_login(User.objects.get(username=username))
        assert text in client.get("/admin/").content.decode()
    client.logout()


def assert_published_in_both_languages(client):
    winners = Decision.objects.filter(outcome=Outcome.WINNER, entry__competition__code="INI-2026")
    assert winners.count() == 3
    assert Recognition.objects.count() == 5
    for model in (InitiativePage, SuccessStoryPage):
        live = model.objects.live()
        assert (
            live.filter(locale__language_code="ar").count() == live.filter(locale__language_code="en").count()
        )
        assert all(page.is_illustrative for page in live)
    for page in CompetitionPage.objects.live().filter(competition__code="INI-2026"):
        html = client.get(page.url).content.decode()
        losers = Entry.objects.filter(competition__code="INI-2026", decision__outcome=Outcome.NONE)
        assert all(entry.blind_code in html for entry in losers)
        assert not any(entry.governorate.name_en in html for entry in losers)


def assert_kept_as_the_user_changed_it():
    user = User.objects.get(username="editor.sharqia")
    user.name_ar = "اسم آخر"
    user.save()
    SuccessStoryPage.objects.filter(title="السيارة التي صار لها موعد").delete()

    call_command("load_demo")

    assert User.objects.get(username="editor.sharqia").name_ar == "اسم آخر"
    assert not SuccessStoryPage.objects.filter(title="السيارة التي صار لها موعد").exists()
