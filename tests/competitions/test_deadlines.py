"""Every way into an entry, tried as its own editor: open while the edition takes entries, shut afterwards."""

import json
import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry
from wagtail.models import Page, PagePermissionTester, WorkflowState

from competitions.enums import EntryState
from competitions.models import Entry, EntryPage, SpatialUnitEntryPage
from tests.competitions import factories as made
from tests.competitions.doors import (  # noqa: F401
    JSON,
    OPEN_TO_EDITORS,
    api,
    as_editor,
    assert_shut,
    at,
    bulk,
    close,
    doors,
    edition,
    elsewhere,
    entry_page,
    footprint,
    fresh,
    posted,
    submit,
)
from tests.factories import organiser, superuser

pytestmark = pytest.mark.django_db


def test_after_the_deadline_every_door_is_shut(as_editor, entry_page, elsewhere):
    ways_in = doors(as_editor, entry_page, elsewhere)
    close(entry_page.competition)

    assert len(ways_in) == 25
    assert_shut(ways_in)


@pytest.mark.parametrize("door", sorted(OPEN_TO_EDITORS))
def test_before_the_deadline_an_editor_works_on_his_draft(as_editor, entry_page, elsewhere, door):
    enter = doors(as_editor, entry_page, elsewhere)[door]
    before = footprint()

    enter()

    assert footprint() != before


def test_before_the_deadline_the_other_doors_are_not_the_editors(as_editor, entry_page, elsewhere):
    ways_in = doors(as_editor, entry_page, elsewhere)

    assert_shut({door: enter for door, enter in ways_in.items() if door not in OPEN_TO_EDITORS})


@pytest.mark.parametrize("state", [EntryState.COMMITTEE, EntryState.SCREENING, EntryState.JUDGING])
def test_a_submitted_entry_is_shut_however_long_the_edition_is_open(as_editor, entry_page, elsewhere, state):
    submit(entry_page)
    Entry.objects.update(state=state, revision=entry_page.latest_revision)
    ways_in = doors(as_editor, entry_page, elsewhere)

    assert_shut({door: enter for door, enter in ways_in.items() if not door.startswith("create")})


@pytest.mark.parametrize("person", [organiser, superuser])
def test_nobody_stands_above_the_deadline(client, entry_page, elsewhere, person):
    client.force_login(person())
    ways_in = doors(client, entry_page, elsewhere)
    ways_in.pop("reorder")  # the order of pages in the admin is the publisher's
    close(entry_page.competition)

    assert_shut(ways_in)


# ---- the lock alone would not do -------------------------------------------------------------------------

HOLES_OF_A_LOCK = ["delete", "delete in bulk", "delete by API", "move", "move in bulk", "move by API"]
HOLES_OF_A_LOCK += ["copy", "copy by API", "revert by API"]


@pytest.mark.parametrize("door", HOLES_OF_A_LOCK)
def test_a_lock_alone_leaves_doors_open(as_editor, entry_page, elsewhere, door, monkeypatch):
    monkeypatch.setattr(
        EntryPage, "permissions_for_user", lambda page, user: PagePermissionTester(user, page)
    )
    monkeypatch.setattr(EntryPage, "copy", Page.copy)
    monkeypatch.delattr(EntryPage, "save_revision")
    monkeypatch.setitem(page_viewset_registry.values_by_class, SpatialUnitEntryPage, PageViewSet())
    enter = doors(as_editor, entry_page, elsewhere)[door]
    close(entry_page.competition)
    before = footprint()

    enter()

    assert footprint() != before


# ---- the deadline passes while someone types ---------------------------------------------------------------


def test_the_text_stays_on_the_page_when_the_deadline_passes_while_typing(as_editor, entry_page):
    address = at("edit", entry_page.pk)
    assert 'name="action-submit"' in as_editor.get(address).content.decode()
    close(entry_page.competition)
    before = footprint()

    response = as_editor.post(
        address, posted(entry_page, innovation="كتبت هذا للتو") | {"action-submit": "1"}
    )

    html = response.content.decode()
    assert response.status_code == 200
    assert "كتبت هذا للتو" in html
    assert "content-locked" in html
    assert "استقبلت الدورة التعديلات حتى" in html
    assert 'name="action-submit"' not in html
    assert footprint() == before


def test_the_text_of_a_new_entry_stays_on_the_page_as_well(as_editor, entry_page):
    address = at("add", "competitions", "spatialunitentrypage", entry_page.get_parent().pk)
    close(entry_page.competition)
    before = footprint()

    response = as_editor.post(address, posted(entry_page, innovation="كتبت هذا للتو"))

    assert response.status_code == 200
    assert "كتبت هذا للتو" in response.content.decode()
    assert footprint() == before


def test_autosave_is_told_that_the_page_is_locked(as_editor, entry_page):
    close(entry_page.competition)

    response = as_editor.post(at("edit", entry_page.pk), posted(entry_page), headers={"accept": JSON})

    assert (response.status_code, json.loads(response.content)["error_code"]) == (400, "locked")


def test_an_empty_form_is_not_offered_when_no_edition_takes_it(as_editor, entry_page):
    address = at("add", "competitions", "spatialunitentrypage", entry_page.get_parent().pk)
    assert as_editor.get(address).status_code == 200

    close(entry_page.competition)

    assert as_editor.get(address).status_code == 302


def test_days_after_the_deadline_the_kind_is_not_offered_at_all(as_editor, entry_page):
    parent = entry_page.get_parent()
    assert SpatialUnitEntryPage.can_create_at(parent.specific)

    close(entry_page.competition, ago=timedelta(days=2))

    assert not SpatialUnitEntryPage.can_create_at(parent.specific)
    assert "spatialunitentrypage" not in as_editor.get(at("add_subpage", parent.pk)).content.decode()


def test_other_languages_never_begin_with_an_empty_form(site_tree, edition):
    assert not SpatialUnitEntryPage.can_create_at(site_tree.sharqia.page_en)


# ---- returned entries ----------------------------------------------------------------------------------------


@pytest.fixture
def returned(entry_page):
    """Returned by the organisers, with a day to complete it."""
    entry = made.pass_committee(made.submit(entry_page))
    tomorrow = timezone.localdate() + timedelta(days=1)
    made.act(entry, organiser(), "return", comment="ناقص", complete_by=tomorrow)
    return fresh(entry_page)


def test_a_returned_entry_is_completed_until_the_day_it_was_given(as_editor, returned):
    close(returned.competition)
    before = footprint()

    as_editor.post(at("edit", returned.pk), posted(returned, innovation="استكملناه"))

    assert footprint() != before
    assert fresh(returned).get_latest_revision_as_object().innovation == "استكملناه"


def test_a_returned_entry_is_shut_after_that_day(as_editor, returned):
    Entry.objects.update(completion_deadline=timezone.now() - timedelta(minutes=1))
    before = footprint()

    response = as_editor.post(at("edit", returned.pk), posted(returned, innovation="بعد الموعد"))

    assert "بعد الموعد" in response.content.decode()
    assert footprint() == before


def test_a_returned_entry_stays_in_its_edition(as_editor, returned):
    other = made.edition()

    response = as_editor.post(at("edit", returned.pk), posted(returned, competition=other.pk))

    assert response.status_code == 200
    assert fresh(returned).competition_id == returned.competition_id


def test_starting_a_workflow_in_code_is_refused_after_the_deadline(entry_page):
    close(entry_page.competition)

    with pytest.raises(PermissionDenied):
        submit(entry_page)

    assert not WorkflowState.objects.exists()
    assert not Entry.objects.exists()


# ---- withdrawing ---------------------------------------------------------------------------------------------


def cancel(client, page):
    return client.post(at("edit", page.pk), posted(page) | {"action-cancel-workflow": "1"})


def test_an_editor_withdraws_while_the_edition_takes_entries(client, entry_page):
    client.force_login(entry_page.owner)
    submit(entry_page)

    cancel(client, entry_page)

    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED


@pytest.mark.parametrize("name", ["edit", "revisions_revert"])
def test_nobody_withdraws_after_the_deadline(client, entry_page, name):
    client.force_login(entry_page.owner)
    submit(entry_page)
    close(entry_page.competition)
    args = [entry_page.pk] if name == "edit" else [entry_page.pk, entry_page.latest_revision_id]

    client.post(at(name, *args), posted(entry_page) | {"action-cancel-workflow": "1"})

    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    html = client.get(at("edit", entry_page.pk)).content.decode()
    assert not re.search(r'name="action-cancel-workflow"', html)
