"""Certificates, issued with the release: one for each award, one for each judge whose sheet was counted."""

from collections import Counter
from typing import Any

from django.db import transaction
from django.utils import timezone

from ..enums import Outcome
from ..models import Certificate, CertificateKind, Competition, Decision, ScoreSheet


@transaction.atomic
def issue_certificates(competition: Competition, user: Any) -> list[Certificate]:
    """Issues what is not issued yet; may be repeated, and changes no certificate that stands."""
    new = [*award_certificates(competition), *judge_certificates(competition)]
    now = timezone.now()
    for certificate in new:
        certificate.issued_at, certificate.issued_by = now, user
    return Certificate.objects.bulk_create(new)


def award_certificates(competition: Competition) -> list[Certificate]:
    awards = Decision.objects.filter(entry__competition=competition, entry__certificate=None)
    return [
        Certificate(kind=CertificateKind.AWARD, competition=competition, entry_id=award.entry_id)
        for award in awards.exclude(outcome=Outcome.NONE)
    ]


def judge_certificates(competition: Competition) -> list[Certificate]:
    holders = set(competition.certificates.exclude(judge=None).values_list("judge", flat=True))
    return [
        Certificate(kind=CertificateKind.JUDGE, competition=competition, judge_id=judge, sheets=sheets)
        for judge, sheets in sorted(sheets_of_judges(competition).items())
        if judge not in holders
    ]


def sheets_of_judges(competition: Competition) -> Counter[int]:
    """Judge to the number of his signed sheets that went into the ranking."""
    sheets = ScoreSheet.objects.in_competition(competition).counted()
    return Counter(sheets.values_list("assignment__judge", flat=True))
