"""Files of a governorate, in each state of what they belong to, and everybody who may ask for one."""

from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.actions.set_up import auditors
from competitions.enums import Outcome, PhaseKind
from competitions.models import InspectionFile
from initiatives.models import BeforeAfterPair, EvidenceFile
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as made
from tests.initiatives.factories import complete_initiative, document, image, publish, submit
from tests.matrix.world.deciding import publish_pages
from tests.sent_files import pdf

STATES = ("draft", "submitted", "published", "withdrawn")
ROLES = (
    *("visitor", "editor_a", "editor_b", "committee_a", "committee_b", "judge", "assigned_judge"),
    *("organiser", "auditor", "translator", "administrator"),
)
#: whose governorate it is, and the ministry
OWN = {"editor_a", "committee_a", "organiser", "administrator"}
MINISTRY = {"organiser", "administrator"}
EVERYONE = set(ROLES)
NOBODY = set()


@dataclass
class Filed:
    """`addresses[state][kind]`: where a file of that kind would be, of something in that state."""

    people: dict = field(default_factory=dict)
    addresses: dict = field(default_factory=dict)


def build():
    filed = Filed(people())
    filed.addresses = {state: {**of_initiative(filed, state), **of_entry(filed, state)} for state in STATES}
    return filed


def people():
    return {
        "editor_a": factories.editor("EG-SHR"),
        "editor_b": factories.editor("EG-ASN"),
        "committee_a": factories.committee_member("EG-SHR"),
        "committee_b": factories.committee_member("EG-ASN"),
        "judge": made.judge("EG-PTS").user,
        "assigned_judge": made.judge("EG-ASN").user,
        "organiser": factories.organiser(),
        "auditor": factories.user(groups=[auditors()]),
        "translator": factories.translator(),
        "administrator": factories.superuser(),
    }


def of_initiative(filed, state):
    governorate = factories.governorate("EG-SHR")
    photo, evidence, paper = image(governorate), document(governorate), open_document(governorate)
    page = complete_initiative(by=filed.people["editor_a"])
    page.before_after = [BeforeAfterPair(before_image=photo, after_image=photo)]
    page.evidence_files = [EvidenceFile(document=evidence), EvidenceFile(document=paper)]
    page.save()
    page.save_revision()
    bring(page, state)
    return {
        "original": media(photo.file),
        "rendition": media(photo.get_rendition("width-40").file),
        "document": evidence.url,
        "document of an open collection": paper.url,
        "document by its path": media(evidence.file),
    }


def open_document(governorate):
    """In the collection above those of the governorates, which is everybody's."""
    return get_document_model().objects.create(
        title="نموذج", file=ContentFile(pdf(), "form.pdf"), collection=governorate.collection.get_parent()
    )


def bring(page, state):
    if state == "submitted":
        submit(page)
    if state in ("published", "withdrawn"):
        page = publish(page)
    if state == "withdrawn":
        page.unpublish()


def of_entry(filed, state):
    if state in ("draft", "submitted"):
        entry, page = entry_on_its_way(filed, state)
    else:
        entry, page = winner(filed, state)
    photo = page.cases.first().photo_before
    return {
        "photo of an entry": media(photo.file),
        "its rendition": media(photo.get_rendition("width-40").file),
        "official extract": page.official_extract.url,
        "photo at the desk": at_the_desk(filed, entry),
        "measurement record": media(record_of(filed, page).file),
    }


def entry_on_its_way(filed, state):
    edition = made.edition()
    page = made.spatial_page(edition, by=filed.people["editor_a"])
    if state == "draft":
        return None, page
    entry = made.pass_screening(made.pass_committee(made.submit(page)), filed.people["organiser"])
    made.set_phase(edition, PhaseKind.JUDGING)
    for role in ("judge", "assigned_judge"):
        made.seat(edition, filed.people[role].judge)
    made.assign(entry, filed.people["assigned_judge"].judge)
    return entry, page


def winner(filed, state):
    edition, by = editions.edition(days_left=-1, min_sheets=1), filed.people["organiser"]
    entry = editions.unit_entry(edition, factories.governorate("EG-SHR"))
    page = entry.page.specific
    page.cases = [made.sample_case(entry.governorate)]
    page.official_extract = document(entry.governorate)
    page.save()
    entry.revision = page.save_revision(clean=False)
    entry.save()
    editions.sheet(entry, editions.judge(edition), level=5)
    publish_pages(edition, by)
    close_edition(edition, by)
    stage_decision(entry, by, Outcome.WINNER, 1, citation_ar="حيثية", citation_en="Citation")
    release(edition, by)
    page = type(page).objects.get(pk=page.pk)
    if state == "withdrawn":
        page.unpublish()
    return entry, page


def at_the_desk(filed, entry):
    """Of the assigned judge where he has one; another number than anybody's where there is no entry to read."""
    held = entry and entry.assignments.filter(judge=filed.people["assigned_judge"].judge).first()
    return reverse("competitions_attachment", args=[held.pk if held else 10**8, 1])


def record_of(filed, page):
    return InspectionFile.objects.create(
        page=page,
        file=ContentFile(b"record", "record.xlsx"),
        name="record.xlsx",
        sha256="0" * 64,
        rows=1,
        uploaded_by=filed.people["editor_a"],
        problem_count=0,
    )


def media(file):
    return f"/media/{file.name}"
