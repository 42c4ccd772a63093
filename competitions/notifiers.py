"""Mails of an edition, each in its reader's language. Judges read a blind code and an address, nothing else."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.encoding import force_bytes
from django.utils.html import linebreaks, urlize
from django.utils.http import urlsafe_base64_encode
from django.utils.safestring import mark_safe
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page, Site
from wagtail.users.models import UserProfile

from initiatives.mail_addresses import mail_address

from .enums import EntryState
from .models import (
    ENTRY_PAGES,
    Appeal,
    Assignment,
    Competition,
    Decision,
    Entry,
    GraceRequest,
    Invitation,
    PanelSeat,
    Phase,
    PhaseExtension,
)
from .models.roles import organisers

#: as `urlize` writes it
LINK = re.compile(r'<a href="(?P<to>[^"]*)"[^>]*>(?P<words>.*?)</a>')


def mail(users: Iterable[Any], name: str, context: Mapping[str, Any]) -> None:
    """One mail to each of `users` from the templates `competitions/mail/<name>` and `<name>_subject`.

    A rehearsal mails nobody.
    """
    if is_of_rehearsal(context):
        return
    for user in users:
        if mail_address(user) and user.is_active:
            letter = compose(user, name, context)
            send_mail(letter.subject, letter.text, [letter.address], html_message=letter.html)


def is_of_rehearsal(context: Mapping[str, Any]) -> bool:
    editions = [context.get("competition"), context.get("edition")]
    entries = [context.get("entry"), getattr(context.get("assignment"), "entry", None)]
    editions += [getattr(entry, "competition", None) for entry in entries]
    return any(edition is not None and edition.is_rehearsal for edition in editions)


@dataclass(frozen=True)
class Letter:
    """A mail as its reader gets it."""

    reader: Any
    language: str
    subject: str
    text: str
    html: str

    @property
    def address(self) -> str:
        return mail_address(self.reader)


def compose(user: Any, name: str, context: Mapping[str, Any]) -> Letter:
    """The mail in the reader's language; nothing is sent."""
    context = {
        **context,
        "user": user,
        "reader": user,
        "site_name": getattr(settings, "WAGTAIL_SITE_NAME", ""),
    }
    language = UserProfile.get_for_user(user).get_preferred_language()
    with override(language):
        subject = render_to_string(f"competitions/mail/{name}_subject.txt", context)
        body = render_to_string(f"competitions/mail/{name}.txt", context).strip()
        html = html_of(body, context)
    return Letter(user, language, " ".join(subject.split()), f"{body}\n", html)


def html_of(body: str, context: Mapping[str, Any]) -> str:
    """The same words for readers of HTML: the text is written once, so the two can't say different things."""
    message, _line, footer = body.partition("\n--\n")
    # An address reads from left to right in any paragraph.
    shown = linebreaks(with_own_links(message)).replace("<a ", '<a dir="ltr" ')
    context = {**context, "message": mark_safe(shown), "footer": footer}
    return render_to_string("competitions/mail/message.html", context)


def with_own_links(text: str) -> str:
    """Escaped; an address that somebody typed into a title or a reason stays words, so that no mail leads elsewhere."""
    own = (f"{get_admin_base_url()}/", *(f"{site.root_url}/" for site in Site.get_site_root_paths()))
    return LINK.sub(
        lambda link: link[0] if link["to"].startswith(own) else link["words"], urlize(text, autoescape=True)
    )


def address_of(name: str, *args: Any, **kwargs: Any) -> str:
    return f"{get_admin_base_url() or ''}{reverse(name, args=args, kwargs=kwargs)}"


def public_address_of(name: str, *args: Any) -> str:
    """The address of one of `public_urls`; empty on a site that does not mount them."""
    try:
        return address_of(name, *args)
    except NoReverseMatch:
        return ""


def tell_judges(assignments: Iterable[Assignment]) -> None:
    """Each judge, once: which entries now await his score sheet, by blind code."""
    waiting: dict[Any, list[Assignment]] = {}
    for assignment in assignments:
        waiting.setdefault(assignment.judge.user, []).append(assignment)
    for user, of_judge in waiting.items():
        mail([user], "assigned", assigned_context(of_judge))


def remind_judge(user: Any, due: list[Assignment]) -> None:
    is_open = due[0].entry.competition.accepts_scores()
    mail([user], "reminder", {**assigned_context(due), "is_open": is_open})


def assigned_context(assignments: list[Assignment]) -> dict[str, Any]:
    competition = assignments[0].entry.competition
    return {
        "competition": competition,
        "deadline": competition.judging_deadline,
        "count": len(assignments),
        "entries": [
            {"code": assignment.entry.blind_code, "address": address_of("competitions_desk", assignment.pk)}
            for assignment in assignments
        ],
        "queue_address": address_of("wagtailadmin_home"),
    }


def tell_judge_who_left(seat: PanelSeat) -> None:
    mail([seat.judge.user], "left", {"competition": seat.competition})


def tell_panel(entry: Entry) -> None:
    """Judging of an entry began: the judges it was assigned to before are told now."""
    waiting = Assignment.objects.filter(entry=entry).open().without_conflict()
    tell_judges(waiting.select_related("judge__user", "entry__competition"))


def tell_of_invitation(invitation: Invitation) -> None:
    """With the link, which stands nowhere else; whoever has signed in before is asked to do so again."""
    edition = invitation.competition
    context = {
        "invitation": invitation,
        "edition": edition,
        "deadline": edition and edition.judging_deadline,
        "max_load": invitation.judge.max_load,
        "desk": address_of("wagtailadmin_home"),
    }
    if not invitation.has_account_in_use:
        context["link"] = link_of(invitation)
    mail([invitation.judge.user], "invitation", context)


def link_of(invitation: Invitation) -> str:
    """To our page; where the site hasn't mounted it (`public_urls.code_urls`), to Wagtail's for a new password."""
    try:
        return address_of("competitions_invitation_link", invitation.token())
    except NoReverseMatch:
        user = invitation.judge.user
        key, token = urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)
        return address_of("wagtailadmin_password_reset_confirm", uidb64=key, token=token)


def tell_organisers_of_screening(entry: Entry) -> None:
    context = {"entry": entry, "address": address_of("competitions_screening", entry.pk)}
    mail(organisers(), "screening", context)


def tell_organisers_of_recusal(assignment: Assignment) -> None:
    context = {
        "assignment": assignment,
        "entry": assignment.entry,
        "judge": assignment.judge,
        "left": Assignment.objects.filter(entry=assignment.entry).standing().count(),
    }
    mail(organisers(), "recusal", context)


def tell_entrant_of_return(entry: Entry) -> None:
    context = {"entry": entry, "address": address_of("wagtailadmin_pages:edit", entry.page_id)}
    mail(entrants(entry), "completion", context)


def tell_entrant_of_ruling_out(entry: Entry) -> None:
    mail(entrants(entry), "ruled_out", {"entry": entry})


def tell_of_extension(extension: PhaseExtension) -> None:
    """Entrants, with a draft or an entry, and judges: whoever works in the phase."""
    phase = extension.phase
    mail(concerned_by(phase), "extension", {"extension": extension, "competition": phase.competition})


def concerned_by(phase: Phase) -> set[Any]:
    """Judges in a phase of scoring, entrants in every other; both in one that is both."""
    people = set()
    if phase.may_score:
        people |= {seat.judge.user for seat in phase.competition.seats.select_related("judge__user")}
    if phase.may_submit or not phase.may_score:
        people |= entrants_of(phase.competition)
    return people


def entrants_of(competition: Competition) -> set[Any]:
    """Who began a page for the edition or submitted it, as long as the entry is not withdrawn or ruled out."""
    entered = ENTRY_PAGES[competition.kind].objects.filter(competition=competition)
    pages = Page.objects.filter(pk__in=entered.values("pk")).exclude(
        entry__state__in=(EntryState.WITHDRAWN, EntryState.INELIGIBLE)
    )
    pages = pages.select_related("owner", "entry__submitted_by")
    submitters = {page.entry.submitted_by for page in pages if hasattr(page, "entry")}
    return ({page.owner for page in pages} | submitters) - {None}


def tell_organisers_of_grace_request(asked: GraceRequest) -> None:
    address = address_of("editions:grace", asked.competition_id, asked.pk)
    mail(organisers(), "grace_asked", {"asked": asked, "edition": asked.competition, "address": address})


def tell_entrant_of_grace(asked: GraceRequest) -> None:
    context = {
        "asked": asked,
        "edition": asked.competition,
        "address": address_of("wagtailadmin_pages:edit", asked.page_id),
    }
    mail({asked.asked_by, asked.page.owner} - {None}, "grace_answered", context)


def tell_organisers_of_appeal(written: Appeal) -> None:
    entry = written.entry
    address = address_of("editions:appeal", entry.competition_id, written.pk)
    context = {"appeal": written, "entry": entry, "edition": entry.competition, "address": address}
    mail(organisers(), "appeal", context)


def tell_entrant_of_appeal(decided: Appeal) -> None:
    """Who appealed, and who submitted the entry."""
    entry = decided.entry
    context = {
        "appeal": decided,
        "entry": entry,
        "edition": entry.competition,
        "decision": entry.decision,
        "address": address_of("competitions_appeal", entry.page_id),
    }
    mail(entrants(entry) | {decided.by}, "appeal_decided", context)


def tell_entrant_of_new_place(decision: Decision) -> None:
    """An appeal of another moved the entry."""
    entry = decision.entry
    context = {"entry": entry, "edition": entry.competition, "decision": decision}
    mail(entrants(entry), "new_place", context)


def entrants(entry: Entry) -> set[Any]:
    """Whoever submitted the entry and whoever began its page."""
    return {person for person in (entry.submitted_by, entry.page.owner) if person}
