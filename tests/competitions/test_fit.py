"""How a judge's expertise meets an entry's theme, and what it costs."""

import os
import subprocess
import sys

import pytest

from competitions.scoring.fit import EXPERT, NEUTRAL, WEAK, fit_of, pair_cost


@pytest.mark.parametrize(
    ("expertise", "theme", "fit"),
    [
        ({"health", "water"}, "water", EXPERT),
        ({"health"}, "water", WEAK),
        (set(), "water", NEUTRAL),
        ({"health"}, None, NEUTRAL),
        (set(), None, NEUTRAL),
    ],
)
def test_who_names_his_domains_is_weak_elsewhere_and_who_names_none_is_neutral(expertise, theme, fit):
    assert fit_of(expertise, theme) == fit


@pytest.mark.parametrize(
    ("fit", "seen", "cost"),
    [(EXPERT, False, 0), (NEUTRAL, False, 10), (WEAK, False, 30), (EXPERT, True, 20), (WEAK, True, 50)],
)
def test_a_pair_costs_its_misfit_and_what_was_seen_before(fit, seen, cost):
    assert pair_cost(fit, seen) == cost


def test_a_server_starts_without_the_libraries_of_the_engine():
    """Decision 32: they are loaded when a round is first drawn."""
    start = (
        "import django, sys; django.setup(); import config.urls, competitions.actions.rounds; "
        "print(sorted({'numpy', 'scipy', 'networkx'} & set(sys.modules)))"
    )

    site = {**os.environ, "PYTHONPATH": "site", "DJANGO_SETTINGS_MODULE": "config.settings.test"}

    done = subprocess.run(
        [sys.executable, "-c", start], env=site, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("[]\n", "")
