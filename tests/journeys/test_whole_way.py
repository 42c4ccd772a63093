"""The whole way once, over HTTP, by the people whose work it is: from a draft to a winner in two languages."""

import pytest
from django.urls import reverse

from competitions.enums import EntryState, PhaseKind
from competitions.models import Entry
from initiatives.models import InitiativePage, LocalUnit
from tests import factories
from tests.competitions.factories import edition as open_edition
from tests.competitions.factories import judge as new_judge
from tests.competitions.factories import set_phase
from tests.journeys import (
    outcome,
    steps_editor,
    steps_judge,
    steps_organiser,
    steps_reviewer,
    steps_translator,
)
from tests.journeys.person import Person

WINNING = "نطابق سجل التراخيص مع المتغيرات الواردة كل صباح."
LOSING = "نجوب القرى أسبوعيًا بالدراجات الهوائية"


@pytest.fixture
def edition(site_tree):
    return open_edition(min_sheets=3)


def unit_of(governorate):
    unit = LocalUnit.objects.filter(governorate=governorate, tier="markaz").first()
    unit.governorate = governorate
    return unit


def enter(editor, edition, unit, words, illegal):
    """An editor's way to the committee, and the committee's approval."""
    draft = steps_editor.begin_entry(editor, edition, unit)
    steps_editor.fill_from_record(editor, draft, steps_editor.record_of(unit.governorate, illegal))
    steps_editor.submit_too_early(editor, draft)
    steps_editor.complete_entry(editor, draft, words)
    steps_editor.submit(editor, draft)
    committee = Person(factories.committee_member(unit.governorate.code))
    steps_reviewer.approve(committee, unit.name_ar)
    return Entry.objects.get(unit=unit)


def judge_all(edition, panel, winner, loser):
    """Each judge scores what he was given; the one at home in the winner's governorate is given the other only."""
    secrets = [
        secret
        for entry in (winner, loser)
        for secret in (entry.number, entry.governorate.name_ar, entry.unit.name_ar, entry.page.title)
    ]
    levels = {winner.blind_code: 4, loser.blind_code: 2}
    signed = 0
    for judge in panel:
        person = Person(judge.user)
        steps_judge.declare_no_conflict(person)
        if judge.home_governorate_id == winner.governorate_id:
            assert winner.blind_code not in person.text
        signed += steps_judge.score_all(person, levels, secrets)
    assert signed == 2 * edition.min_sheets


def decide_and_release(organiser, edition, winner, loser):
    steps_organiser.close(organiser, edition, "اكتملت الأوراق.")
    steps_organiser.decide(
        organiser, edition, winner, outcome="winner", place="1", **steps_organiser.CITATIONS
    )
    steps_organiser.decide(organiser, edition, loser, outcome="none")
    outcome.assert_not_public_yet(winner, loser)
    steps_organiser.release(organiser, edition)


def translate_case(organiser, case):
    steps_organiser.send_for_translation(organiser, case)
    english = case.get_translation(factories.site_tree_now().en)
    organiser_sees = reverse("wagtailadmin_pages:edit", args=[english.pk])
    steps_organiser.publish_translation(organiser, organiser_sees)
    assert "This translation is not finished" in organiser.text
    translator = Person(factories.translator(language="en"))
    assert steps_translator.translate(translator, english, {case.title: "Zagazig matches daily"}) > 10
    steps_organiser.publish_translation(organiser, organiser_sees)
    english.refresh_from_db()
    assert english.live
    visitor = Person().open(english.get_url())
    assert visitor.html.html["lang"] == "en"
    assert "Zagazig matches daily" in visitor.text
    assert "20" in visitor.text and "95" in visitor.text


@pytest.mark.django_db(transaction=True)
def test_the_whole_way_from_a_draft_to_a_winner_in_two_languages(edition, site_tree):
    organiser = Person(factories.organiser(language="en"))
    editor, other = (Person(factories.editor(code)) for code in ("EG-SHR", "EG-ASN"))
    panel = [new_judge(home) for home in ("EG-PTS", None, None, "EG-SHR")]
    steps_organiser.publish_edition_pages(organiser, edition)

    winner = enter(editor, edition, unit_of(site_tree.sharqia), WINNING, illegal=6)
    loser = enter(other, edition, unit_of(site_tree.aswan), LOSING, illegal=2)
    assert loser.page.get_url() is None or Person().client.get(loser.page.get_url()).status_code == 404
    for entry in (winner, loser):
        steps_organiser.screen(organiser, edition, entry, "مستوفية للشروط.")
    steps_organiser.seat_judges(organiser, edition, panel)
    steps_organiser.draw_round(organiser, edition, sheets=6)
    set_phase(edition, PhaseKind.JUDGING)
    judge_all(edition, panel, winner, loser)
    winner.refresh_from_db()
    assert winner.state == EntryState.JUDGED
    decide_and_release(organiser, edition, winner, loser)
    outcome.assert_winner_is_public(edition, winner, WINNING)

    winner.refresh_from_db()
    case = InitiativePage.objects.get(pk=winner.case_id)
    assert not case.live
    steps_editor.complete_case(editor, case)
    steps_editor.submit(editor, steps_editor.edit_address(case))
    steps_reviewer.approve(Person(factories.committee_member("EG-SHR")), case.title)
    steps_reviewer.approve(organiser, case.title)
    case.refresh_from_db()
    assert "نطابق" in Person().open(case.get_url()).text
    translate_case(organiser, case)
    outcome.assert_loser_is_nowhere(loser, LOSING, WINNING)
