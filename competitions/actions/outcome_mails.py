"""Every entrant reads the outcome of his entry, with the judges' public remarks, in his own language."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from ..models import Competition, CompetitionPage, Entry, ScoreSheet


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
    with translation.override(language_of(user)):
        context = {
            "entry": entry,
            "edition": entry.competition,
            "decision": entry.decision,
            "remarks": remarks,
            "results_url": results_url(entry.competition),
            "entry_url": settings.WAGTAILADMIN_BASE_URL
            + reverse("wagtailadmin_pages:edit", args=[entry.page_id]),
        }
        subject = render_to_string("competitions/mail/outcome_subject.txt", context).strip()
        body = render_to_string("competitions/mail/outcome.txt", context)
    EmailMessage(subject, body, to=[user.email]).send()


def language_of(user: Any) -> str:
    return UserProfile.get_for_user(user).get_preferred_language()


def results_url(competition: Competition) -> str:
    """The edition's live public page in the active language, else in any; empty when there is none."""
    pages = CompetitionPage.objects.live().filter(competition=competition).select_related("locale")
    here = [page for page in pages if page.locale.language_code == translation.get_language()]
    page = next(iter([*here, *pages]), None)
    return page.full_url if page else ""
