"""Entries on their way to the judges: drafts, with the committee, being screened, ruled out."""

from django.core.files.base import ContentFile

from competitions.actions import screening
from competitions.enums import ExtractCheck
from competitions.models import GraceRequest, InspectionFile, StaffNominationPage
from initiatives.models import TechnologyCentre
from tests.competitions import factories as made
from tests.factories import governorate
from tests.initiatives.factories import add_page, published_initiative

from ..secrets import OF_A, OF_B


def fill(world):
    edition = made.edition()
    entries_of_a(world, edition)
    entry_of_b(world, edition)
    nomination(world)
    world.name(edition_open=edition)


def entries_of_a(world, edition):
    by, title = world.people["editor_a"], world.vault.keep_title
    draft = title("A’s entry draft", OF_A, made.spatial_page(edition, by=by))
    entry = made.submit(title("A’s entry", OF_A, made.spatial_page(edition, by=by)))
    screened = made.entry_in_screening(edition, by=by)
    title("A’s entry in screening", OF_A, screened.page)
    page = entry.page.specific
    world.name(
        entry_draft_a=draft,
        entry_a=entry,
        entry_page_a=page,
        entry_page_a_state=page.current_workflow_task_state,
        screened_entry=screened,
        upload_a=record_of(draft, by, f"{world.vault.plant('file name of A’s record', {'editor_a'})}.xlsx"),
    )
    asked = GraceRequest.objects.create(
        competition=edition, page=page, asked_by=by, reason=world.vault.plant("reason for more time", OF_A)
    )
    world.name(grace=asked)
    ruled_out(world, made.entry_in_screening(edition, by=by))


def ruled_out(world, entry):
    reason = world.vault.plant("reason of the screening", OF_A)
    findings = {"comment": reason, "extract_check": ExtractCheck.DIFFERS}
    screening.settle(entry, world.people["organiser"], "ineligible", findings)
    world.name(ruled_out=entry)


def record_of(page, by, name):
    return InspectionFile.objects.create(
        page=page,
        file=ContentFile(b"record", "record.xlsx"),
        name=name,
        sha256="0" * 64,
        rows=1,
        uploaded_by=by,
        problems=[["A1", "change_no", name]],
        problem_count=1,
    )


def nomination_of_staff(world, by):
    """Its judges and the public never read the name."""
    centre = TechnologyCentre.objects.create(
        governorate=governorate("EG-SHR"),
        kind="mobile",
        name_ar="مركز متنقل",
        name_en="Mobile centre",
        windows=1,
    )
    page = StaffNominationPage(
        title="ترشيح",
        slug="ترشيح-عاملين",
        competition=made.edition(kind="staff"),
        centre=centre,
        nominee_name=world.vault.plant("name of a nominee of A", OF_A),
        job="موظفة استقبال",
        achievement="قائمة من صفحة واحدة",
        effect="انخفض العائدون",
        cooperation="درّبت أربعة",
    )
    return world.vault.keep_title("A’s nomination of staff", OF_A, add_page(page, "EG-SHR", by))


def entry_of_b(world, edition):
    page = made.spatial_page(
        edition,
        "EG-ASN",
        by=world.people["editor_b"],
    )
    entry = made.submit(world.vault.keep_title("B’s entry", OF_B, page))
    world.name(entry_b=entry, entry_page_b=page)


def nomination(world):
    by = world.people["editor_a"]
    page = made.nomination_page(made.edition(kind="initiative"), published_initiative(by=by), by=by)
    world.name(staff_a=nomination_of_staff(world, by))
    world.name(nomination_a=world.vault.keep_title("A’s nomination", OF_A, page))
