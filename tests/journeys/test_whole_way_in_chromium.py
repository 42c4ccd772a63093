"""The same way as in test_whole_way.py, once in Chromium, clicked through by people who read Arabic.

The losing entry comes from a factory here; the journey over HTTP takes it the whole way too.
"""

import pytest

from competitions.enums import PhaseKind
from competitions.models import Entry
from initiatives.models import InitiativePage
from tests import factories
from tests.competitions.factories import edition as open_edition
from tests.competitions.factories import entry_in_judging, set_phase
from tests.competitions.factories import judge as new_judge
from tests.journeys import (
    clicks_case,
    clicks_editor,
    clicks_judge,
    clicks_organiser,
    clicks_reviewer,
    clicks_translator,
    clicks_visitor,
)
from tests.journeys.test_whole_way import unit_of
from tests.journeys.window import PHONE, WIDE, sign_in

WINNING = "نطابق سجل التراخيص مع المتغيرات الواردة كل صباح."
LOSING = "نجوب القرى أسبوعيًا بالدراجات الهوائية"
ENGLISH = "Zagazig matches daily"


@pytest.fixture
def edition(site_tree):
    return open_edition(min_sheets=3)


def enter(windows, edition, unit):
    """The editor's way to the committee, and the committee's approval."""
    editor = sign_in(windows, factories.editor(unit.governorate.code))
    clicks_editor.begin_entry(editor, edition, unit)
    clicks_editor.fill_from_record(editor, unit, illegal=6)
    clicks_editor.complete_entry(editor, WINNING)
    clicks_editor.submit(editor)
    clicks_reviewer.approve(sign_in(windows, factories.committee_member(unit.governorate.code)), unit.name_ar)
    return editor, Entry.objects.get(unit=unit)


def judge_all(windows, edition, panel, winner, loser):
    """Each judge scores both entries; the first of them on a phone."""
    secrets = [
        secret
        for entry in (winner, loser)
        for secret in (entry.number, entry.governorate.name_ar, entry.unit.name_ar, entry.page.title)
    ]
    levels = {winner.blind_code: 4, loser.blind_code: 2}
    for number, judge in enumerate(panel):
        page = sign_in(windows, judge.user, WIDE if number else PHONE)
        clicks_judge.declare_no_conflict(page)
        assert clicks_judge.score_all(page, levels, secrets) == len(levels)


def decide_and_release(organiser, edition, winner, loser):
    clicks_organiser.close(organiser, edition, "اكتملت الأوراق.")
    clicks_organiser.decide(organiser, edition, winner, "فائز", "1", clicks_organiser.CITATION_FIELDS)
    clicks_organiser.decide(organiser, edition, loser, "بلا جائزة")
    clicks_organiser.release(organiser, edition)


def publish_case(editor, organiser, winner, windows):
    """The winner's initiative: completed, through the committee and the ministry."""
    winner.refresh_from_db()
    clicks_case.complete(editor, winner.case)
    clicks_editor.submit(editor)
    committee = sign_in(windows, factories.committee_member(winner.governorate.code))
    for reviewer in (committee, organiser):
        clicks_reviewer.approve(reviewer, winner.case.title)
    return InitiativePage.objects.get(pk=winner.case_id)


def translate(windows, organiser, case):
    clicks_translator.send_for_translation(organiser, case)
    english = case.get_translation(factories.site_tree_now().en)
    translator = sign_in(windows, factories.translator())
    assert clicks_translator.translate(translator, case.title, ENGLISH) > 10
    clicks_translator.publish(organiser, english)
    return InitiativePage.objects.get(pk=english.pk)


@pytest.mark.django_db(transaction=True)
def test_the_whole_way_clicked_through_in_arabic(windows, site_tree, edition):
    organiser = sign_in(windows, factories.organiser())
    panel = [new_judge(home) for home in ("EG-PTS", None, None)]
    clicks_organiser.publish_edition_pages(organiser, edition)
    editor, winner = enter(windows, edition, unit_of(site_tree.sharqia))
    clicks_organiser.screen(organiser, edition, winner, "مستوفية للشروط.")
    loser = entry_in_judging(edition, "EG-ASN", unit=unit_of(site_tree.aswan), innovation=LOSING)
    clicks_organiser.seat_judges(organiser, edition, panel)
    clicks_organiser.draw_round(organiser, edition, sheets=6)

    set_phase(edition, PhaseKind.JUDGING)
    judge_all(windows, edition, panel, winner, loser)
    decide_and_release(organiser, edition, winner, loser)
    clicks_visitor.see_the_results(windows, edition, winner)
    clicks_visitor.read_the_winner(windows, winner, WINNING)

    case = publish_case(editor, organiser, winner, windows)
    english = translate(windows, organiser, case)
    clicks_visitor.read_in_english(windows, english, ENGLISH)
    clicks_visitor.find_nothing_of(windows, loser, LOSING)
