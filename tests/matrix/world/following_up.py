"""What follow-up committees of A and B wrote; only they and the ministry read it."""

from initiatives.models import (
    BadgeRenewal,
    InitiativePage,
    MentorQuestion,
    MonthlyNote,
    ObstacleSuggestion,
)
from tests.initiatives.follow_up import committee, days, member, recommendation, visit
from tests.initiatives.workshops import advice, course, ministry_adoption, nomination, workshop

from ..secrets import MINISTRY, OF_A, OF_B

COMMITTEE_OF_A = frozenset({"committee_a", "organiser"})


def fill(world):
    write(world, "a", "EG-SHR", COMMITTEE_OF_A)
    write(world, "b", "EG-ASN", MINISTRY)
    gather(world)
    ask(world)


def ask(world):
    """B asks A: told to both and to the ministry, and not in public before it was answered so."""
    question = MentorQuestion.objects.create(
        page_id=world.things["published_a"],
        governorate=world.people["editor_b"].groups.get().governorate_edited,
        question_ar=world.vault.plant("question of B to A", OF_A | OF_B),
        asked_by=world.people["editor_b"],
    )
    world.name(question=question)


def gather(world):
    """Workshops and what hangs on them; who is nominated and what is suggested is the governorate's own."""
    plant, by = world.vault.plant, world.people["editor_a"]
    suggested = ObstacleSuggestion.objects.create(
        governorate=by.groups.get().governorate_edited,
        name_ar=plant("obstacle that A suggested", OF_A),
        met_as="كل يوم",
        suggested_by=by,
    )
    offered = course()
    world.name(
        workshop_advice=advice(workshop()),
        course=offered,
        course_nomination_a=nomination(offered, name=plant("name that A nominated", OF_A)),
        ministry_adoption=ministry_adoption(InitiativePage.objects.get(pk=world.things["published_a"])),
        suggestion_a=suggested,
    )


def write(world, letter, code, known_to):
    def plant(what):
        return world.vault.plant(f"{what} of {letter.upper()}’s committee", known_to)

    follow_up = committee(code)
    member(follow_up, name=plant("member"))
    made = visit(follow_up, made_on=days(-3), findings=plant("findings"), place=plant("place"))
    world.name(
        **{
            f"follow_up_{letter}": follow_up,
            f"visit_{letter}": made,
            f"advice_{letter}": recommendation(made, text=plant("recommendation")),
            f"renewal_{letter}": BadgeRenewal.objects.create(
                page_id=world.things[f"published_{letter}"],
                kind="verified",
                renewed_on=days(-2),
                by=world.people["committee_a"],
                note_ar="شوهدت تعمل.",
                note_en="Seen at work.",
            ),
            f"note_{letter}": MonthlyNote.objects.create(
                committee=follow_up, month=days(0).replace(day=1), running=plant("note")
            ),
        }
    )
