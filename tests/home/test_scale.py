"""What is measured with: written in bulk, and yet nothing that the site would not have made itself."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Page

from competitions.actions.sheets import signed_sheet
from competitions.enums import AssignmentState
from competitions.models import Assignment, Competition, Entry, JudgedEntry, ScoreSheet
from competitions.models.roles import judge_of
from competitions.scoring.receipts import receipt
from home.demo import scale_entries
from home.demo.scale import add_crowd
from home.demo.scale_panel import NAME
from home.models import User
from initiatives.models import InitiativePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def crowd(site_tree, monkeypatch):
    """Six entries in two editions."""
    monkeypatch.setattr(scale_entries, "EACH", 4)
    monkeypatch.setattr(scale_entries, "JUDGES", 5)
    add_crowd(8, seed=1)
    scale_entries.add_entries(6, seed=1)
    return list(Competition.objects.order_by("pk"))


def test_the_tree_stands(crowd):
    assert not any(Page.find_problems())
    assert InitiativePage.objects.count() == 8
    assert [edition.entries.count() for edition in crowd] == [4, 2]


def test_every_entry_has_its_judges_and_none_his_own_governorate(crowd):
    for entry in Entry.objects.prefetch_related("assignments__judge"):
        judges = {assignment.judge for assignment in entry.assignments.all()}
        assert len(judges) == 3
        assert entry.governorate_id not in {judge.home_governorate_id for judge in judges}
    assert Assignment.objects.without_conflict().count() == 18


def test_receipts_of_the_sheets_hold(crowd):
    sheets = ScoreSheet.objects.all()
    assert sheets and {sheet.assignment.state for sheet in sheets} == {AssignmentState.DONE}
    for sheet in sheets:
        assert sheet.digest == receipt(sheet.salt, signed_sheet(sheet))
        assert set(sheet.levels) == {row.key for row in JudgedEntry(sheet.assignment.entry).criteria}


def test_a_judge_opens_and_keeps_his_sheet(client, crowd):
    held = Assignment.objects.open().filter(draft=None).first()
    client.force_login(held.judge.user)

    answer = client.get(reverse("competitions_desk", args=[held.pk]))
    levels = {row.key: row.lowest for row in JudgedEntry(held.entry).criteria}
    draft = {"levels": levels, "notes": {}, "version": 0}
    kept = client.post(reverse("competitions_draft", args=[held.pk]), draft, content_type="application/json")

    assert answer.status_code == 200 and held.entry.blind_code in answer.text
    assert kept.json()["version"] == 1


def test_organisers_see_how_far_it_is(client, crowd):
    client.force_login(factories.organiser())
    for edition in crowd:
        assert client.get(reverse("editions:overview", args=[edition.pk])).status_code == 200


def test_a_second_crowd_takes_the_same_judges(crowd):
    scale_entries.add_entries(3, seed=2)
    judges = User.objects.filter(username__startswith=NAME)
    assert judges.count() == 5 and all(map(judge_of, judges))
    assert not any(judge.has_usable_password() for judge in judges)


def test_entries_need_initiatives(site_tree):
    with pytest.raises(CommandError, match="no initiatives"):
        call_command("load_scale", entries=1, verbosity=0)
