"""``make bench``: what the site costs on this machine, beside what a file and a constant view cost on it.

Starts PostgreSQL, Redis, gunicorn and nginx of its own with the production settings, fills them, prints one table and
which goals were met, and writes build/bench.json. docs/performance.md says how to read it.
"""

import argparse
import os
import sys
import time
import traceback
from dataclasses import dataclass

from tests.lint import ROOT

from . import goals, machine, stages, table

RESULT = ROOT / "build" / "bench.json"


@dataclass(frozen=True)
class Run:
    """How much is loaded, and how long is measured: seconds of a spell, rounds, requests."""

    initiatives: int
    entries: int
    spell: int = 4
    rounds: int = 3
    repeats: int = 5
    judging: int = 90
    requests: int = 10_000
    changes: int = 400


SMALL = {"spell": 2, "rounds": 1, "repeats": 1, "judging": 20, "requests": 200, "changes": 20}


def asked(arguments):
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--initiatives", type=int, help="10,000 unless said otherwise")
    parser.add_argument("--entries", type=int, help="2,000 unless said otherwise")
    parser.add_argument(
        "--small", action="store_true", help="short, to see that it runs: its figures say nothing"
    )
    parser.add_argument("--only", nargs="*", choices=stages.STAGES, help="these stages alone")
    given = parser.parse_args(arguments)
    initiatives, entries = (200, 40) if given.small else (10_000, 2_000)
    sizes = (given.initiatives or initiatives, given.entries or entries)
    return Run(*sizes, **(SMALL if given.small else {})), given.only or list(stages.STAGES)


def main(arguments):
    run, names = asked(arguments)
    machine.provide()
    measures, failed = [], []
    with stages.prepared(run) as site:
        for name in names:
            begun = time.monotonic()
            try:
                for measure in stages.STAGES[name](site, run):
                    measures.append(measure)
            except Exception:
                # What the others find is not lost for it.
                traceback.print_exc()
                failed.append(name)
            table.written(measures, RESULT)
            say(f"{name}: {time.monotonic() - begun:.0f} s, load of the machine {os.getloadavg()[0]:.1f}")
    for line in (*table.shown(measures), "", *table.judged(goals.verdicts(measures))):
        sys.stdout.write(line + "\n")
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def say(line):
    sys.stderr.write(line + "\n")
