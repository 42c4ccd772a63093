"""The engine of an edition over HTTP: calibrated, drawn, recused, replaced, tied, released, computed again by all."""

import pytest

from competitions.enums import AssignmentState, EntryState, PhaseKind
from competitions.models import Assignment, CompetitionPage
from initiatives.models import LocalUnit
from tests import factories
from tests.competitions.factories import act, entry_in_judging, entry_in_screening, set_phase
from tests.competitions.factories import edition as open_edition
from tests.competitions.factories import judge as new_judge
from tests.journeys import bundle, outcome, steps_judge, steps_organiser
from tests.journeys.person import Person

SHEETS = 3
#: Two criteria of the same weight, changed about: every judge's total is the same, what the tie chain asks first isn't.
MARKS = {
    "winner": {"level": 4, "cradle": 5, "speed": 3},
    "second": {"level": 4, "cradle": 3, "speed": 5},
    "third": {"level": 2},
}
SECOND_PLACE = {"citation_ar": "أسرع معاينة بين الوحدات.", "citation_en": "The fastest inspection of all."}


@pytest.fixture
def edition(site_tree):
    edition = open_edition(min_sheets=SHEETS, publishes_sheets=True)
    assert edition.criteria.get(tie_order=1).key == "cradle"
    return edition


@pytest.fixture
def entries(edition, site_tree):
    """{what becomes of it: an entry in judging}, all of one tier."""
    sharqia, aswan = (
        LocalUnit.objects.filter(governorate=governorate, tier="markaz").order_by("pk")
        for governorate in (site_tree.sharqia, site_tree.aswan)
    )
    units = dict(zip(MARKS, (sharqia[0], aswan[0], aswan[1]), strict=True))
    return {
        place: entry_in_judging(edition, unit.governorate.code, unit=unit) for place, unit in units.items()
    }


@pytest.fixture
def panel():
    """One of them at home where the winner comes from."""
    return [new_judge(home) for home in ("EG-SHR", None, None, None, None)]


def calibrate(organiser, edition, panel):
    """Everybody scores the same entry first; the last, a mild judge, sees where he stands beside the others."""
    seen = []
    for judge in panel:
        person = Person(judge.user)
        steps_judge.declare_no_conflict(person)
        seen.append(steps_judge.calibrate(person, 4 if judge is panel[-1] else 3))
    criteria = edition.criteria.count()
    assert seen[0] == [(3, 3)] * criteria
    assert seen[-1] == [(4, 3.2)] * criteria
    steps_organiser.see_all_calibrated(organiser, edition, len(panel))


def drawn(edition):
    """All that is known of each assignment."""
    return {row["id"]: row for row in Assignment.objects.filter(entry__competition=edition).values()}


def recuse_and_replace(organiser, edition, entry):
    """A judge steps back from `entry`; the one who takes over is all that changes."""
    recused = entry.assignments.earliest("pk")
    before = drawn(edition)
    steps_judge.recuse(Person(recused.judge.user), entry.blind_code, "عرفت الوحدة من صورها.")
    steps_organiser.replace(organiser, edition, entry)
    after = drawn(edition)
    (new,) = after.keys() - before.keys()
    assert after[new]["entry_id"] == entry.pk
    assert after[new]["judge_id"] not in [
        row["judge_id"] for row in before.values() if row["entry_id"] == entry.pk
    ]
    assert after.pop(recused.pk)["state"] == AssignmentState.RECUSED
    assert after | {new: None} == {pk: row for pk, row in before.items() if pk != recused.pk} | {new: None}


def score_queue(judge, entries, mildness):
    """All that lies in the judge's queue; a mild judge is as mild with each. How many he signed."""
    person = Person(judge.user)
    by_code = {entry.blind_code: place for place, entry in entries.items()}
    secrets = [secret for entry in entries.values() for secret in (entry.number, entry.unit.name_ar)]
    codes = steps_judge.codes_in_queue(person)
    for code in codes:
        marks = MARKS[by_code[code]]
        steps_judge.score(person, code, secrets=secrets, **marks, innovation=marks["level"] + mildness)
    return codes


def judge_all(panel, entries):
    """The last judge is milder than the others. Everything asked for is signed."""
    signed = [
        code for judge in panel for code in score_queue(judge, entries, mildness=int(judge is panel[-1]))
    ]
    assert sorted(signed) == sorted([entry.blind_code for entry in entries.values()] * SHEETS)
    for entry in entries.values():
        entry.refresh_from_db()
        assert entry.state == EntryState.JUDGED


def deliberate(organiser, edition, entries):
    """The tie is seen, broken by the chain; decisions follow the ranking."""
    steps_organiser.close(organiser, edition, "اكتملت الأوراق.")
    shown = steps_organiser.ranking(organiser, edition)
    assert shown.keys() == {entry.blind_code for entry in entries.values()}
    ranks, scores = zip(*(shown[entry.blind_code] for entry in entries.values()), strict=True)
    assert ranks == (1, 2, 3)
    assert scores[0] == scores[1] and float(scores[1]) > float(scores[2]) + 20
    winner = {"outcome": "winner", "place": "1", **steps_organiser.CITATIONS}
    second = {"outcome": "winner", "place": "2", **SECOND_PLACE}
    for entry, decision in zip(entries.values(), (winner, second, {"outcome": "none"}), strict=True):
        steps_organiser.decide(organiser, edition, entry, **decision)
    assert "wins above better-ranked entries" not in organiser.text


def look_then_release(organiser, edition, entries, panel):
    said = [steps_organiser.CITATIONS, SECOND_PLACE]
    citations = {
        language: [of_place[f"citation_{language}"] for of_place in said] for language in ("ar", "en")
    }
    steps_organiser.look_at_release(organiser, edition, citations)
    signers = [judge.user for judge in panel if judge.assignments.done().counting().exists()]
    told = [entry.page.owner for entry in entries.values()] + signers
    assert steps_organiser.readers_of_mails(organiser, edition) == {account.email for account in told}
    outcome.assert_not_public_yet(entries["winner"], entries["second"])
    steps_organiser.release(organiser, edition)


def compute_again(edition, folder):
    """In both languages: accepted as it is, refused with one byte changed."""
    calibrating = edition.entries.calibrating().get().blind_code
    for page in CompetitionPage.objects.filter(competition=edition):
        visitor = Person().open(page.get_url())
        assert SECOND_PLACE[f"citation_{page.locale.language_code}"] in visitor.text
        assert calibrating not in str(visitor.html)
        command = bundle.load(page, folder)
        assert bundle.is_accepted(command, folder)
        bundle.change_one_mark(folder / command[2])
        assert not bundle.is_accepted(command, folder)


@pytest.mark.django_db(transaction=True)
def test_an_edition_is_calibrated_drawn_judged_decided_by_its_tie_chain_and_computed_again_by_anyone(
    edition, entries, panel, tmp_path
):
    organiser = Person(factories.organiser(language="en"))
    steps_organiser.publish_edition_pages(organiser, edition)
    steps_organiser.seat_judges(organiser, edition, panel)
    act(entry_in_screening(edition, "EG-PTS"), organiser.account, "ineligible", comment="خارج فترة الدورة.")
    steps_organiser.set_calibration(organiser, edition)
    steps_organiser.draw_round(organiser, edition, sheets=SHEETS * len(entries))
    assert not entries["winner"].assignments.filter(judge=panel[0]).exists()

    set_phase(edition, PhaseKind.JUDGING)
    calibrate(organiser, edition, panel)
    recuse_and_replace(organiser, edition, entries["second"])
    judge_all(panel, entries)
    deliberate(organiser, edition, entries)
    look_then_release(organiser, edition, entries, panel)
    outcome.assert_winner_is_public(edition, entries["winner"], entries["winner"].page.specific.innovation)
    compute_again(edition, tmp_path)
