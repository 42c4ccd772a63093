"""What the bench makes of what it measured; no server is started."""

import json
import math
import os

import pytest

from . import machine, processes, table
from .figures import Interleaved, Load, Measure, Round, beside, percentile, ratio
from .goals import AT_LEAST, AT_MOST, GOALS, Goal, verdicts
from .run import asked
from .stages import entries, sizes


@pytest.mark.parametrize(
    ("numbers", "percent", "expected"),
    [
        ([7], 95, 7),
        (range(1, 101), 50, 50),
        (range(1, 101), 95, 95),
        (range(1, 101), 99, 99),
        (range(1, 101), 100, 100),
        ([3, 1, 2], 0, 1),
        ([1, 1, 1, 100], 75, 1),
        ([1, 1, 1, 100], 76, 100),
    ],
)
def test_a_percentile_is_one_of_the_numbers(numbers, percent, expected):
    assert percentile(list(numbers), percent) == expected


def test_no_numbers_have_no_percentile():
    with pytest.raises(ValueError, match="No numbers"):
        percentile([], 95)


def test_nothing_is_a_multiple_of_nothing():
    assert ratio(6, 3) == 2
    assert math.isnan(ratio(6, 0))


def load(rate, cpu=1.0):
    return Load(rate=rate, p50=1.0, p99=2.0, cpu=cpu)


def test_a_spell_is_compared_with_the_mean_of_the_baselines_around_it():
    one = Round(load(100, cpu=10), load(90, cpu=330), load(200, cpu=12))

    assert one.baseline == Load(rate=150, p50=1, p99=2, cpu=11)
    assert one.ratios.rate == pytest.approx(0.6)
    assert one.ratios.cpu == pytest.approx(30)


def test_a_machine_that_slows_down_for_both_changes_no_ratio():
    steady = [Round(load(100), load(50), load(100)) for _ in range(2)]
    found = Interleaved((*steady, Round(load(10), load(5), load(10))))

    assert found.ratios.rate == 0.5
    assert found.spread == (0.5, 0.5)
    assert (found.load.rate, found.baseline.rate) == (50, 100)


def test_one_round_that_went_wrong_does_not_decide():
    rounds = [Round(load(100), load(rate), load(100)) for rate in (90, 92, 3)]
    assert Interleaved(tuple(rounds)).ratios.rate == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("sign", "of", "measure", "expected"),
    [
        (AT_MOST, "value", Measure("a", 40, "ms"), True),
        (AT_MOST, "value", Measure("a", 40.1, "ms"), False),
        (AT_LEAST, "ratio", beside("a", 90, "req/s", 50), False),
        (AT_LEAST, "ratio", beside("a", 2000, "req/s", 50), True),
        (AT_MOST, "ratio", Measure("a", 1, "ms"), False),
        (AT_LEAST, "ratio", beside("a", 1, "ms", 0), False),
    ],
)
def test_a_goal_is_met_at_its_limit_and_never_by_what_was_not_measured(sign, of, measure, expected):
    assert Goal("a", sign, 40, of).is_met(measure) is expected


def test_every_goal_has_a_verdict():
    found = verdicts([Measure("desk, open: p95", 119, "ms"), Measure("desk, submit: p95", 151, "ms")])

    assert {goal for goal, _measure, _met in found} == set(GOALS)
    assert [(measure.measure, met) for _goal, measure, met in found if measure] == [
        ("desk, open: p95", True),
        ("desk, submit: p95", False),
    ]


def test_one_goal_holds_for_both_databases():
    measures = [
        Measure(f"facet counts alone: p95 on {name}", value, "ms")
        for name, value in [("PostgreSQL", 9), ("SQLite at 10,000", 26)]
    ]
    assert [met for _goal, measure, met in verdicts(measures) if measure] == [True, False]


def test_the_verdicts_are_read_without_the_table():
    lines = list(
        table.judged(verdicts([Measure("desk, open: p95", 119, "ms"), beside("home, drawn: CPU", 61, "", 1)]))
    )

    assert "met     desk, open: p95: 119 ms, goal ≤ 120" in lines
    assert "MISSED  home, drawn: CPU: 61 ratio, goal ≤ 60" in lines
    assert "not measured  stale answers" in lines


def test_the_file_is_a_list_of_measures(tmp_path):
    path = tmp_path / "build" / "bench.json"
    measures = [Measure("a", 1, "ms"), beside("b", 3, "B", 4)]

    table.written(measures, path)

    assert json.loads(path.read_text()) == [
        {"measure": "a", "value": 1, "unit": "ms", "baseline": None, "ratio": None},
        {"measure": "b", "value": 3, "unit": "B", "baseline": 4, "ratio": 0.75},
    ]
    assert len({len(line) for line in table.shown([beside(str(n), n, "B", 4) for n in (1, 20_000)])}) == 1


def test_what_is_loaded_grows_to_what_is_asked_for():
    assert sizes(10_000) == [10, 100, 1_000, 10_000]
    assert sizes(200) == [10, 100, 200]
    run, _stages = asked(["--initiatives", "100000", "--entries", "50"])
    assert sizes(run.initiatives)[-1] == 100_000
    assert [entries(size, run) for size in (10, 100, 100_000)] == [
        ["--entries", "10"],
        [],
        ["--entries", "50"],
    ]


def test_small_is_shorter():
    whole, small = asked([])[0], asked(["--small"])[0]
    assert (whole.initiatives, whole.entries) == (10_000, 2_000)
    assert all(getattr(small, name) < getattr(whole, name) for name in vars(whole))


def test_the_processor_of_a_process_and_its_children_is_counted():
    before = processes.seconds([os.getpid()])
    while processes.seconds([os.getpid()]) < before + 0.05:
        sum(range(10_000))
    assert os.getpid() in processes.children(os.getppid())
    assert 1 < processes.megabytes(os.getpid()) < 10_000
    assert processes.seconds([2**22 + 1]) == 0


def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(machine, "NEEDED", {"no-such-program": "its-package"})
    assert machine.missing() == ["its-package"]
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match="its-package"):
        machine.provide()
