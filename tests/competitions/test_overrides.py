"""Winners follow the ranking, or two organisers say in public why not."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from hypothesis import given, settings
from hypothesis import strategies as st

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.overrides import consent_to_override, departures, propose_override
from competitions.actions.release import lasting_problems, release
from competitions.enums import Outcome
from competitions.models import Override, public_results
from competitions.rules import passed_over
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before"}
REASON = {"reason_ar": "سبب عربي واضح", "reason_en": "A clear English reason"}


@pytest.mark.parametrize(
    ("ranked", "found"),
    [
        ([("a", 1, 1), ("b", 2, 2), ("c", 3, None)], {}),
        ([("a", 1, 1), ("b", 1, 1), ("c", 3, 3)], {}),
        ([("a", 1, 1), ("b", 1, 2)], {}),
        ([("a", 1, 2), ("b", 2, 1)], {"b": ["a"]}),
        ([("a", 1, None), ("b", 2, 1)], {"b": ["a"]}),
        ([("a", 1, None), ("b", 2, None), ("c", 3, 1)], {"c": ["a", "b"]}),
        ([("a", 1, 1), ("b", 2, 1)], {}),
        ([("a", 1, 1), ("b", 2, None), ("c", 3, 2)], {"c": ["b"]}),
    ],
)
def test_a_winner_passes_over_whoever_ranks_better_and_wins_less(ranked, found):
    assert passed_over(ranked) == found


@pytest.fixture
def organisers(site_tree):
    return factories.organiser(language="en"), factories.organiser(language="en")


@pytest.fixture
def departed(site_tree, organisers):
    """The second of the ranking is the only winner; `.first`, `.second`, `.third` by rank."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    judge = editions.judge(edition)
    places = (site_tree.sharqia, site_tree.aswan, site_tree.port_said)
    edition.first, edition.second, edition.third = (editions.unit_entry(edition, place) for place in places)
    for entry, level in ((edition.first, 5), (edition.second, 4), (edition.third, 2)):
        editions.sheet(entry, judge, level=level)
    edition.closed_at = close_edition(edition, organisers[0]).closed_at
    stage_decision(edition.second, organisers[0], Outcome.WINNER, 1, **CITATION)
    return edition


def test_the_release_waits_for_a_reason_and_a_second_organiser(departed, organisers):
    one, other = organisers
    assert departed.first.blind_code in lasting_problems(departed)[0]

    propose_override(departed.second, one, **REASON)
    assert lasting_problems(departed)
    with pytest.raises(ValidationError):
        release(departed, other)
    consent_to_override(departed.second, other)

    assert lasting_problems(departed) == []
    release(departed, one)


def test_nobody_agrees_to_his_own_reason(departed, organisers):
    propose_override(departed.second, organisers[0], **REASON)

    with pytest.raises(PermissionDenied):
        consent_to_override(departed.second, organisers[0])
    with pytest.raises(IntegrityError), transaction.atomic():
        Override.objects.update(consented_by=organisers[0], consented_at=timezone.now())


STEPS = st.lists(st.tuples(st.sampled_from(["propose", "consent"]), st.integers(0, 2)), max_size=6)


def test_whatever_organisers_do_in_whatever_order_an_override_is_two_peoples_word(departed, organisers):
    people = [*organisers, factories.organiser()]

    @settings(max_examples=25, deadline=None)
    @given(STEPS)
    def is_agreed_by_two_people_alone(steps):
        author, is_agreed = None, False
        with transaction.atomic():
            for act, number in steps:
                if act == "propose":
                    propose_override(departed.second, people[number], **REASON)
                    author, is_agreed = number, False
                else:
                    is_agreed |= agrees(departed.second, people[number])
                    assert not is_agreed or author is not None
                (found,) = departures(departed)
                assert found.is_agreed == is_agreed == (lasting_problems(departed) == [])
                if found.is_agreed:
                    assert found.override.proposed_by == people[author] != found.override.consented_by
            transaction.set_rollback(True)

    is_agreed_by_two_people_alone()


def agrees(entry, organiser):
    try:
        return consent_to_override(entry, organiser).is_agreed
    except (PermissionDenied, ValidationError):
        return False


def test_only_organisers_give_reasons_and_consent(departed, organisers):
    propose_override(departed.second, organisers[0], **REASON)
    for user in (factories.superuser(), factories.editor(), factories.committee_member()):
        with pytest.raises(PermissionDenied):
            propose_override(departed.second, user, **REASON)
        with pytest.raises(PermissionDenied):
            consent_to_override(departed.second, user)


@pytest.mark.parametrize("missing", ["reason_ar", "reason_en"])
def test_half_a_reason_is_refused_at_its_field(departed, organisers, missing):
    with pytest.raises(ValidationError) as caught:
        propose_override(departed.second, organisers[0], **REASON | {missing: "  "})

    assert set(caught.value.message_dict) == {missing}


def test_a_new_reason_needs_a_new_consent(departed, organisers):
    one, other = organisers
    propose_override(departed.second, one, **REASON)
    consent_to_override(departed.second, other)

    propose_override(departed.second, one, reason_ar="سبب آخر", reason_en="Another reason")

    assert lasting_problems(departed)


def test_a_consent_covers_only_the_entries_it_was_given_for(departed, organisers):
    one, other = organisers
    propose_override(departed.second, one, **REASON)
    consent_to_override(departed.second, other)
    stage_decision(departed.second, one, Outcome.NONE)
    stage_decision(departed.third, one, Outcome.WINNER, 1, **CITATION)

    (departure,) = departures(departed)

    assert departure.passed_over == sorted([departed.first.blind_code, departed.second.blind_code])
    assert not departure.is_explained
    with pytest.raises(ValidationError):
        consent_to_override(departed.third, other)


def test_what_follows_the_ranking_has_nothing_to_explain(departed, organisers):
    stage_decision(departed.first, organisers[0], Outcome.WINNER, 1, **CITATION)

    with pytest.raises(ValidationError):
        propose_override(departed.second, organisers[0], **REASON)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_reason_is_public_with_the_result(departed, organisers, language):
    propose_override(departed.second, organisers[0], **REASON)
    consent_to_override(departed.second, organisers[1])
    release(departed, organisers[0])

    with translation.override(language):
        (winner,) = public_results(type(departed).objects.get(pk=departed.pk)).winners

    assert winner.override == REASON[f"reason_{language}"]


def test_two_organisers_do_it_on_their_screens(client, departed, organisers):
    address = reverse("editions:override", args=[departed.pk, departed.second.pk])
    client.force_login(organisers[0])
    assert departed.first.blind_code in client.get(address).content.decode()
    refused = client.post(address, {"reason_ar": "سبب", "reason_en": ""})
    assert "سبب" in refused.content.decode()
    assert not Override.objects.exists()
    client.post(address, REASON)
    assert b"I agree" not in client.get(address).content
    assert "second organiser" in client.post(address, {"consent": "1"}).content.decode()
    client.force_login(organisers[1])
    assert b"I agree" in client.get(address).content

    client.post(address, {"consent": "1"})

    assert lasting_problems(departed) == []
