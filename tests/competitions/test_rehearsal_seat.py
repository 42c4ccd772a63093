"""In a rehearsal an organiser judges at the real desk; nowhere else, and nothing of it stays."""

from collections import Counter

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from competitions import rules
from competitions.actions.panel import add_to_panel
from competitions.actions.rehearsal import rehearse, walk_through
from competitions.actions.rehearsal_entries import INVENTED
from competitions.actions.rehearsal_seat import take_seat
from competitions.actions.wiping import wipe
from competitions.models import Assignment, Competition, Judge, ScoreSheet
from competitions.models.roles import is_judge
from initiatives.models import AuditEntry
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps
from tests.competitions.at_the_desk import at, form_data
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(site_tree):
    for code in factories.GOVERNORATES:
        steps.local_unit(code)
    return editions.edition(frozen=False)


@pytest.fixture
def rehearsal(draft, organiser):
    return rehearse(draft, organiser)


def rows():
    models = apps.get_models(include_auto_created=True)
    return Counter({model._meta.label: model._base_manager.count() for model in models})


def test_the_organiser_goes_the_way_of_a_judge_through_the_real_desk(client, rehearsal, organiser):
    client.post(url("rehearsal", rehearsal), {"step": "seat"})
    own = Assignment.objects.filter(judge__user=organiser)
    assert own.count() == 3

    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Answer now" in home and rehearsal.name_en in home
    assert client.get(at("desk", own[0])).url == reverse("competitions_conflicts", args=[rehearsal.pk])
    client.post(reverse("competitions_conflicts", args=[rehearsal.pk]), {"answer": "none"})
    assignment = own[0]
    client.post(at("draft", assignment), form_data(assignment))
    client.post(at("sign", assignment), {"version": 1, "declaration": "on"})

    assert ScoreSheet.objects.filter(assignment=assignment).exists()
    assert "My queue in the rehearsal" in page_of(client, "rehearsal", rehearsal)


def test_he_stays_an_organiser_and_others_sheets_stay_sealed_from_him(client, rehearsal, organiser):
    take_seat(rehearsal, organiser)

    assert not is_judge(organiser)
    assert "Walk it through" in page_of(client, "rehearsal", rehearsal)
    others = Assignment.objects.exclude(judge__user=organiser).first()
    assert client.get(at("desk", others), follow=True).status_code == 404
    assert organiser.judge not in Judge.objects.real()


def test_wiped_it_never_was(draft, organiser):
    before = rows()
    rehearsal = rehearse(draft, organiser)
    seat = take_seat(rehearsal, organiser)
    seat.conflicts_declared_at = (
        seat.competition.created_at if hasattr(seat.competition, "created_at") else None
    )
    walk_through(rehearsal, organiser)

    wipe(Competition.objects.get(pk=rehearsal.pk), organiser)

    left = rows() - before
    assert left == {ModelLogEntry._meta.label: 1, AuditEntry._meta.label: 1}
    assert not Judge.objects.filter(user=organiser).exists()


def test_of_two_rehearsals_the_other_keeps_its_seat(draft, rehearsal, organiser):
    other = rehearse(editions.edition(frozen=False), organiser)
    take_seat(rehearsal, organiser)
    kept = take_seat(other, organiser)

    wipe(rehearsal, organiser)

    assert list(Judge.objects.get(user=organiser).seats.all()) == [kept]


def test_a_real_edition_seats_no_organiser(draft, rehearsal, organiser):
    with pytest.raises(PermissionDenied):
        take_seat(draft, organiser)
    take_seat(rehearsal, organiser)
    with translation.override("en"), pytest.raises(ValidationError, match="don't judge"):
        add_to_panel(draft, [Judge.objects.get(user=organiser)], organiser)
    assert not draft.seats.exists()


@pytest.mark.parametrize("who", [factories.editor, factories.superuser, lambda: editions.judge().user])
def test_nobody_but_an_organiser_takes_a_seat(rehearsal, who):
    with pytest.raises(PermissionDenied):
        take_seat(rehearsal, who())


def test_one_seat_is_enough_and_a_closed_rehearsal_has_none(client, rehearsal, organiser):
    take_seat(rehearsal, organiser)
    answer = client.post(url("rehearsal", rehearsal), {"step": "seat"}, follow=True)
    assert "You have a seat in this rehearsal already." in answer.content.decode()

    walk_through(rehearsal, organiser)
    with pytest.raises(ValidationError):
        take_seat(Competition.objects.get(pk=rehearsal.pk), factories.organiser())


@pytest.mark.parametrize("organises", [True, False])
@pytest.mark.parametrize("is_rehearsal", [True, False])
def test_the_rule_is_that_organisers_sit_in_rehearsals_and_judges_elsewhere(organises, is_rehearsal):
    edition = Competition(rehearses_id=7 if is_rehearsal else None)

    assert rules.may_be_seated(edition, organises) is (organises == is_rehearsal)


def test_what_is_invented_of_staff_is_read_at_the_desk_and_not_hidden_as_a_name(client, site_tree, organiser):
    rehearsal = rehearse(editions.edition(frozen=False, kind="staff"), organiser)
    take_seat(rehearsal, organiser)
    client.post(reverse("competitions_conflicts", args=[rehearsal.pk]), {"answer": "none"})

    shown = client.get(at("desk", Assignment.objects.filter(judge__user=organiser)[0])).content.decode()

    assert shown.count(INVENTED) == 4
