"""Certificates, issued with the release: for each award, its mentor, and each judge whose sheet was counted."""

from collections import Counter
from typing import Any

from django.db import transaction
from django.utils import timezone

from ..enums import Outcome
from ..models import Certificate, CertificateKind, Competition, Decision, ScoreSheet


@transaction.atomic
def issue_certificates(competition: Competition, user: Any) -> list[Certificate]:
    """Issues what is not issued yet; may be repeated, and changes no certificate that stands."""
    new = [
        *award_certificates(competition),
        *mentor_certificates(competition),
        *judge_certificates(competition),
    ]
    now = timezone.now()
    for certificate in new:
        certificate.issued_at, certificate.issued_by = now, user
    return Certificate.objects.bulk_create(new)


def award_certificates(competition: Competition) -> list[Certificate]:
    awards = awards_of(competition).filter(entry__certificate=None)
    return [
        Certificate(kind=CertificateKind.AWARD, competition=competition, entry_id=award.entry_id)
        for award in awards
    ]


def mentor_certificates(competition: Competition) -> list[Certificate]:
    """For the governorate that shares the credit of an adoption."""
    awards = awards_of(competition).exclude(entry__mentor=None).filter(entry__mentor_certificate=None)
    return [
        Certificate(kind=CertificateKind.MENTOR, competition=competition, mentored_id=award.entry_id)
        for award in awards
    ]


def awards_of(competition: Competition) -> Any:
    return Decision.objects.filter(entry__competition=competition).exclude(outcome=Outcome.NONE)


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
