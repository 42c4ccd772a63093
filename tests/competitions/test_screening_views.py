"""Screeners hide what tells; judges see their queue."""

import pytest
from django.urls import reverse

from competitions.enums import (
    EntryState,
    PhaseKind,
)
from competitions.models import Redaction
from tests.competitions import factories as made
from tests.competitions.at_the_desk import (  # noqa: F401
    assignment,
    at,
    desk,
    edition,
    form_data,
    judge,
    secrets_of,
    send_json,
    text,
)
from tests.factories import committee_member, editor, organiser, superuser

pytestmark = pytest.mark.django_db


# ---- screening --------------------------------------------------------------------------------------------


@pytest.fixture
def screened(edition, client):
    entry = made.entry_in_screening(edition, innovation="اقترح المهندس سامي حجزًا يوميًا.")
    client.force_login(organiser())
    return entry


def screen(name, entry, *more):
    return reverse(f"competitions_{name}", args=[entry.pk, *more])


def test_only_organisers_screen(client, edition):
    entry = made.entry_in_screening(edition)

    for user in (editor(), committee_member(), superuser(), made.judge().user):
        client.force_login(user)
        for name in ("screening", "hide", "unhide"):
            assert client.get(screen(name, entry)).status_code in (302, 403, 405)
            assert client.post(screen(name, entry), {"target": "innovation", "text": "حجزًا"}).status_code in (
                302,
                403,
                405,
            )
    assert not Redaction.objects.exists()


def test_what_a_screener_hides_a_judge_never_gets(screened, client, edition):
    key = f"image:{screened.page.specific.cases.first().photo_before_id}"

    client.post(screen("hide", screened), {"target": "innovation", "text": "المهندس سامي"})
    client.post(screen("hide", screened), {"target": key})
    client.post(screen("settle", screened, "eligible"), {"comment": "مستوفية", "extract_check": "matches"})

    screened.refresh_from_db()
    assert screened.state == EntryState.JUDGING
    judge = made.judge(competition=edition)
    assignment = made.assign(screened, judge)
    client.force_login(judge.user)
    html = text(client.get(at("desk", assignment)))
    assert "سامي" not in html and "حجزًا يوميًا" in html
    assert at("attachment", assignment, 1) not in html
    assert client.get(at("attachment", assignment, 1), follow=True).status_code == 404
    assert client.get(at("attachment", assignment, 2)).status_code == 200


def test_hiding_can_be_taken_back_and_only_what_stands_there_is_hidden(screened, client):
    client.post(screen("hide", screened), {"target": "innovation", "text": "المهندس سامي"})
    client.post(screen("hide", screened), {"target": "innovation", "text": "كلمات أخرى"})
    client.post(screen("hide", screened), {"target": "title", "text": ""})
    redaction = Redaction.objects.get()
    assert "سامي" in text(client.get(screen("screening", screened)))

    client.post(screen("unhide", screened), {"redaction": redaction.pk})

    assert not Redaction.objects.exists()


def test_an_outcome_without_its_reason_is_asked_for_again(screened, client):
    response = client.post(screen("settle", screened, "ineligible"), {"comment": ""})

    assert response.status_code == 422
    screened.refresh_from_db()
    assert screened.state == EntryState.SCREENING


# ---- the queue --------------------------------------------------------------------------------------------


def test_the_dashboard_of_a_judge_is_his_queue(desk, judge, edition, assignment):
    later = made.assign(made.entry_in_judging(made.edition()), judge)
    html = text(desk.get(reverse("wagtailadmin_home")))

    assert assignment.entry.blind_code in html and later.entry.blind_code in html
    assert at("desk", assignment) in html


def test_a_begun_sheet_is_offered_first_then_the_drawn_order(edition, judge, desk):
    made_entries = [made.entry_in_judging(edition) for _ in range(3)]
    made.set_phase(edition, PhaseKind.JUDGING)
    first, second, third = (made.assign(entry, judge) for entry in made_entries)
    send_json(desk, third, levels={"speed": 4})

    html = text(desk.get(reverse("wagtailadmin_home")))

    places = [html.rindex(at("desk", a)) for a in (third, first, second)]
    assert places == sorted(places)
    assert html.index(third.entry.blind_code) < html.index(first.entry.blind_code)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queue_costs_the_same_at_one_row_and_at_three(
    desk, edition, judge, rows, django_assert_max_num_queries
):
    for _ in range(rows):
        made.assign(made.entry_in_judging(edition), judge)
    made.set_phase(edition, PhaseKind.JUDGING)
    desk.get(reverse("wagtailadmin_home"))

    with django_assert_max_num_queries(24) as queries:
        desk.get(reverse("wagtailadmin_home"))

    counts = getattr(test_the_queue_costs_the_same_at_one_row_and_at_three, "counts", {})
    counts[rows] = len(queries)
    test_the_queue_costs_the_same_at_one_row_and_at_three.counts = counts
    assert len(set(counts.values())) == 1
