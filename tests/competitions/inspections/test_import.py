"""Filling an entry: everything is checked first, then all or nothing."""

import hashlib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import PageLogEntry

from competitions.actions.inspections import (
    InspectionsRefused,
    apply_upload,
    import_inspections,
    take_in,
    version_of,
)
from competitions.enums import EntryState
from competitions.inspections import InspectionFileError
from competitions.models import InspectionFile, SpatialUnitEntryPage
from tests.factories import committee_member, editor, translator

from .entries import draft, edition, entry_of
from .workbooks import filled_template, inspected, pending, removed

pytestmark = pytest.mark.django_db


def good_file():
    return filled_template([pending(1), inspected(2), removed(3), removed(4, land_type="زراعية")])


def bad_file():
    return filled_template([pending(1), pending(2, lat=99)])


def latest(page):
    return SpatialUnitEntryPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def private_files():
    return [path for path in (Path(settings.MEDIA_ROOT).parent / "private").rglob("*") if path.is_file()]


@pytest.fixture(autouse=True)
def no_files_of_other_tests(site_tree):
    for path in private_files():
        path.unlink()


def test_a_good_file_fills_the_draft_in_a_new_revision():
    page = draft(innovation="فكرة", received=999)
    before = page.latest_revision

    upload = import_inspections(page, good_file(), page.owner, "record.xlsx")

    filled = latest(page)
    assert filled.latest_revision_id == upload.revision_id != before.pk
    assert (filled.received, filled.verified, filled.pending) == (4, 3, 1)
    assert (filled.decisions, filled.executed) == (2, 2)
    assert filled.recovered_farmland_m2 == Decimal("120.50")
    assert filled.innovation == "فكرة"
    assert not filled.live


def test_the_row_of_an_unpublished_entry_follows_its_draft():
    page = draft()

    import_inspections(page, good_file(), page.owner)

    assert SpatialUnitEntryPage.objects.get(pk=page.pk).received == 4


def test_the_file_is_kept_privately_and_its_rows_nowhere_else():
    page = draft()
    file = good_file()
    content = file.getvalue()

    upload = import_inspections(page, file, page.owner, "سجل.xlsx")

    [stored] = private_files()
    assert stored.read_bytes() == content
    assert stored.stat().st_mode & 0o077 == 0
    assert Path(settings.MEDIA_ROOT) not in stored.parents
    assert (upload.name, upload.rows, upload.sha256) == ("سجل.xlsx", 4, hashlib.sha256(content).hexdigest())
    assert "2026-000001" not in str(upload.revision.content)


def test_the_log_says_who_imported_which_file():
    page = draft()

    upload = import_inspections(page, good_file(), page.owner)

    entry = PageLogEntry.objects.get(action="competitions.import_inspections")
    assert (entry.page_id, entry.user, entry.revision_id) == (page.pk, page.owner, upload.revision_id)
    assert entry.data == {"sha256": upload.sha256, "rows": 4}
    assert entry.message == "The figures were filled from a field-work record"


def test_one_wrong_cell_changes_nothing():
    page = draft(received=7)
    revisions = page.revisions.count()

    with pytest.raises(InspectionsRefused) as refused:
        import_inspections(page, bad_file(), page.owner)

    assert [problem.cell for problem in refused.value.review.problems] == ["G3"]
    assert refused.value.messages == ["1 problem was found in the file. Nothing was changed."]
    assert latest(page).received == 7
    assert page.revisions.count() == revisions
    assert not InspectionFile.objects.exists()
    assert private_files() == []


def test_a_figure_its_field_can_not_hold_is_refused():
    page = draft()
    file = filled_template([removed(number, recovered_m2=9e11) for number in (1, 2)])

    with pytest.raises(InspectionsRefused) as refused:
        import_inspections(page, file, page.owner)

    [problem] = refused.value.review.problems
    assert problem.column == "Recovered — built (m²)"
    assert latest(page).recovered_m2 is None


def test_no_workbook_changes_nothing(tmp_path):
    page = draft()
    pdf = tmp_path / "renamed.xlsx"
    pdf.write_bytes(b"%PDF-1.7")

    with pytest.raises(InspectionFileError), pdf.open("rb") as file:
        import_inspections(page, file, page.owner)

    assert not InspectionFile.objects.exists()


def test_the_period_is_the_editions():
    page = draft(edition(period_to=date(2026, 1, 31)))

    with pytest.raises(InspectionsRefused) as refused:
        import_inspections(page, filled_template([pending(1)]), page.owner)

    assert refused.value.review.problems[0].reason == "Outside the entry’s period."


def test_only_who_may_edit_the_entry_imports():
    page = draft()

    for stranger in (editor("EG-ASN"), committee_member("EG-ASN"), translator()):
        with pytest.raises(PermissionDenied):
            import_inspections(page, good_file(), stranger)

    assert import_inspections(page, good_file(), editor("EG-SHR")).rows == 4


@pytest.mark.parametrize(("opens", "closes"), [(-10, -1), (1, 10)], ids=["after the end", "before the start"])
def test_an_edition_that_takes_no_entries_is_not_filled(opens, closes):
    page = draft(edition(opens, closes))

    with pytest.raises(ValidationError, match="doesn.t take entries|took changes"):
        import_inspections(page, good_file(), page.owner)


def test_a_returned_entry_is_filled_until_the_deadline_it_was_given():
    page = draft(edition(-10, -1))
    tomorrow = timezone.now() + timedelta(days=1)
    entry = entry_of(page, state=EntryState.RETURNED, completion_deadline=tomorrow)

    assert import_inspections(page, good_file(), page.owner).rows == 4

    entry.completion_deadline = timezone.now() - timedelta(minutes=1)
    entry.save()
    with pytest.raises(ValidationError, match="doesn.t take entries|took changes"):
        import_inspections(page, good_file(), page.owner)


def test_a_locked_entry_is_not_filled():
    page = draft()
    page.locked, page.locked_by, page.locked_at = True, editor("EG-SHR"), timezone.now()
    page.save(clean=False)

    with pytest.raises(ValidationError, match="locked"):
        import_inspections(page, good_file(), page.owner)


def session(page, user, *, minutes_ago=0, is_editing=False):
    return EditingSession.objects.create(
        user=user,
        content_type=ContentType.objects.get_for_model(page),
        object_id=str(page.pk),
        last_seen_at=timezone.now() - timedelta(minutes=minutes_ago),
        is_editing=is_editing,
    )


def test_an_entry_open_in_a_colleagues_editor_is_not_filled():
    page = draft()
    colleague = editor("EG-SHR", name_en="Mona Hassan", name_ar="منى حسن")
    open_window = session(page, colleague)

    with pytest.raises(ValidationError, match="open in the editor of Mona Hassan"):
        import_inspections(page, good_file(), page.owner)

    open_window.delete()
    assert import_inspections(page, good_file(), page.owner).rows == 4


def test_own_unsaved_changes_in_another_window_are_not_lost():
    page = draft()
    session(page, page.owner, is_editing=True)

    with pytest.raises(ValidationError, match="open in the editor"):
        import_inspections(page, good_file(), page.owner)


def test_own_open_window_and_a_window_long_left_do_not_hinder():
    page = draft()
    session(page, page.owner)
    session(page, editor("EG-SHR"), minutes_ago=11, is_editing=True)

    assert import_inspections(page, good_file(), page.owner).rows == 4


def test_a_pending_file_fills_nothing_until_it_is_confirmed():
    page = draft(received=7)

    upload = take_in(page, good_file(), page.owner, "record.xlsx")

    assert (upload.is_clean, upload.applied_at, latest(page).received) == (True, None, 7)
    apply_upload(upload, page.owner, version_of(page))
    assert latest(page).received == 4
    assert InspectionFile.objects.applied().get() == upload


def test_a_draft_saved_after_the_preview_is_not_overwritten():
    page = draft()
    upload = take_in(page, good_file(), page.owner, "record.xlsx")
    seen = version_of(page)
    newer = latest(page)
    newer.received = 55
    newer.save_revision(user=page.owner, clean=False)

    with pytest.raises(ValidationError, match="changed meanwhile"):
        apply_upload(upload, page.owner, seen)

    assert latest(page).received == 55


def test_a_pending_file_is_checked_anew_when_confirmed():
    page = draft()
    upload = take_in(page, good_file(), page.owner, "record.xlsx")
    page.competition.period_to = "2026-01-31"
    page.competition.save()

    with pytest.raises(InspectionsRefused):
        apply_upload(upload, page.owner, version_of(page))

    assert latest(page).received is None


def test_a_new_upload_takes_the_place_of_the_pending_one(django_capture_on_commit_callbacks):
    page = draft()
    with django_capture_on_commit_callbacks(execute=True):
        applied = import_inspections(page, good_file(), page.owner)
        take_in(page, bad_file(), page.owner, "first.xlsx")
        take_in(page, bad_file(), page.owner, "second.xlsx")
        theirs = take_in(page, good_file(), editor("EG-SHR"), "theirs.xlsx")

    kept = list(InspectionFile.objects.order_by("pk").values_list("name", flat=True))
    assert kept == [applied.name, "second.xlsx", theirs.name]
    assert len(private_files()) == 3


def test_deleting_a_draft_deletes_its_files(django_capture_on_commit_callbacks):
    page = draft()
    import_inspections(page, good_file(), page.owner)
    assert len(private_files()) == 1

    with django_capture_on_commit_callbacks(execute=True):
        SpatialUnitEntryPage.objects.get(pk=page.pk).delete()

    assert private_files() == []
