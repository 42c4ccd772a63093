"""The calibration entry: scored first by all, counted by nothing, and compared only after one's own sheet."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from competitions.actions import calibration
from competitions.actions.closing import close_edition, closing_conditions
from competitions.actions.entries import next_number
from competitions.actions.invitations import invite_judges
from competitions.actions.leaving import leave_edition
from competitions.actions.panel import remove_from_panel
from competitions.actions.round_inputs import judged_entries, loads_of
from competitions.actions.sheets import recuse, save_draft
from competitions.enums import EntryState
from competitions.invitees import lines_of_text
from competitions.models import Assignment, Entry, EntryResult, PanelSeat, ScoreSheet
from tests import factories as people
from tests.competitions import editions
from tests.competitions import factories as made
from tests.competitions.at_the_desk import at, form_data, text
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(site_tree):
    return editions.edition(min_sheets=1)


@pytest.fixture
def organiser(edition):
    return people.organiser(language="en")


@pytest.fixture
def panel(edition, site_tree):
    """Two judges, one of the governorate that the calibration entry comes from."""
    return made.judge(home=None, competition=edition), made.judge("EG-SHR", competition=edition)


@pytest.fixture
def source(edition, site_tree):
    return editions.unit_entry(edition, site_tree.sharqia, state=EntryState.INELIGIBLE)


@pytest.fixture
def entry(edition, panel, source, organiser):
    return calibration.set_calibration(edition, source, organiser)


@pytest.fixture
def judged(edition, panel, site_tree):
    """An entry that counts, assigned to the first judge."""
    counted = editions.unit_entry(edition, site_tree.aswan)
    editions.assignment(counted, panel[0])
    return counted


def held(entry, judge):
    return Assignment.objects.get(entry=entry, judge=judge)


def test_it_is_a_copy_that_says_the_same_and_changes_nothing_of_its_source(entry, source, panel):
    source.refresh_from_db()
    copied, original = entry.revision.as_object(), source.revision.as_object()

    assert source.state == EntryState.INELIGIBLE
    assert {name: getattr(copied, name) for name in copied.judge_fields if name in copied.figures} == {
        name: getattr(original, name) for name in original.judge_fields if name in original.figures
    }
    assert copied.innovation == original.innovation and copied.pk != original.pk and not copied.live
    assert not entry.page.get_ancestors().filter(pk=source.page.get_parent().pk).exists()
    assert sorted(entry.assignments.values_list("judge", flat=True)) == sorted(j.pk for j in panel)


def test_cases_and_bodies_are_copied_with_the_page(site_tree, organiser):
    running = made.edition()
    source = made.entry_in_screening(running)
    Entry.objects.filter(pk=source.pk).update(state=EntryState.INELIGIBLE)

    copied = calibration.set_calibration(running, source, organiser).revision.as_object()

    assert copied.cases.count() == 3 and copied.jurisdictions.count() == 2
    assert source.page.specific.cases.count() == 3


def test_nothing_that_takes_part_can_be_one(edition, organiser, site_tree, panel, source):
    elsewhere = editions.unit_entry(editions.edition())
    for other in (editions.unit_entry(edition), elsewhere):
        with pytest.raises(Exception, match="running|تشارك"):
            calibration.set_calibration(edition, other, organiser)
    calibration.set_calibration(edition, source, organiser)
    with pytest.raises(Exception, match="already|من قبل"):
        calibration.set_calibration(edition, source, organiser)


def test_it_comes_before_every_sheet_or_not_at_all(edition, organiser, source, judged, panel):
    editions.sheet(judged, panel[0])

    with pytest.raises(Exception, match="signed|اعتمد"):
        calibration.set_calibration(edition, source, organiser)


def test_a_judge_seated_later_gets_it_too_and_leaves_with_it(edition, entry, organiser):
    invite_judges(edition, lines_of_text("Mona <mona@example.org>"), organiser, "ar")
    seat = PanelSeat.objects.get(judge__user__email="mona@example.org")
    assert held(entry, seat.judge)

    remove_from_panel(seat, organiser)

    assert not Assignment.objects.filter(judge=seat.judge).exists()


def test_it_can_be_taken_away_until_somebody_has_scored_it(edition, entry, organiser, panel):
    page = entry.page_id
    calibration.discard_calibration(edition, organiser)
    assert not Entry.objects.filter(page=page).exists() and not edition.entries.calibrating().exists()

    again = calibration.set_calibration(edition, edition.entries.get(), organiser)
    made.sign(held(again, panel[0]))
    with pytest.raises(Exception, match="stays|تبقى"):
        calibration.discard_calibration(edition, organiser)


def test_no_load_no_condition_no_ranking_and_no_public_page_knows_it(
    edition, entry, panel, judged, organiser, client
):
    for judge in panel:
        made.sign(held(entry, judge), level=5)
    assert ScoreSheet.objects.count() == 2

    assert entry not in judged_entries(edition) and loads_of(edition)[panel[1].pk] == 0
    conditions = {c.key: c.lacking for c in closing_conditions(edition, timezone.now())}
    assert (conditions["sheets"], conditions["ranking"]) == (1, 1)
    assert not ScoreSheet.objects.counted().exists()
    made.sign(held(judged, panel[0]))
    close_edition(edition, organiser, "انتهى")
    assert list(EntryResult.objects.values_list("entry", flat=True)) == [judged.pk]
    client.force_login(organiser)
    for screen in ("overview", "deliberation", "panel"):
        html = page_of(client, screen, edition)
        assert entry.number not in html and entry.blind_code not in html


def test_a_judge_who_leaves_leaves_nothing_of_it_to_others(edition, entry, panel, organiser):
    seat = PanelSeat.objects.get(competition=edition, judge=panel[0])

    assert leave_edition(seat, organiser) == []
    assert not Assignment.objects.filter(entry=entry, judge=panel[0]).exists()


def test_numbers_of_entries_pass_it_by(edition, entry):
    before = next_number(edition)
    calibration.discard_calibration(edition, people.organiser())

    assert next_number(edition) == before


def test_the_queue_opens_after_its_sheet(client, edition, entry, judged, panel):
    judge = panel[0]
    client.force_login(judge.user)
    first, later = held(entry, judge), held(judged, judge)

    assert client.get(at("desk", later)).url == at("desk", first)
    assert judged.blind_code not in text(client.get(reverse("wagtailadmin_home")))
    with pytest.raises(PermissionDenied, match="المعايرة"):
        save_draft(later, judge.user, made.full_sheet(later), 0)

    client.post(at("draft", first), form_data(first))
    response = client.post(at("sign", first), {"version": 1, "declaration": "on"})

    assert response.url == at("calibration", first)
    assert client.get(at("desk", later)).status_code == 200
    queue = text(client.get(reverse("wagtailadmin_home")))
    assert judged.blind_code in queue and at("calibration", first) in queue
    assert "0 من" in queue or "لم تُعتمد" in queue


def test_a_conflict_keeps_nobody_from_it_and_nobody_steps_back(client, entry, panel):
    at_home = panel[1]
    client.force_login(at_home.user)
    own = held(entry, at_home)

    assert client.get(at("desk", own)).status_code == 200
    with pytest.raises(PermissionDenied):
        recuse(own, at_home.user, "recognised", "")
    assert client.post(at("recuse", own), {"kind": "recognised"}).status_code == 422


def test_marks_beside_the_panels_come_after_ones_own_sheet(client, entry, panel):
    own, others = (held(entry, judge) for judge in panel)
    made.sign(others, level=5)
    client.force_login(panel[0].user)
    assert client.get(at("calibration", own)).url == at("desk", own)

    made.sign(own, level=2)

    html = text(client.get(at("calibration", own)))
    assert "<bdi>3.5</bdi>" in html and "<bdi>2.1</bdi>" in html and "2–5" in html
    assert str(panel[1]) not in html.replace(str(panel[0]), "")


def test_another_entry_has_no_such_page(client, entry, judged, panel):
    own = held(entry, panel[0])
    made.sign(own)
    client.force_login(panel[0].user)

    assert client.get(at("calibration", held(judged, panel[0])), follow=True).status_code == 404
    assert client.get(at("calibration", held(entry, panel[1])), follow=True).status_code == 404


def test_organisers_choose_it_and_see_who_has_scored_it_but_no_mark(
    client, edition, source, organiser, panel
):
    client.force_login(organiser)
    assert source.number in page_of(client, "calibration", edition)

    client.post(url("calibration", edition), {"source": source.pk})

    entry = edition.entries.calibrating().get()
    sheet = made.sign(held(entry, panel[0]), level=5)
    html = page_of(client, "calibration", edition)
    assert "1 of 2 judges have scored it" in html
    assert sheet.digest not in html and ">5<" not in html and ">100<" not in html


@pytest.mark.parametrize("make", ["editor", "committee_member", "translator", "superuser"])
def test_only_organisers_set_it(client, edition, source, make):
    client.force_login(getattr(people, make)())

    assert client.get(url("calibration", edition)).status_code == 302
    client.post(url("calibration", edition), {"source": source.pk})
    assert not edition.entries.calibrating().exists()


def test_an_unknown_source_is_not_found(client, edition, organiser):
    client.force_login(organiser)
    for source in ("x", "0", ""):
        assert client.post(url("calibration", edition), {"source": source}, follow=True).status_code == 404
