"""The numbers of the worked example on the page about judging. A test holds them to the scoring that ranks editions.

Montgomery's catalysts, Design and Analysis of Experiments: read the catalysts as entries, the batches as judges. They
stand here as numbers, so that reading the page loads no mathematics.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """An entry: its sheets' scores (None: this judge had another), raw mean and corrected score, each with its rank."""

    scores: tuple[int | None, ...]
    mean: str
    mean_rank: int
    corrected: str
    rank: int


LINES = (
    Line((73, 74, None, 71), "72.7", 2, "71.4", 4),
    Line((None, 75, 67, 72), "71.3", 4, "71.6", 3),
    Line((73, 75, 68, None), "72.0", 3, "72.0", 2),
    Line((75, None, 72, 75), "74.0", 1, "75.0", 1),
)
#: the sheet whose score is taken apart: levels from 1 to 5, with the weights of four criteria
LEVELS = ((40, 5), (25, 4), (20, 3), (15, 1))
SCORE = "68.75"
