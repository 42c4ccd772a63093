"""An edition being judged. Marks are sealed until it closes, from organisers and administrators too."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

from django.utils import timezone

from competitions.actions import screening
from competitions.actions.sheets import save_draft
from competitions.enums import AssignmentState, ConflictKind, PhaseKind
from competitions.models import AssignmentRun, Conflict, Judge, ScoreSheet
from initiatives.models import Governorate
from tests.competitions import factories as made

from ..secrets import EVERYONE, MINISTRY, NOBODY_AT_ALL, OF_A, OF_B

#: what no rubric gives by chance
SCORE = Decimal("61.2347")


def fill(world):
    edition = made.edition(min_sheets=3)
    judge, colleague = (Judge.objects.get(user=world.people[role]) for role in ("judge", "colleague"))
    for one in (judge, colleague):
        made.seat(edition, one)
    of_a = made.entry_in_judging(edition, by=world.people["editor_a"])
    world.vault.keep_title("A’s judged entry", OF_A, of_a.page)
    of_b = blind_entry(world, edition)
    of_none = made.entry_in_judging(edition, "EG-PTS")
    made.set_phase(edition, PhaseKind.JUDGING)
    assignments(world, judge, of_a, of_b, of_none)
    sealed_sheets(world, colleague, of_a, of_b)
    world.name(
        edition_judged=edition,
        seat=edition.seats.get(judge=colleague),
        round=drawn_round(edition),
        phase=edition.phases.get(kind=PhaseKind.JUDGING),
        criterion=edition.criteria.first(),
        judged_a=of_a,
        judged_b=of_b,
        judged_page_a=of_a.page,
        judged_page_b=of_b.page,
        judge_record=judge,
        colleague_record=colleague,
        conflict=conflict_of(world, colleague),
    )


def blind_entry(world, edition):
    """Of B: who reads it at the desk may not learn from any screen of the admin whose it is."""
    unit = made.local_unit("EG-ASN")
    page = made.spatial_page(
        edition,
        "EG-ASN",
        by=world.people["editor_b"],
        unit=unit,
    )
    entry = made.pass_screening(made.pass_committee(made.submit(page)), world.people["organiser"])
    redaction = screening.hide(entry, world.people["organiser"], "innovation", "سجل التراخيص")
    world.name(redaction=redaction)
    keep_blind(world.vault, entry, unit, page)
    return entry


def keep_blind(vault, entry, unit, page):
    """The judge may read elsewhere that there is such a governorate; in the admin he may not."""
    for what, word in {
        "name of B in Arabic": entry.governorate.name_ar,
        "name of B in English": entry.governorate.name_en,
        "unit of B in Arabic": unit.name_ar,
        "unit of B in English": unit.name_en,
        "official extract of B": page.official_extract.title,
        "change number in B’s entry": page.cases.first().change_no,
    }.items():
        vault.keep(what, word, EVERYONE - {"judge"}, under="/admin/")
    vault.keep("number of B’s entry", entry.number, OF_B)
    vault.keep_title("B’s judged entry", OF_B, page)


def assignments(world, judge, of_a, of_b, of_none):
    """His own, one of his home governorate that should not be, and one that he has signed."""
    world.name(
        assignment=made.assign(of_b, judge),
        assignment_at_home=made.assign(of_a, judge),
        assignment_signed=made.assign(of_none, judge),
    )
    made.sign(of_none.assignments.get(judge=judge))


def sealed_sheets(world, colleague, *entries):
    world.vault.keep("another judge’s score", "61.23", NOBODY_AT_ALL)
    world.vault.keep("another judge’s score in Arabic digits", "٦١٫٢٣", NOBODY_AT_ALL)
    words = {
        name: world.vault.plant(f"{name} of another judge", NOBODY_AT_ALL)
        for name in ("note", "private remark", "public remark", "draft", "salt")
    }
    for entry in entries:
        held = made.assign(entry, colleague)
        draft_of(held, words["draft"])
        sheet_of(held, words)
    world.name(assignment_of_colleague=held)


def draft_of(held, word):
    full = made.full_sheet(held)
    writing = replace(full, notes=dict.fromkeys(full.notes, word), private_remark=word, public_remark=word)
    save_draft(held, held.judge.user, writing, 0)


def sheet_of(held, words):
    """As it is signed, with a score and a salt that are recognised wherever they show."""
    held.state = AssignmentState.DONE
    held.save()
    levels = made.full_sheet(held).levels
    ScoreSheet.objects.create(
        assignment=held,
        levels=levels,
        notes=dict.fromkeys(levels, words["note"]),
        private_remark=words["private remark"],
        public_remark=words["public remark"],
        score=SCORE,
        rubric_sha256=held.entry.competition.rubric_sha256,
        salt=words["salt"],
        notes_salt=words["salt"],
        digest=sha256(str(held.pk).encode()).hexdigest(),
        submitted_at=timezone.now(),
    )


def conflict_of(world, judge):
    return Conflict.objects.create(
        judge=judge,
        governorate=Governorate.objects.get(code="EG-SHR"),
        kind=ConflictKind.PERSONAL,
        note=world.vault.plant("note of a conflict", MINISTRY),
    )


def drawn_round(edition):
    return AssignmentRun.objects.create(
        competition=edition,
        sheets=3,
        seed=1,
        inputs_sha256="0" * 64,
        fit_cost=0,
        cost=0,
        is_connected=True,
        efficiency=1.0,
        bound=1.0,
    )
