"""What the public needs to check a result, from closing on; no score is in it."""

from dataclasses import dataclass

from .results import ResultRun


@dataclass(frozen=True)
class PublicVerification:
    """`root` stands over `receipts` receipts (scoring.merkle)."""

    root: str
    receipts: int


def public_verification(competition):
    """None before judging is closed; two queries."""
    if not competition.is_closed:
        return None
    run = ResultRun.objects.filter(competition=competition).last()
    return PublicVerification(root=run.root, receipts=run.sheets.count())
