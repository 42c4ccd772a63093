"""A judge's own proof that his sheet went into the result."""

from dataclasses import dataclass
from typing import Any

from ..models import ResultRun, ScoreSheet
from ..scoring import merkle
from ..scoring.bundles import packed
from ..scoring.receipts import SignedSheet, covered
from .sheets import signed_sheet

FORMAT = "saqqara-proof-1"


@dataclass(frozen=True)
class Proof:
    """Without a run (judging is open, the sheet not counted) there is no path."""

    sheet: ScoreSheet
    signed: SignedSheet
    run: ResultRun | None
    path: list[merkle.Step]

    @property
    def covered(self) -> str:
        """The text under the receipt."""
        return covered(self.signed)

    @property
    def written(self) -> dict[str, Any]:
        """What opens the digest of the notes; nothing once they are expired."""
        salt = self.sheet.notes_salt
        return {"texts": self.sheet.texts, "notes_salt": salt} if salt else {}

    def as_file(self) -> bytes:
        """What `verify_result.py` reads; for the judge alone, since the salts open receipt and notes."""
        values = vars(self.signed) | {"salt": self.sheet.salt, "receipt": self.sheet.digest}
        return packed(
            {
                "format": FORMAT,
                "form": "proof",
                "edition": {"code": values.pop("edition")},
                "sheets": [values],
                "path": self.path,
                "root": self.run.root if self.run else "",
                **self.written,
            }
        )


def proof_of(sheet: ScoreSheet) -> Proof:
    """For the sheet's own judge only; two queries beyond those of the sheet."""
    signed = signed_sheet(sheet)
    run = sheet.result_runs.last()
    if run is None:
        return Proof(sheet, signed, None, [])
    receipts = list(run.sheets.values_list("digest", flat=True))
    return Proof(sheet, signed, run, merkle.inclusion_path(receipts, sheet.digest))
