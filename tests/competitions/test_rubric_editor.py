import pytest
from django.urls import reverse

from competitions.models import Competition, Criterion
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(site_tree):
    return editions.edition(frozen=False)


def criterion_form(criterion, **changes):
    """What the screen of a criterion would send, unchanged but for `changes`."""
    levels = list(criterion.levels.all())
    rows = {
        "levels-TOTAL_FORMS": len(levels),
        "levels-INITIAL_FORMS": len(levels),
        "levels-MIN_NUM_FORMS": 0,
        "levels-MAX_NUM_FORMS": 1000,
    }
    for number, level in enumerate(levels):
        rows |= {
            f"levels-{number}-id": level.pk,
            f"levels-{number}-ORDER": number + 1,
            f"levels-{number}-level": level.level,
            f"levels-{number}-descriptor_ar": level.descriptor_ar,
            f"levels-{number}-descriptor_en": level.descriptor_en,
        }
    names = ("name_ar", "name_en", "key", "weight", "kind", "lowest", "highest")
    sent = {name: getattr(criterion, name) for name in names} | rows | parts_of(criterion)
    return sent | {name.replace("__", "-"): value for name, value in changes.items()}


def parts_of(criterion):
    parts = (criterion.measure or {}).get("parts", [])
    sent = {"parts-TOTAL_FORMS": len(parts) + 1, "parts-INITIAL_FORMS": len(parts)}
    for number, part in enumerate(parts):
        figure, _slash, base = part["expr"].partition("/")
        bounds = sorted(part["bounds"], reverse=part["better"] == "lower")
        sent |= {f"parts-{number}-figure": figure, f"parts-{number}-base": base}
        sent[f"parts-{number}-better"] = part["better"]
        sent |= {f"parts-{number}-bound_{level}": bound for level, bound in enumerate(bounds, start=1)}
    return sent


def one_part(**changes):
    part = {"figure": "verified", "base": "received", "better": "higher"}
    part |= {f"bound_{level}": f"0.{level + 4}" for level in range(1, 5)} | changes
    return {"kind": "measured", "parts-TOTAL_FORMS": 1, "parts-INITIAL_FORMS": 0} | {
        f"parts-0-{name}": value for name, value in part.items()
    }


def save(client, criterion, **changes):
    return client.post(url("criterion", criterion), criterion_form(criterion, **changes))


def test_a_criterion_sent_unchanged_keeps_its_measure(client, organiser, draft):
    for key in ("speed", "cradle", "accuracy"):
        criterion = draft.criteria.get(key=key)
        before = criterion.measure

        assert save(client, criterion).status_code == 302

        criterion.refresh_from_db()
        assert criterion.measure == before


def test_a_measure_is_chosen_from_figures_and_typed_in_any_digits(client, organiser, draft):
    criterion = draft.criteria.get(key="accuracy")

    save(client, criterion, **one_part(bound_4="٠٫٩٥"))

    criterion.refresh_from_db()
    assert criterion.measure == {
        "combine": "min",
        "parts": [{"expr": "verified/received", "better": "higher", "bounds": [0.5, 0.6, 0.7, 0.95]}],
    }


def test_where_lower_is_better_the_bounds_fall_and_are_kept_ascending(client, organiser, draft):
    criterion = draft.criteria.get(key="accuracy")
    hours = {"bound_1": 72, "bound_2": 48, "bound_3": 36, "bound_4": 24}

    save(client, criterion, **one_part(figure="median_hours", base="", better="lower", **hours))

    criterion.refresh_from_db()
    assert criterion.measure["parts"] == [
        {"expr": "median_hours", "better": "lower", "bounds": [24, 36, 48, 72]}
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (one_part(bound_2=""), "The bound between levels 2 and 3 is missing."),
        (one_part(bound_2="0.1"), "The bounds rise from level to level when higher is better."),
        (one_part(better="lower"), "The bounds fall from level to level when lower is better."),
        (one_part(base="verified"), "A figure divided by itself is always 1."),
        (one_part(figure=""), "Choose a figure."),
        (one_part(figure="password"), "Select a valid choice."),
        (one_part(bound_1="much"), "Enter a number."),
        ({"kind": "measured"}, "A measured criterion needs at least one figure or ratio."),
        ({"weight": "0"}, "greater than or equal to 1"),
        ({"weight": "101"}, "less than or equal to 100"),
        ({"key": "speed"}, "Another criterion of this edition has this key."),
        ({"key": "not a slug!"}, "Enter a valid “slug”"),
        ({"lowest": "5"}, "The highest level is above the lowest, by at most 9."),
        ({"highest": "40"}, "The highest level is above the lowest, by at most 9."),
        ({"levels-0-level": "9"}, "This level is not on the scale."),
        ({"levels-0-level": "2"}, "Please correct the duplicate"),
    ],
)
def test_what_a_criterion_can_not_be_is_said_and_nothing_is_saved(
    client, organiser, draft, changes, sentence
):
    criterion = draft.criteria.get(key="accuracy")

    response = save(client, criterion, name_en="CHANGED-NAME", **changes)

    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert "CHANGED-NAME" in page
    assert not Criterion.objects.filter(name_en="CHANGED-NAME").exists()


def test_a_nomination_has_no_figures_to_measure(client, organiser, site_tree):
    edition = editions.edition(frozen=False, kind="initiative")
    criterion = edition.criteria.get(key="impact")

    page = save(client, criterion, kind="measured").content.decode()

    assert "Nominations of initiatives have no figures: the criterion is judged." in page


# ---- the check while typing ----


def preview(client, edition, **changes):
    return client.post(reverse("editions:measure", args=[edition.pk]), one_part(**changes)).content.decode()


def test_the_preview_reads_a_complete_measure_on_sample_figures(client, organiser, draft):
    text = preview(client, draft)

    assert "The measure is complete." in text
    assert text.count("Verified in the field ÷ Changes received") == 3
    assert "Where “Changes received” is 0 there is nothing to divide by" in text


def test_the_preview_names_what_is_missing(client, organiser, draft):
    text = preview(client, draft, bound_3="")

    assert "The bound between levels 3 and 4 is missing." in text
    assert "The measure is complete." not in text


def test_a_deadline_can_not_be_zero_and_needs_no_sentence(client, organiser, draft):
    text = preview(client, draft, figure="median_hours", base="verification_hours")

    assert "The measure is complete." in text
    assert "nothing to divide by" not in text


def test_the_rubric_says_where_no_level_is_suggested(client, organiser, draft):
    assert "Where “Removal decisions issued” is 0" in page_of(client, "rubric", draft)


# ---- weights, order, ties ----


def weights_form(edition, **changes):
    criteria = list(edition.criteria.order_by("sort_order"))
    sent = {}
    for position, criterion in enumerate(criteria, start=1):
        sent[f"criterion-{criterion.pk}-position"] = position
        sent[f"criterion-{criterion.pk}-weight"] = criterion.weight
        if criterion.tie_order:
            sent[f"tie-{criterion.tie_order}"] = criterion.pk
    return sent | changes


def named(edition, key, field):
    return f"criterion-{edition.criteria.get(key=key).pk}-{field}"


def test_weights_order_and_chain_are_saved_together(client, organiser, draft):
    speed, innovation = draft.criteria.get(key="speed"), draft.criteria.get(key="innovation")
    changes = {
        named(draft, "speed", "weight"): "٢٥",
        named(draft, "accuracy", "weight"): "10",
        named(draft, "innovation", "position"): "1",
        named(draft, "coverage", "position"): "2",
        "tie-1": innovation.pk,
        "tie-2": "",
        "tie-3": speed.pk,
    }

    assert client.post(url("weights", draft), weights_form(draft, **changes)).status_code == 302

    rows = draft.criteria.order_by("sort_order").values_list("key", "weight", "tie_order")
    assert next(iter(rows))[0] == "innovation"
    assert {key: tie for key, _weight, tie in rows if tie} == {"innovation": 1, "speed": 2}
    assert {key: weight for key, weight, _tie in rows}["speed"] == 25


@pytest.mark.parametrize(
    ("typed", "sentence"), [("15", "Weights add up to 95, not to 100."), ("x", "Enter a whole number.")]
)
def test_weights_that_do_not_sum_to_100_are_refused_and_kept_on_the_screen(
    client, organiser, draft, typed, sentence
):
    sent = weights_form(draft, **{named(draft, "speed", "weight"): typed})

    page = client.post(url("weights", draft), sent).content.decode()

    assert sentence in page
    assert f'value="{typed}"' in page
    assert draft.criteria.get(key="speed").weight == 20


def test_a_criterion_stands_in_the_chain_once(client, organiser, draft):
    speed = draft.criteria.get(key="speed").pk

    page = client.post(url("weights", draft), weights_form(draft, **{"tie-1": speed, "tie-2": speed}))

    assert "This criterion is in the chain already." in page.content.decode()


# ---- tiers ----


def test_a_tier_with_few_criteria_is_warned_of_and_one_without_keeps_the_edition_shut(
    client, organiser, draft
):
    draft.criteria.exclude(key__in=["speed", "cradle"]).update(tiers=["markaz"])
    text = page_of(client, "rubric", draft)
    assert "Only 2 criteria with a weight of 40 apply to City; their weights are raised to 100." in text
    assert "No criterion applies" not in text

    draft.criteria.update(tiers=["markaz"])
    assert "No criterion applies to City." in page_of(client, "rubric", draft)
    client.post(url("rubric", draft))

    assert Competition.objects.get(pk=draft.pk).rubric_frozen_at is None


def test_a_measure_that_lost_its_scale_keeps_the_edition_shut(client, organiser, draft):
    draft.criteria.filter(key="speed").update(highest=6)

    assert "The measure of “Speed of response” is not complete." in page_of(client, "rubric", draft)
