"""A judge's own proof that his sheet went into the result."""

from dataclasses import dataclass
from typing import Any

from ..models import ResultRun, ScoreSheet
from ..scoring import merkle
from ..scoring.receipts import covered
from .sheets import signed_sheet

FORMAT = "saqqara-receipt-1"


@dataclass(frozen=True)
class Proof:
    """`covered` is the text under the receipt; without a run (judging is open, the sheet not counted) no path."""

    sheet: ScoreSheet
    covered: str
    run: ResultRun | None
    path: list[merkle.Step]

    def as_values(self) -> dict[str, Any]:
        """What `verify_result.py` reads; for the judge alone, since the salt opens the receipt."""
        return {
            "format": FORMAT,
            "receipt": self.sheet.digest,
            "salt": self.sheet.salt,
            "covered": self.covered,
            "path": self.path,
            "root": self.run.root if self.run else "",
        }


def proof_of(sheet: ScoreSheet) -> Proof:
    """For the sheet's own judge only; two queries beyond those of the sheet."""
    text = covered(signed_sheet(sheet))
    run = sheet.result_runs.last()
    if run is None:
        return Proof(sheet, text, None, [])
    receipts = list(run.sheets.values_list("digest", flat=True))
    return Proof(sheet, text, run, merkle.inclusion_path(receipts, sheet.digest))
