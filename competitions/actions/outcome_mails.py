"""What the release tells by mail: every entrant the outcome with the judges' public remarks, every judge thanks."""

import datetime
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone

from initiatives.addresses import short_address
from initiatives.locales import active_locale
from initiatives.mail_addresses import reachable

from .. import rules
from ..enums import Outcome
from ..models import Certificate, Competition, CompetitionPage, Decision, Entry, Judge, ScoreSheet
from ..notifiers import address_of, mail, public_address_of
from .certificates import sheets_of_judges

AWARDS = (Outcome.WINNER, Outcome.MENTION)

Unsent = tuple[Any, str, dict[str, Any]]


def mail_outcomes(competition: Competition) -> int:
    """Queues the mails in the running transaction; returns how many."""
    mails = mails_of_release(competition)
    for user, name, context in mails:
        mail([user], name, context)
    return len(mails)


def mails_of_release(competition: Competition) -> list[Unsent]:
    """Every mail that the release sends, as (reader, template, context): entrants first, mentors, then judges.

    Before the release it says the same, but for addresses of certificates that are not issued yet.
    """
    return [*entrants_mails(competition), *mentors_mails(competition), *judges_mails(competition)]


def entrants_mails(competition: Competition) -> list[Unsent]:
    remarks = public_remarks(competition)
    entries = competition.entries.counted().select_related(
        "competition", "decision", "unit", "governorate", "page", "certificate"
    )
    return [
        (user, "outcome", outcome_context(entry, remarks.get(entry.pk, [])))
        for entry in entries
        for user in entrants(entry)
    ]


def mentors_mails(competition: Competition) -> list[Unsent]:
    """To the editors of each governorate that shares the credit of an award."""
    awarded = competition.entries.counted().exclude(mentor=None).filter(decision__outcome__in=AWARDS)
    awarded = awarded.select_related("decision", "unit", "governorate", "mentor", "mentor_certificate")
    return [
        (user, "mentor", mentor_context(competition, entry)) for entry in awarded for user in mentors(entry)
    ]


def mentors(entry: Entry) -> Any:
    theirs = get_user_model().objects.filter(groups__governorate_edited=entry.mentor_id, is_active=True)
    return reachable(theirs).distinct()


def mentor_context(competition: Competition, entry: Entry) -> dict[str, Any]:
    return {
        "entry": entry,
        "edition": competition,
        "decision": entry.decision,
        "results_url": partial(results_url, competition),
        "certificate_url": certificate_url(getattr(entry, "mentor_certificate", None)),
    }


def judges_mails(competition: Competition) -> list[Unsent]:
    sheets = sheets_of_judges(competition)
    certificates = {c.judge_id: c for c in competition.certificates.exclude(judge=None)}
    judges = Judge.objects.filter(pk__in=sheets).select_related("user").order_by("pk")
    return [
        (
            judge.user,
            "thanks",
            {
                "edition": competition,
                "sheets": sheets[judge.pk],
                "certificate_url": certificate_url(certificates.get(judge.pk)),
            },
        )
        for judge in judges
    ]


def public_remarks(competition: Competition) -> dict[int, list[str]]:
    """The remarks by entry, in the order of their receipts, which says nothing of who wrote them."""
    remarks: dict[int, list[str]] = {}
    sheets = ScoreSheet.objects.in_competition(competition).counted().exclude(public_remark="")
    for entry, remark in sheets.order_by("digest").values_list("assignment__entry", "public_remark"):
        remarks.setdefault(entry, []).append(remark)
    return remarks


def entrants(entry: Entry) -> Any:
    """The governorate's editors, and who submitted the entry."""
    theirs = Q(groups__governorate_edited=entry.governorate_id) | Q(pk=entry.submitted_by_id)
    return reachable(get_user_model().objects.filter(theirs, is_active=True)).distinct()


def outcome_context(entry: Entry, remarks: list[str]) -> dict[str, Any]:
    return {
        "entry": entry,
        "edition": entry.competition,
        "decision": getattr(entry, "decision", None) or Decision(outcome=Outcome.NONE),
        "remarks": remarks,
        # Called while the mail is written, in its reader's language.
        "results_url": partial(results_url, entry.competition),
        "certificate_url": certificate_url(getattr(entry, "certificate", None)),
        "entry_url": address_of("wagtailadmin_pages:edit", entry.page_id),
        "appeals_end": appeals_end(entry.competition),
        "appeal_url": address_of("competitions_appeal", entry.page_id),
    }


def appeals_end(competition: Competition) -> datetime.datetime | None:
    """Of a result that is read before it is released, the end if that were now."""
    return rules.appeals_end(competition.released_at or timezone.now(), competition.appeal_days)


def certificate_url(certificate: Certificate | None) -> str:
    return public_address_of("certificate_code", certificate.code) if certificate else ""


def results_url(competition: Competition) -> str:
    """The number of the edition's live public page in the active language, else in any; empty when there is none."""
    pages = CompetitionPage.objects.live().filter(competition=competition).select_related("locale")
    here = [page for page in pages if page.locale.language_code == active_locale()]
    page = next(iter([*here, *pages]), None)
    return short_address(page) if page else ""
