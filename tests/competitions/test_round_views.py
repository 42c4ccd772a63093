"""A round as an organiser draws it: terms, preview, pins, saving."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from competitions.actions.drawing import pin, preview_round, save_round
from competitions.actions.round_inputs import RoundTerms
from competitions.enums import AssignmentState, ConflictKind
from competitions.models import Assignment, AssignmentRun, Conflict, Entry, Judge, PanelSeat, Pin
from initiatives.models import Domain
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(edition, site_tree):
    """Two entries, three judges, one of them at home with the first entry."""
    edition.first, edition.second = (
        editions.unit_entry(edition, governorate) for governorate in (site_tree.sharqia, site_tree.aswan)
    )
    edition.at_home, edition.one, edition.two = (
        editions.judge(edition, home=site_tree.sharqia),
        editions.judge(edition, home=site_tree.port_said),
        editions.judge(edition, home=site_tree.port_said),
    )
    return edition


def terms(edition, **over):
    return {"sheets": "2", "min_load": "0", "seed": str(edition.seed), "mode": "cheapest", **over}


def draw(client, edition, **over):
    """The screen after drawing: the preview, or the form with what is wrong."""
    return client.post(url("round", edition), terms(edition, **over), follow=True).content.decode()


def latest():
    return AssignmentRun.objects.first()


def test_a_round_is_previewed_then_saved_as_previewed(client, organiser, panel, site_tree):
    preview = draw(client, panel)
    assert not Assignment.objects.exists()
    assert preview.count("org-cell--new") == 4
    drawn = {tuple(pair) for pair in latest().pairs}

    client.post(url("run", panel, latest()), {"save": "1"})

    saved = Assignment.objects.all()
    assert {(a.entry_id, a.judge_id) for a in saved} == drawn
    assert {a.run for a in saved} == {latest()}
    assert {a.assigned_by for a in saved} == {organiser}
    assert not saved.filter(judge=panel.at_home, entry=panel.first).exists()
    assert (latest().saved_by, latest().is_saved) == (organiser, True)


def test_a_preview_says_what_it_is_worth(client, organiser, panel):
    text = draw(client, panel)

    for fact in ("A-efficiency", "conflicts and recusals kept apart", "cost, of which misfit 40", "neutral"):
        assert fact in text
    assert latest().cost == 40 + 5 * (2**2 + 1 + 1)
    assert f"seed {panel.seed}" in text


def test_a_round_is_saved_once(client, organiser, panel):
    draw(client, panel)
    for _twice in range(2):
        client.post(url("run", panel, latest()), {"save": "1"})

    assert Assignment.objects.count() == 4
    assert len({tuple(message.to) for message in mail.outbox}) == len(mail.outbox)


@pytest.mark.parametrize("change", ["conflict", "entry", "judge", "load", "pin", "assignment", "recusal"])
def test_a_round_is_not_saved_when_what_it_rests_on_has_changed(client, organiser, panel, site_tree, change):
    draw(client, panel)
    run = latest()
    changes = {
        "conflict": lambda: Conflict.objects.create(
            judge=panel.one, entry=panel.first, kind=ConflictKind.MENTOR
        ),
        "entry": lambda: editions.unit_entry(panel, site_tree.aswan),
        "judge": lambda: editions.judge(panel),
        "load": lambda: Judge.objects.filter(pk=panel.one.pk).update(max_load=9),
        "pin": lambda: Pin.objects.create(entry=panel.second, judge=panel.at_home),
        "assignment": lambda: editions.assignment(panel.first, panel.one),
        "recusal": lambda: editions.assignment(
            panel.first, panel.one, AssignmentState.RECUSED, recusal_kind=ConflictKind.OTHER
        ),
    }
    changes[change]()
    before = Assignment.objects.count()

    answer = client.post(url("run", panel, run), {"save": "1"}, follow=True).content.decode()

    assert "have changed since this round was drawn" in answer
    assert Assignment.objects.count() == before
    assert not latest().is_saved


def test_a_round_that_can_not_be_says_which_entry_lacks_how_many(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    editions.judge(edition, home=site_tree.sharqia)
    editions.judge(edition)

    text = draw(client, edition)

    assert "Not every entry finds its judges" in text
    assert entry.blind_code in text
    assert "1 judge is missing." in text
    assert "Only 1 judge of the panel is free of conflict with it." in text


def test_full_judges_are_named_by_seat_with_the_entries_that_lack_them(client, organiser, edition, site_tree):
    codes = {editions.unit_entry(edition, site_tree.aswan).blind_code for _number in range(3)}
    for _number in range(2):
        editions.judge(edition, max_load=2)

    text = draw(client, edition)

    assert all(code in text for code in codes)
    assert "together they lack 2 sheets." in text
    assert "can take only 4 more entries." in text


def test_a_judge_below_the_least_is_named(client, organiser, panel):
    text = draw(client, panel, min_load="2")

    assert "ends 1 entry below the least you asked for." in text


# ---- pins ----


def test_a_pin_in_the_preview_draws_the_round_again_with_it(client, organiser, panel):
    draw(client, panel, sheets="1")
    entry, taken = latest().pairs[0]
    other = panel.two if taken != panel.two.pk else panel.one

    client.post(url("run", panel, latest()), {"pin": f"{entry}-{other.pk}"})
    assert [entry, other.pk] in latest().pairs
    client.post(url("run", panel, latest()), {"unpin": Pin.objects.get().pk})

    assert [entry, other.pk] not in latest().pairs
    assert AssignmentRun.objects.count() == 3


def test_an_entry_is_pinned_on_its_own_screen_and_listed(client, organiser, panel):
    client.post(url("entry_panel", panel, panel.first), {"pin": panel.two.pk})
    assert (Pin.objects.get().judge, Pin.objects.get().pinned_by) == (panel.two, organiser)
    assert panel.first.blind_code in page_of(client, "round", panel)
    assert "Pinned" in page_of(client, "entry_panel", panel, panel.first)
    client.post(url("entry_panel", panel, panel.first), {"unpin": Pin.objects.get().pk})

    assert not Pin.objects.exists()


def test_a_pin_is_refused_where_an_assignment_would_be(client, organiser, panel):
    for judge in (panel.at_home, editions.judge()):
        client.post(url("entry_panel", panel, panel.first), {"pin": judge.pk})

    assert not Pin.objects.exists()


def test_a_pin_above_the_judges_maximum_is_refused(client, organiser, panel):
    Judge.objects.filter(pk=panel.two.pk).update(max_load=1)
    for entry in (panel.first, panel.second):
        text = client.post(url("entry_panel", panel, entry), {"pin": panel.two.pk}, follow=True)

    assert "With this pin the judge would have more entries than the 1 he may take." in text.content.decode()
    assert Pin.objects.count() == 1


def test_a_withdrawn_assignment_is_no_longer_pinned(client, organiser, panel):
    pin(panel.first, panel.two, organiser)
    save_round(preview_round(panel, organiser, RoundTerms(2, 1)), organiser)
    held = Assignment.objects.get(entry=panel.first, judge=panel.two)

    client.post(url("entry_panel", panel, panel.first), {"withdraw": held.pk})

    assert not Pin.objects.exists()


# ---- fits ----


@pytest.fixture
def themes(edition, site_tree):
    """A nomination in a domain; an expert in it, one who named another domain, one who named none."""
    health, water = Domain.objects.order_by("key")[:2]
    awards = editions.edition(kind="initiative", min_sheets=1)
    nominated = editions.initiative(site_tree.aswan, domain=health)
    awards.entry = editions.nomination(awards, site_tree.aswan, nominated=nominated)
    awards.weak, awards.neutral, awards.expert = (
        editions.judge(awards, home=site_tree.port_said) for _number in range(3)
    )
    awards.expert.expertise.add(health)
    awards.weak.expertise.add(water)
    return awards


@pytest.mark.parametrize(("sheets", "words"), [("1", {"expert"}), ("2", {"expert", "neutral"})])
def test_experts_come_first_and_the_weak_last(client, organiser, themes, sheets, words):
    draw(client, themes, sheets=sheets)

    assert {judge for _entry, judge in latest().pairs} == {getattr(themes, word).pk for word in words}


def test_who_judged_the_same_unit_last_time_is_passed_over(client, organiser, closed, site_tree):
    seen = closed.seats.get().judge
    later = editions.edition(min_sheets=1)
    entry = editions.unit_entry(later, site_tree.sharqia)
    Entry.objects.filter(pk=entry.pk).update(unit=closed.best.unit)
    PanelSeat.objects.create(competition=later, judge=seen, number=1)
    fresh = editions.judge(later)

    assert "judged it last time" in draw(client, later, sheets="2")
    draw(client, later, sheets="1")

    assert latest().pairs == [[entry.pk, fresh.pk]]


# ---- bad input: a sentence in both languages, what was typed stays ----


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"sheets": "0"}, "Ensure this value is greater than or equal to 1."),
        ({"sheets": ""}, "This field is required."),
        ({"sheets": "٤"}, "An entry can&#x27;t have 4 sheets: the panel has only 3 judges."),
        ({"min_load": "-1"}, "Ensure this value is greater than or equal to 0."),
        ({"seed": "x"}, "Enter a whole number."),
        ({"mode": "best"}, "Select a valid choice. best is not one of the available choices."),
    ],
)
def test_terms_that_can_not_be_are_refused_at_the_field(client, organiser, panel, typed, sentence):
    answer = draw(client, panel, **typed)
    assert sentence in answer
    assert all(f'value="{value}"' in answer for name, value in typed.items() if value and name != "mode")
    assert not AssignmentRun.objects.exists()

    in_arabic(organiser)
    answer = draw(client, panel, **typed)
    assert "error-message" in answer
    assert sentence not in answer


def in_arabic(organiser):
    organiser.wagtail_userprofile.preferred_language = "ar"
    organiser.wagtail_userprofile.save()


@pytest.fixture(params=["no judges", "no entries", "pin in conflict", "pins above the maximum"])
def impossible(request, edition, site_tree):
    """(edition, its sentence in English)."""
    judge = editions.judge(edition, max_load=1) if request.param != "no judges" else None
    if request.param == "no judges":
        editions.unit_entry(edition)
        return edition, "Nobody sits on the panel yet: seat judges first."
    if request.param == "no entries":
        return edition, "No entry is in judging yet."
    entries = [editions.unit_entry(edition, site_tree.aswan) for _number in range(2)]
    editions.judge(edition)
    if request.param == "pin in conflict":
        Pin.objects.create(entry=entries[0], judge=judge)
        Conflict.objects.create(judge=judge, entry=entries[0], kind=ConflictKind.MENTOR)
        code = entries[0].blind_code
        return (
            edition,
            f"Entry {code} is pinned to judge 1, who has a conflict of interest with it: unpin it.",
        )
    for entry in entries:
        Pin.objects.create(entry=entry, judge=judge)
    return edition, "More entries are pinned to judge 1 than the 1 he may take: unpin some."


def test_a_round_that_can_not_be_drawn_says_why(client, organiser, impossible):
    edition, sentence = impossible

    assert sentence in draw(client, edition)
    assert not AssignmentRun.objects.exists()
    in_arabic(organiser)
    assert sentence not in draw(client, edition)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"home": None}, "Judge 1 has no home governorate"),
        ({"max_load": 0}, "Judge 1 takes no entries: his maximum is 0."),
        ({}, "There is only one entry: nothing can be compared with it."),
        ({}, "There is only one judge: whether he is harsh or mild can&#x27;t be told."),
    ],
)
def test_what_to_beware_of_is_said_beside_the_round(client, organiser, edition, site_tree, fields, sentence):
    editions.unit_entry(edition, site_tree.aswan)
    editions.judge(edition, **{"home": site_tree.port_said, **fields})

    assert sentence in draw(client, edition, sheets="1")


def test_a_preview_takes_the_same_queries_whatever_its_size(client, organiser, panel, site_tree):
    def queries():
        draw(client, panel)
        page_of(client, "run", panel, latest())
        with CaptureQueriesContext(connection) as captured:
            page_of(client, "run", panel, latest())
        return len(captured)

    few = queries()
    for _number in range(3):
        editions.unit_entry(panel, site_tree.aswan)
        editions.judge(panel, home=site_tree.port_said).expertise.set(Domain.objects.all()[:2])

    assert queries() == few
