"""Tables of marks: published ones, and random ones from the model itself."""

import random

from competitions.scoring.design import Mark

#: Shrout & Fleiss 1979: 6 targets, 4 judges.
SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

#: Montgomery, Design and Analysis of Experiments: catalysts in batches, one batch missing each.
CATALYSTS = [[73, 74, None, 71], [None, 75, 67, 72], [73, 75, 68, None], [75, None, 72, 75]]


def table(rows):
    """Rows are entries from 1, columns judges a, b, …; None is no mark."""
    return [
        Mark(entry, "abcdefghijklmnop"[judge], score)
        for entry, row in enumerate(rows, start=1)
        for judge, score in enumerate(row)
        if score is not None
    ]


def drawn(entries, judges, each, seed, leniency=5.0, noise=5.0):
    """`each` judges, drawn, per entry; scores to one decimal."""
    chance = random.Random(seed)
    lenient = [chance.gauss(0, leniency) for _ in range(judges)]
    marks = []
    for entry in range(entries):
        worth = chance.gauss(60, 6)
        for judge in chance.sample(range(judges), each):
            marks.append(Mark(entry, judge, round(worth + lenient[judge] + chance.gauss(0, noise), 1)))
    return marks
