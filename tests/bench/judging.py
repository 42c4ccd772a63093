"""``make bench-judging``: how long assignment and ranking take, and whether the assignment is exact.

Prints a table for three sizes of edition; times are the process's own, so that a busy machine changes them little. Then
compares the optimum of random instances with scipy's integer programming: any difference ends with exit code 1. Last
comes the ranking, with the peak of its memory, from 100 to 10,000 entries.
"""

import argparse
import resource
import sys
import time
from collections import Counter

from competitions import scoring
from competitions.scoring.rounds import FAIR
from tests.competitions import bench_ranking, instances

SIZES = [(27, 9, 3), (300, 40, 3), (2000, 200, 4)]
HEADINGS = ["size", "mode", "flow s", "all s", "MB", "cost", "misfit", "loads", "A-eff.", "before", "bound"]
WIDTHS = [14, 9, 7, 7, 6, 9, 8, 8, 7, 7, 7]


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--instances", type=int, default=400, help="random instances against scipy")
    parser.add_argument("--small", action="store_true", help="leave the largest sizes out")
    options = parser.parse_args(arguments)
    show(HEADINGS)
    for size in SIZES[:2] if options.small else SIZES:
        for mode in ("cheapest", FAIR):
            show(measured(size, mode))
    code = exit_code(options.instances)
    bench_ranking.show(bench_ranking.SIZES[:2] if options.small else bench_ranking.SIZES)
    return code


def measured(size, mode):
    inputs = instances.edition(*size, mode=mode)
    begun = time.process_time()
    plan = scoring.plan.Plan(inputs)
    flow = plan.flow()
    flowed = time.process_time() - begun
    before = scoring.efficiency.efficiency(flow.held)
    begun = time.process_time()
    drawn = scoring.assignment.propose(inputs)
    whole = time.process_time() - begun
    loads = Counter(judge for _entry, judge in drawn.assignments).values()
    return [
        "×".join(map(str, size)),
        mode,
        f"{flowed:.2f}",
        f"{whole:.2f}",
        f"{peak():.0f}",
        drawn.cost,
        drawn.fit_cost,
        f"{min(loads)}–{max(loads)}",
        f"{drawn.efficiency:.4f}",
        f"{before:.4f}",
        f"{drawn.bound:.4f}",
    ]


def peak():
    """Megabytes this process has held at most, Python and its libraries included."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def exit_code(count):
    differing = [seed for seed in range(count) if differs(instances.small(seed))]
    sys.stdout.write(
        f"{count} random instances against scipy.optimize.milp: {len(differing)} differ {differing or ''}\n"
    )
    return 1 if differing else 0


def differs(inputs):
    drawn, least = scoring.assignment.propose(inputs), instances.optimum(inputs)
    return drawn.is_feasible != (least is not None) or (drawn.is_feasible and drawn.cost != least)


def show(cells):
    line = "".join(f"{cell!s:>{width}}" for cell, width in zip(cells, WIDTHS, strict=True))
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
