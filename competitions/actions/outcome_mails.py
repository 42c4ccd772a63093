"""Every entrant reads the outcome of his entry, with the judges' public remarks, in his own language."""

from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import translation

from ..models import Certificate, Competition, CompetitionPage, Entry, ScoreSheet
from ..notifiers import address_of, mail, public_address_of


def mail_outcomes(competition: Competition) -> int:
    """Queues the mails in the running transaction; returns how many."""
    remarks = public_remarks(competition)
    entries = competition.entries.counted().select_related("decision", "unit", "governorate", "page")
    sent = 0
    for entry in entries:
        for user in entrants(entry):
            mail_outcome(user, entry, remarks.get(entry.pk, []))
            sent += 1
    return sent


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
    return get_user_model().objects.filter(theirs, is_active=True).exclude(email="").distinct()


def mail_outcome(user: Any, entry: Entry, remarks: list[str]) -> None:
    context = {
        "entry": entry,
        "edition": entry.competition,
        "decision": entry.decision,
        "remarks": remarks,
        # Called while the mail is written, in its reader's language.
        "results_url": partial(results_url, entry.competition),
        "certificate_url": certificate_url(entry),
        "entry_url": address_of("wagtailadmin_pages:edit", entry.page_id),
    }
    mail([user], "outcome", context)


def certificate_url(entry: Entry) -> str:
    certificate = Certificate.objects.filter(entry=entry).first()
    return public_address_of("certificate_code", certificate.code) if certificate else ""


def results_url(competition: Competition) -> str:
    """The edition's live public page in the active language, else in any; empty when there is none."""
    pages = CompetitionPage.objects.live().filter(competition=competition).select_related("locale")
    here = [page for page in pages if page.locale.language_code == translation.get_language()]
    page = next(iter([*here, *pages]), None)
    return page.full_url if page else ""
