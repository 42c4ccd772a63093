"""The ranking against editions whose truth is known: quick, with wide margins; docs/judging.md has the long run."""

import numpy as np
import pytest
from django.core.management import call_command

from competitions.scoring.mixed_model import fit
from competitions.scoring.simulation import (
    Setting,
    assigned,
    edition_of,
    reliability_curve,
    simulate,
    without_leniency,
)
from tests.competitions.marks import table


@pytest.fixture(scope="module")
def harsh():
    """Judges who differ much."""
    return simulate(Setting(leniency_sd=10), runs=40, seed=1)


def test_correcting_beats_raw_means_where_judges_differ(harsh):
    assert harsh.tau_of("mixed model")[0] > harsh.tau_of("raw mean")[0] + 0.08
    assert harsh.tau_of("mixed model")[0] > 0.6
    assert abs(harsh.tau_of("mixed model")[0] - harsh.tau_of("additive")[0]) < 0.03


def test_correcting_costs_next_to_nothing_where_judges_are_alike():
    alike = simulate(Setting(leniency_sd=0, missing=0.2), runs=40, seed=2)

    assert alike.tau_of("mixed model")[0] > alike.tau_of("raw mean")[0] - 0.02
    assert alike.tau_of("mixed model")[0] > alike.tau_of("z-score")[0]


def test_nine_in_ten_intervals_hold_the_true_rank(harsh):
    share, error = harsh.coverage

    assert 0.86 < share < 0.97
    assert 0 < error < 0.03


def test_the_chance_of_being_first_is_worth_what_it_says(harsh):
    points = list(reliability_curve(harsh.first["mixed model"], bins=4))

    assert sum(count for *_, count in points) == 40 * 27
    assert all(abs(said - happened) < 0.25 for said, happened, _, count in points if count > 20)


def test_the_same_seed_draws_the_same_editions():
    setting = Setting(entries=9, judges=4, sheets=2)

    one, again, other = (simulate(setting, runs=3, seed=seed) for seed in (5, 5, 6))

    assert one == again
    assert one.tau != other.tau


def test_loads_are_equal_and_no_judge_meets_an_entry_twice():
    pairs = assigned(Setting(), np.random.default_rng(1))

    assert len(set(pairs)) == 81
    assert np.bincount([judge for _, judge in pairs]).tolist() == [9] * 9


def test_sheets_go_missing_but_never_the_last_of_an_entry():
    edition = edition_of(Setting(missing=0.2), np.random.default_rng(1))
    empty = edition_of(Setting(missing=1), np.random.default_rng(1))

    assert len(edition.marks) == 65
    assert sorted(mark.entry for mark in empty.marks) == list(range(27))


def test_the_model_of_raw_means_knows_no_leniency():
    fitted = fit(table([[70, 60], [80, 71], [90, 79]]))

    plain = without_leniency(fitted)

    assert plain.estimates.tolist() == plain.raw_means.tolist()
    assert (plain.variance_judge, plain.variance_residual > fitted.variance_residual) == (0, True)


def test_the_command_prints_its_tables(capsys):
    call_command(
        "simulate_judging", runs=3, leniency=[5], missing=[0, 0.2], entries=8, judges=4, sheets=2, seed=1
    )

    lines = capsys.readouterr().out.splitlines()
    assert [line[:12] for line in lines[:4]] == [
        "| leniency |",
        "| --- | --- ",
        "| 5 | 0% | 0",
        "| 5 | 20% | ",
    ]
    assert "P(first) of the mixed model" in lines
