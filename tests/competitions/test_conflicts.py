"""The first screen: a judge answers for his conflicts of interest, and nothing is shown to him before."""

import pytest
from django.urls import reverse
from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.actions.sheets import save_draft, sign_sheet
from competitions.enums import AssignmentState, ConflictKind, PhaseKind
from competitions.models import Conflict, PanelSeat
from initiatives.models import Governorate
from tests import factories as people
from tests.competitions import factories as made
from tests.competitions.at_the_desk import at, form_data, send_json, text
from tests.competitions.organising import page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(site_tree):
    return made.edition()


@pytest.fixture
def judge(edition):
    """Seated, not yet answered."""
    created = made.judge(home="EG-ASN")
    made.seat(edition, created, answered=False)
    return created


@pytest.fixture
def assignment(edition, judge):
    entry = made.entry_in_judging(edition, "EG-SHR")
    made.set_phase(edition, PhaseKind.JUDGING)
    return made.assign(entry, judge)


@pytest.fixture
def desk(client, judge):
    client.force_login(judge.user)
    return client


def key(code):
    return f"kind-{Governorate.objects.get(code=code).pk}"


def screen(edition):
    return reverse("competitions_conflicts", args=[edition.pk])


def answer(client, edition, value="none", **data):
    return client.post(screen(edition), {"answer": value, **data})


# ---- first --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["desk", "check", "recuse", "receipt"])
def test_every_address_of_the_edition_leads_there_first(desk, edition, assignment, name):
    assert desk.get(at(name, assignment)).url == screen(edition)
    assert desk.post(at("draft", assignment), form_data(assignment)).url == screen(edition)
    assert desk.get(at("attachment", assignment, 1)).url == screen(edition)

    queue = text(desk.get(reverse("wagtailadmin_home")))
    assert screen(edition) in queue and assignment.entry.blind_code not in queue


def test_the_rule_holds_below_the_screens(edition, judge, assignment):
    with pytest.raises(Exception, match="تضارب المصالح"):
        save_draft(assignment, judge.user, made.full_sheet(assignment), 0)
    PanelSeat.objects.update(conflicts_declared_at=timezone.now())
    draft = save_draft(assignment, judge.user, made.full_sheet(assignment), 0)
    PanelSeat.objects.update(conflicts_declared_at=None)
    with pytest.raises(Exception, match="تضارب المصالح"):
        sign_sheet(assignment, judge.user, draft.version)


def test_none_is_an_answer_and_opens_the_queue(desk, edition, assignment):
    response = answer(desk, edition)

    assert response.url == reverse("wagtailadmin_home")
    assert PanelSeat.objects.get().conflicts_declared_at
    assert desk.get(at("desk", assignment)).status_code == 200
    assert assignment.entry.blind_code in text(desk.get(reverse("wagtailadmin_home")))
    assert not Conflict.objects.exists()


def test_no_answer_is_no_answer(desk, edition):
    for data in ({}, {"answer": "some"}, {"answer": "none", key("EG-SHR"): "mentor"}, {"answer": "perhaps"}):
        response = desk.post(screen(edition), data)
        assert response.status_code == 422, data
    assert PanelSeat.objects.get().conflicts_declared_at is None and not Conflict.objects.exists()


def test_his_own_governorate_stands_fixed_and_the_other_26_can_be_chosen(desk, edition, judge):
    html = text(desk.get(screen(edition)))

    assert html.count("<select") == Governorate.objects.count() - 1
    assert f'name="kind-{judge.home_governorate_id}"' not in html and "محافظتك" in html
    assert judge.home_governorate.name in html[: html.index("desk-conflicts")], "said before any question"


def test_a_conflict_that_organisers_recorded_stays(desk, edition, judge, site_tree):
    Conflict.objects.create(judge=judge, governorate=site_tree.port_said, kind=ConflictKind.PERSONAL)

    assert f'name="kind-{site_tree.port_said.pk}"' not in text(desk.get(screen(edition)))
    answer(desk, edition)

    assert Conflict.objects.get().governorate == site_tree.port_said


# ---- what an answer does ------------------------------------------------------------------------------


def test_an_entry_of_a_declared_governorate_is_withdrawn_and_the_organisers_told(
    desk, edition, judge, assignment, mailoutbox
):
    organiser = people.organiser()
    other = made.assign(assignment.entry, made.judge(competition=edition))
    answer(desk, edition)
    save_draft(assignment, judge.user, made.full_sheet(assignment), 0)
    mailoutbox.clear()

    response = answer(desk, edition, "some", **{key("EG-SHR"): "former_employer"})

    assert response.status_code == 302
    assignment.refresh_from_db()
    other.refresh_from_db()
    assert (assignment.state, assignment.recusal_kind) == (AssignmentState.RECUSED, "former_employer")
    assert other.state == AssignmentState.OFFERED
    assert desk.get(at("desk", assignment), follow=True).status_code == 404
    assert [organiser.email] in [mail.to for mail in mailoutbox]


def test_a_signed_sheet_of_a_governorate_declared_late_no_longer_counts(desk, edition, judge, assignment):
    answer(desk, edition)
    sheet = made.sign(assignment)

    answer(desk, edition, "some", **{key("EG-SHR"): "mentor"})

    assert not type(sheet).objects.counted().exists() and type(sheet).objects.exists()


def test_an_answer_can_be_changed_and_taken_back_until_closing(desk, edition, judge, site_tree):
    answer(desk, edition, "some", **{key("EG-SHR"): "mentor", key("EG-PTS"): "personal"})
    assert sorted(judge.conflicts.values_list("kind", flat=True)) == ["mentor", "personal"]

    answer(desk, edition, "some", **{key("EG-PTS"): "other"}, note="زمالة قديمة")

    conflict = judge.conflicts.get()
    assert (conflict.governorate, conflict.kind, conflict.note) == (
        site_tree.port_said,
        "other",
        "زمالة قديمة",
    )
    html = text(desk.get(screen(edition)))
    assert 'value="other" selected' in html and "زمالة قديمة" in html


def test_after_closing_nothing_changes(desk, edition, judge, assignment):
    answer(desk, edition)
    made.sign(assignment)
    organiser = people.organiser()
    close_edition(edition, organiser, "انتهى")

    response = answer(desk, edition, "some", **{key("EG-SHR"): "mentor"})

    assert response.status_code == 422 and not Conflict.objects.exists()
    assert desk.get(at("receipt", assignment)).status_code == 200


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"note": ""}, "السبب الآخر"),
        ({"note": "س" * 2001}, "2000"),
        ({"note": "x", "kind": "recognised"}, "recognised"),
        ({"note": "x", "kind": "home"}, "home"),
    ],
)
def test_nonsense_is_refused_in_words_and_keeps_what_was_typed(desk, edition, data, field):
    kind = data.pop("kind", "other")
    response = answer(desk, edition, "some", **{key("EG-SHR"): kind}, **data)

    assert response.status_code == 422 and field in text(response)
    assert not Conflict.objects.exists()


# ---- who ----------------------------------------------------------------------------------------------


def test_only_a_seat_of_ones_own_has_the_screen(client, edition, judge):
    for person in (
        made.judge().user,
        people.organiser(),
        people.editor(),
        people.superuser(),
    ):
        client.force_login(person)
        assert client.get(screen(edition), follow=True).status_code == 404
        assert client.post(screen(edition), {"answer": "none"}, follow=True).status_code == 404
    assert PanelSeat.objects.get().conflicts_declared_at is None


def test_organisers_see_who_has_not_answered_and_what_was_declared(client, edition, judge, site_tree):
    organiser = people.organiser(language="en")
    client.force_login(organiser)
    html = page_of(client, "panel", edition)
    assert "not answered yet" in html and "1 judge has not answered" in html

    client.force_login(judge.user)
    answer(client, edition, "some", **{key("EG-SHR"): "mentor"})

    client.force_login(organiser)
    html = page_of(client, "panel", edition)
    assert "not answered yet" not in html and "Mentor of the entry" in html


def test_a_draft_sent_by_the_script_before_the_answer_is_not_kept(desk, edition, assignment):
    answered = send_json(desk, assignment, levels={"speed": 4})

    # In words that the script shows: it would take a redirection for the end of the sign-in.
    assert answered.status_code == 403 and answered.json()["error"]
    assert not hasattr(assignment, "draft")
