"""Time and peak memory of a ranking by its size: `python -m tests.competitions.bench_ranking`.

Each size runs in a process of its own; seconds are the processor's, so that a busy machine gives the same figure.
"""

import resource
import subprocess
import sys
import time
from decimal import Decimal

from competitions.scoring.ranking import SheetScore, rank
from tests.competitions.marks import drawn

SIZES = (100, 1_000, 10_000)
JUDGES, EACH = 300, 5


def measure(entries):
    sheets = [
        SheetScore(entry, judge, Decimal(str(score)), {})
        for entry, judge, score in drawn(entries, JUDGES, EACH, seed=1)
    ]
    started = time.process_time()
    ranking = rank(sheets, [])
    seconds = time.process_time() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"| {entries:,} | {seconds:.1f} | {megabytes:.0f} | {ranking.draws:,} |\n"


def show(sizes):
    """The table, a process for each size."""
    sys.stdout.write(
        f"| entries × {EACH} sheets, {JUDGES} judges | s | MB | draws |\n| --- | --- | --- | --- |\n"
    )
    sys.stdout.flush()
    for size in sizes:
        subprocess.run([sys.executable, "-m", __spec__.name, str(size)], check=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.write(measure(int(sys.argv[1])))
    else:
        show(SIZES)
