from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone, translation

from competitions.actions.rubric import (
    freeze_rubric,
    load_default_rubric,
    open_due_editions,
    open_for_submission,
    problems_of_rubric,
    rubric_of,
)
from competitions.enums import CompetitionKind, CriterionKind
from competitions.models import Competition, Phase
from competitions.rubrics import DEFAULT_RUBRICS
from competitions.scoring.rubric import canonical_json, rubric_hash
from tests import factories
from tests.competitions import factories as steps
from tests.unguarded import unguarded


@pytest.mark.parametrize("kind", CompetitionKind.values)
def test_the_weights_of_a_default_rubric_sum_to_100(kind):
    assert sum(criterion.weight for criterion in DEFAULT_RUBRICS[kind]) == 100


@pytest.mark.parametrize("kind", CompetitionKind.values)
def test_a_default_rubric_describes_every_level_in_both_languages(kind):
    for criterion in DEFAULT_RUBRICS[kind]:
        assert len(criterion.levels) == 5, criterion.key
        for arabic, english in criterion.levels:
            assert arabic.strip() and english.strip()
            assert not any("\u0600" <= letter <= "\u06ff" for letter in english)


def test_the_bounds_of_a_measured_criterion_ascend():
    measures = [criterion.measure for rubric in DEFAULT_RUBRICS.values() for criterion in rubric]

    parts = [part for measure in measures if measure for part in measure["parts"]]

    assert {part["expr"] for part in parts} == {
        "verified/received",
        "verified_on_time/verified",
        "median_hours/verification_hours",
        "executed/decisions",
        "cradle/illegal",
        "recurrence/executed",
        "effect_ratio",
        "months_operating",
    }
    assert all(part["bounds"] == sorted(part["bounds"]) and len(part["bounds"]) == 4 for part in parts)


def test_ties_of_spatial_units_ask_removal_first_then_speed_then_accuracy():
    chain = sorted((c for c in DEFAULT_RUBRICS["spatial_unit"] if c.tie_order), key=lambda c: c.tie_order)

    assert [criterion.key for criterion in chain] == ["cradle", "speed", "accuracy"]


def test_equal_rubrics_have_one_text_and_one_hash():
    assert canonical_json({"b": 1, "a": "مهد"}) == '{"a":"مهد","b":1}'
    assert rubric_hash({"b": 1, "a": 2}) == rubric_hash({"a": 2, "b": 1})
    assert rubric_hash({"a": 1}) != rubric_hash({"a": 2})


@pytest.fixture
def edition(db):
    competition = Competition.objects.create(
        kind="spatial_unit", code="SCU", name_ar="دورة", name_en="Edition"
    )
    load_default_rubric(competition)
    return competition


def test_loading_twice_keeps_what_the_organiser_changed(edition):
    edition.criteria.filter(key="speed").update(weight=25)

    load_default_rubric(edition)

    assert edition.criteria.count() == 7
    assert edition.criteria.get(key="speed").weight == 25
    assert edition.criteria.get(key="accuracy").kind == CriterionKind.JUDGED
    assert edition.criteria.get(key="cradle").kind == CriterionKind.MEASURED


def test_a_complete_rubric_is_frozen_under_its_hash(edition):
    frozen = freeze_rubric(edition, None)

    assert frozen.rubric_sha256 == rubric_hash(rubric_of(edition))
    assert frozen.rubric_frozen_at is not None


def test_freezing_again_changes_nothing(edition):
    first = freeze_rubric(edition, None)

    again = freeze_rubric(edition, None)

    assert again.rubric_frozen_at == first.rubric_frozen_at


def test_an_incomplete_rubric_is_not_frozen_and_says_what_is_missing(edition):
    edition.criteria.filter(key="speed").update(weight=15)
    edition.criteria.get(key="cradle").levels.filter(level=2).update(descriptor_en=" ")

    with translation.override("en"), pytest.raises(ValidationError) as caught:
        freeze_rubric(edition, None)

    assert caught.value.messages == [
        "Weights add up to 95, not to 100.",
        "“Removal in the cradle and execution” has no descriptor in English for level 2.",
    ]
    edition.refresh_from_db()
    assert edition.rubric_frozen_at is None


def test_two_criteria_in_one_place_of_the_tie_chain_are_named(edition):
    edition.criteria.filter(key="speed").update(tie_order=1)

    with translation.override("en"):
        assert problems_of_rubric(edition) == ["Two criteria have the same place in the tie chain."]


def test_only_an_organiser_freezes(edition, django_user_model):
    outsider = django_user_model.objects.create_user("outsider", "o@example.org", "x")
    administrator = django_user_model.objects.create_superuser("root", "r@example.org", "x")

    for user in (outsider, administrator):
        with pytest.raises(PermissionDenied):
            freeze_rubric(edition, user)


def test_an_edition_opens_by_itself_when_its_submission_begins(edition):
    now = timezone.now()
    begins, ends = now + timedelta(days=1), now + timedelta(days=9)
    Phase.objects.create(
        competition=edition, kind="submission", starts_at=begins, ends_at=ends, may_submit=True
    )

    assert open_due_editions(now) == 0
    assert open_due_editions(begins) == 1
    assert open_due_editions(begins) == 0
    edition.refresh_from_db()
    assert edition.rubric_frozen_at


def test_an_incomplete_rubric_keeps_its_edition_shut(edition):
    edition.criteria.get(key="speed").delete()
    now = timezone.now()
    Phase.objects.create(
        competition=edition,
        kind="submission",
        starts_at=now - timedelta(days=1),
        ends_at=now + timedelta(days=1),
        may_submit=True,
    )

    assert open_due_editions(now) == 0
    with pytest.raises(PermissionDenied):
        open_for_submission(edition)
    edition.refresh_from_db()
    assert edition.rubric_frozen_at is None


def test_the_first_submission_opens_an_edition_nobody_opened(site_tree):
    edition = steps.edition()
    unguarded()
    edition.rubric_versions.all().delete()
    Competition.objects.filter(pk=edition.pk).update(rubric_frozen_at=None, rubric_sha256="")

    steps.submit(steps.spatial_page(edition, by=factories.editor()))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at
