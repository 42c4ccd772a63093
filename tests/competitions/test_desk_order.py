"""From one entry to the next in the judge's own order, and back to where he left; a look at his own earlier marks."""

import re

import pytest
from django.urls import reverse

from competitions.enums import PhaseKind
from competitions.models import ScoreSheet, SheetDraft
from tests.competitions import factories as made
from tests.competitions.at_the_desk import at, desk, edition, form_data, judge, send_json, text  # noqa: F401

pytestmark = pytest.mark.django_db

#: sixty judges keep theirs every few seconds
MOST_OF_A_DRAFT = 22


@pytest.fixture
def queue(edition, judge):
    """Three entries in the order drawn for the judge: the second one made comes first."""
    entries = [made.entry_in_judging(edition) for _entry in range(3)]
    made.set_phase(edition, PhaseKind.JUDGING)
    drawn = [entries[1], entries[0], entries[2]]
    return [made.assign(entry, judge) for entry in drawn]


def codes_of(html):
    return re.findall(r'<dt><bdi>(\d)</bdi></dt><dd>((?:<bdi dir="ltr">\w+</bdi>)+)</dd>', html)


def test_save_and_next_keeps_the_draft_and_follows_the_drawn_order_round(desk, queue):
    visited = []
    for assignment in queue:
        answer = desk.post(at("draft", assignment), {**form_data(assignment), "and_next": "1"})
        visited.append(answer.url)

    assert visited == [at("desk", queue[1]), at("desk", queue[2]), at("desk", queue[0])]
    assert SheetDraft.objects.count() == 3
    assert queue[2].entry.blind_code in text(desk.get(at("desk", queue[0])))


def test_save_and_next_stays_where_nothing_was_kept(desk, queue, edition):
    send_json(desk, queue[0], levels={"speed": 2})
    assert desk.post(at("draft", queue[0]), {**form_data(queue[0]), "and_next": "1"}).status_code == 409

    made.set_phase(edition, PhaseKind.DELIBERATION)
    assert desk.post(at("draft", queue[0]), {**form_data(queue[0], 1), "and_next": "1"}).status_code == 403


def test_the_last_open_entry_offers_no_next_one(desk, queue):
    made.sign(queue[0])
    made.sign(queue[1])

    assert 'name="and_next"' not in text(desk.get(at("desk", queue[2])))
    answer = desk.post(at("draft", queue[2]), {**form_data(queue[2]), "and_next": "1"})
    assert answer.url == reverse("wagtailadmin_home")


def test_the_receipt_leads_on_with_one_tap(desk, queue):
    made.sign(queue[1])

    html = text(desk.get(at("receipt", queue[1])))

    assert f'href="{at("desk", queue[2])}"' in html
    for assignment in (queue[0], queue[2]):
        made.sign(assignment)
    assert "اعتمدتَ كل أوراقك" in text(desk.get(at("receipt", queue[2])))


def test_a_sheet_that_was_begun_is_resumed_at_the_first_criterion_without_a_mark(desk, queue):
    first, second = queue[:2]
    assert "autofocus" not in text(desk.get(at("desk", first)))

    send_json(desk, first, levels={"coverage": 3, "speed": 4, "cradle": 4})
    html = text(desk.get(at("desk", first)))
    assert re.findall(r'id="(criterion-\w+)"[^>]*>\s*<summary autofocus', html) == ["criterion-accuracy"]

    desk.post(at("draft", second), form_data(second))
    assert "autofocus" not in text(desk.get(at("desk", second)))


def test_the_same_draft_sent_by_script_and_by_button_is_no_conflict(desk, queue):
    send_json(desk, queue[0], levels={"speed": 4}, notes={"speed": "سريع"})

    typed = {"version": 0, "level-speed": 4, "note-speed": "سريع", "private_remark": "", "public_remark": ""}
    answer = desk.post(at("draft", queue[0]), {**typed, "save": "1"})

    assert answer.status_code == 302
    assert SheetDraft.objects.get().version == 1


def test_a_judge_sees_his_own_marks_on_other_entries_by_blind_code(desk, queue):
    made.sign(queue[0], level=3, speed=5)
    send_json(desk, queue[1], levels={"speed": 2})

    html = text(desk.get(at("desk", queue[2])))

    speed = html[html.index('id="criterion-speed"') : html.index('id="note-speed"')]
    shown = [(level, re.findall(r">(\w+)<", codes)) for level, codes in codes_of(speed)]
    assert shown == [("5", [queue[0].entry.blind_code]), ("2", [queue[1].entry.blind_code])]


def test_the_look_back_holds_nothing_of_another_judge_nor_of_an_entry_withdrawn(desk, queue, edition):
    other = made.judge(competition=edition, home="EG-PTS")
    for assignment in queue[:2]:
        made.sign(made.assign(assignment.entry, other), level=5)
    assert ScoreSheet.objects.count() == 2
    assert codes_of(text(desk.get(at("desk", queue[2])))) == []

    made.sign(queue[0], level=1)
    assert {level for level, _codes in codes_of(text(desk.get(at("desk", queue[2]))))} == {"1"}
    desk.post(at("recuse", queue[0]), {"kind": "recognised", "reason": ""})
    assert codes_of(text(desk.get(at("desk", queue[2])))) == []


def test_the_desk_asks_for_no_more_with_two_earlier_entries_than_with_one(
    desk, queue, django_assert_max_num_queries
):
    made.sign(queue[0])
    with django_assert_max_num_queries(60) as one:
        desk.get(at("desk", queue[2]))
    made.sign(queue[1])
    with django_assert_max_num_queries(len(one)):
        desk.get(at("desk", queue[2]))


@pytest.mark.parametrize("others", [0, 2])
def test_a_draft_is_kept_with_as_few_questions_beside_signed_sheets_as_alone(
    desk, queue, django_assert_max_num_queries, others
):
    for other in queue[:others]:
        made.sign(other)
    desk.get(at("desk", queue[2]))

    with django_assert_max_num_queries(MOST_OF_A_DRAFT):
        assert send_json(desk, queue[2], levels={"speed": 4}).status_code == 200
