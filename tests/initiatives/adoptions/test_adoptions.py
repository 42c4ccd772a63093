"""The model: what the database refuses, who moves what, what is kept of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry

from initiatives.actions import catalogue_rows
from initiatives.adoptions import states
from initiatives.enums import AdoptionState, Party, Step
from initiatives.models import Adoption, InitiativePage
from tests.factories import committee_member, editor, governorate, superuser, user
from tests.initiatives.factories import published_initiative

from .making import adoption, measured, parties
from .test_states import ALLOWED

pytestmark = pytest.mark.django_db


def ready(one):
    """Whatever any step may ask for is there."""
    measured(one)
    one.steps.create(position=0, title="قرار")
    Adoption.objects.filter(pk=one.pk).update(operating_on=timezone.localdate() - timedelta(days=365))
    figures = {"value": 20, "n": 50, "served": 900, "cost": 0, "answered_at": timezone.now()}
    one.checkpoints.create(day=365, due_on=timezone.localdate(), **figures)


@pytest.mark.parametrize("state", AdoptionState.values)
def test_each_party_moves_what_it_may_and_is_refused_everything_else(site_tree, state):
    one = adoption(state=state)
    ready(one)
    for party, person in parties(one).items():
        for name in states.MOVES:
            try_move(one, state, name, party, person)


def try_move(one, state, name, party, person):
    with transaction.atomic():
        try:
            one.take(name, person, "سبب مفهوم")
            went_to = one.state
        except (PermissionDenied, ValidationError):
            went_to = None
        transaction.set_rollback(True)
    one.refresh_from_db()
    assert went_to == ALLOWED.get((state, name, party)), (state, name, party)


@pytest.mark.parametrize(
    "make", [superuser, user, lambda: editor("EG-PTS"), lambda: committee_member("EG-SHR")]
)
def test_whoever_takes_no_part_moves_nothing(site_tree, make):
    one, person = adoption(state="requested"), make()
    assert one.parties_of(person) == frozenset()
    for name in states.MOVES:
        with pytest.raises(PermissionDenied):
            one.take(name, person, "سبب")


def test_a_move_is_kept_with_who_when_and_why_and_stands_in_the_log(site_tree):
    one, person = adoption(state="piloting"), editor("EG-ASN")
    one.take("pause", person, "  انتقال المقر  ")
    [move] = one.moves.all()
    assert (move.origin, move.to, move.by, move.reason) == ("piloting", "paused", person, "انتقال المقر")
    assert timezone.now() - move.at < timedelta(minutes=1)
    entry = ModelLogEntry.objects.get(action="initiatives.adoption_pause")
    assert (entry.object_id, entry.user, entry.data["reason"]) == (str(one.pk), person, "انتقال المقر")


def test_resuming_leads_back_to_where_it_was_paused(site_tree):
    for state in ("matched", "operating", "verified"):
        one = adoption(state=state)
        since = one.matched_on
        one.take("pause", editor("EG-ASN"), "سبب")
        assert (one.state, one.previous_state, one.reason) == ("paused", state, "سبب")
        one.take("resume", editor("EG-ASN"))
        assert (one.state, one.previous_state, one.reason, one.matched_on) == (state, "", "", since)


@pytest.mark.parametrize(
    ("state", "name"), [("requested", "decline"), ("piloting", "pause"), ("piloting", "stop")]
)
def test_a_reason_is_asked_for_and_nothing_changes_without_one(site_tree, state, name):
    one = adoption(state=state)
    who = editor("EG-SHR" if name == "decline" else "EG-ASN")
    with pytest.raises(ValidationError) as refusal:
        one.take(name, who, "   ")
    assert "reason" in refusal.value.message_dict
    one.refresh_from_db()
    assert (one.state, one.moves.count()) == (state, 0)


def test_a_declined_request_says_why_and_may_be_made_again(site_tree):
    one = adoption(state="requested")
    one.take("decline", editor("EG-SHR"), "فريقنا مشغول حتى مارس.")
    assert (one.state, one.decline_reason, one.is_public) == ("interested", "فريقنا مشغول حتى مارس.", False)
    one.take("ask", editor("EG-ASN"))
    assert one.state == "requested"


def test_no_pilot_without_a_plan_and_a_baseline_no_verification_without_a_result(site_tree):
    one, adopter = adoption(state="planning"), editor("EG-ASN")
    with pytest.raises(ValidationError, match="plan first"):
        one.take("pilot", adopter)
    one.steps.create(position=0, title="قرار")
    copy = measured(one, after=None, n=None)
    copy.before = None
    copy.save()
    with pytest.raises(ValidationError, match="baseline"):
        one.take("pilot", adopter)
    copy.before = 88
    copy.save()
    one.take("pilot", adopter)
    assert one.piloting_on == timezone.localdate()
    one.take("operate", adopter)
    with pytest.raises(ValidationError, match="no result"):
        one.take("verify", committee_member("EG-ASN"))
    copy.after, copy.n = 19, 400
    copy.save()
    assert one.take("verify", committee_member("EG-ASN")).state == "verified"


def test_sustained_only_after_a_year_and_its_check(site_tree):
    one, ministry = adoption(state="verified"), parties(adoption(state="verified", number=1))["organiser"]
    with pytest.raises(ValidationError, match="not over"):
        one.take("sustain", ministry)
    Adoption.objects.filter(pk=one.pk).update(operating_on=timezone.localdate() - timedelta(days=365))
    with pytest.raises(ValidationError, match="not been answered"):
        one.take("sustain", ministry)


def test_the_database_refuses_a_second_running_adoption_and_one_s_own_initiative(site_tree):
    one = adoption()
    with pytest.raises(IntegrityError), transaction.atomic():
        adoption(one.initiative)
    with pytest.raises(IntegrityError), transaction.atomic():
        adoption(one.initiative, "EG-SHR")
    Adoption.objects.filter(pk=one.pk).update(state="discontinued", reason="انتهى")
    assert adoption(one.initiative).pk  # one that ended leaves the place free


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "paused", "previous_state": ""},
        {"state": "paused", "reason": ""},
        {"previous_state": "piloting"},
    ],
)
def test_the_database_refuses_a_pause_without_reason_or_place(site_tree, fields):
    known = {"reason": "سبب"} | ({"previous_state": "piloting"} if fields.get("state") else {})
    with pytest.raises(IntegrityError), transaction.atomic():
        adoption(**{"state": "interested", **known, **fields})


def test_it_is_public_once_matched_even_when_it_stopped(site_tree):
    page = published_initiative()
    adoption(page, state="requested")
    adoption(page, state="discontinued", number=1, matched_on=None)
    shown = [adoption(page, state="discontinued", number=2), adoption(page, state="matched", number=3)]
    assert set(Adoption.objects.of(page).public()) == set(shown)


def test_a_governorate_sees_what_it_takes_and_gives_the_ministry_all(site_tree):
    one = adoption()
    everyone = parties(one)
    for person in everyone.values():
        assert one in Adoption.objects.seen_by(person)
    for person in (editor("EG-PTS"), committee_member("EG-SHR"), user()):
        assert one not in Adoption.objects.seen_by(person)
    assert Party.MENTOR in one.parties_of(everyone["mentor"])


def read_as_card(page):
    return InitiativePage.objects.with_card().get(pk=page.pk)


@pytest.mark.parametrize(
    ("state", "count", "step"),
    [
        ("requested", 0, Step.DOCUMENTED),
        ("matched", 1, Step.DOCUMENTED),
        ("operating", 1, Step.REPLICATED),
        ("verified", 1, Step.REPLICATED),
        ("sustained", 1, Step.SUSTAINED),
        ("paused", 1, Step.DOCUMENTED),
        ("discontinued", 0, Step.DOCUMENTED),
    ],
)
def test_page_and_card_count_alike_and_know_the_step(site_tree, state, count, step):
    page = published_initiative()
    adoption(page, state=state)
    catalogue_rows.refresh_translations(page.translation_key)
    for one in (InitiativePage.objects.get(pk=page.pk), read_as_card(page)):
        assert (one.adoption_count, one.step) == (count, step)


def test_two_units_of_one_governorate_count_once(site_tree):
    page = published_initiative()
    adoption(page, state="operating")
    adoption(page, state="operating", number=1)
    adoption(page, "EG-PTS", state="operating")
    catalogue_rows.refresh_translations(page.translation_key)
    assert read_as_card(page).adoption_count == InitiativePage.objects.get(pk=page.pk).adoption_count == 2


def test_what_was_copied_from_a_copy_is_known_to_stem_from_it(site_tree):
    first = adoption(state="operating")
    second = adoption(first.initiative, "EG-PTS", state="operating", parent=first)
    assert second.stems_from(first)
    assert not first.stems_from(second)
    assert governorate("EG-PTS").pk == second.governorate_id
