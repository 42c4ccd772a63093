"""Auditors: named by organisers, parties to nothing, they sign what they found when they computed a result again."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..models import Auditor, Competition, Confirmation, Entry, Publication
from ..models.roles import demand_organiser, is_auditor


@transaction.atomic
def name_auditor(competition: Competition, user: Any, auditor: Any) -> Auditor:
    """`user` is the organiser; ValidationError when `auditor` organises or judges."""
    demand_organiser(user)
    if competition.is_rehearsal:
        raise ValidationError(_("A rehearsal takes no real people."))
    if not is_auditor(auditor):
        raise ValidationError(
            _("An auditor belongs to the auditors' group and neither organises nor judges.")
        )
    named, created = Auditor.objects.get_or_create(
        competition=competition, user=auditor, defaults={"named_by": user}
    )
    if created:
        log(competition, "competitions.name_auditor", user=user, data={"auditor": auditor.pk})
    return named


@transaction.atomic
def dismiss_auditor(auditor: Auditor, user: Any) -> None:
    demand_organiser(user)
    if auditor.confirmations.exists():
        raise ValidationError(_("This auditor has signed; what is signed stays."))
    log(auditor.competition, "competitions.dismiss_auditor", user=user, data={"auditor": auditor.user_id})
    auditor.delete()


@transaction.atomic
def confirm(publication: Publication, user: Any, matches: bool, statement: str, sha256: str) -> Confirmation:
    """Signs once, for good. `sha256` is what the program printed: that of the very file that was given out."""
    auditor = Auditor.objects.filter(competition=publication.competition_id, user=user).first()
    if auditor is None or not is_auditor(user):
        raise PermissionDenied
    refuse_incomplete(publication, matches, statement.strip(), sha256.strip().lower())
    confirmation, created = Confirmation.objects.get_or_create(
        auditor=auditor,
        publication=publication,
        bundle_sha256=publication.bundle_sha256,
        defaults={
            "matches": matches,
            "statement": statement.strip(),
            "signed_at": timezone.now(),
        },
    )
    if not created:
        raise ValidationError(_("You have signed already; what is signed stays."))
    log(publication.competition, "competitions.confirm", user=user, data={"matches": matches})
    return confirmation


def refuse_incomplete(publication: Publication, matches: bool, statement: str, sha256: str) -> None:
    problems = {}
    if sha256 != publication.bundle_sha256:
        problems["sha256"] = _(
            "This is not the fingerprint of the bundle given to you: load it again and run the program."
        )
    if not matches and not statement:
        problems["statement"] = _("Say what does not match.")
    if problems:
        raise ValidationError(problems)


def note_reading(entry: Entry, user: Any) -> None:
    """Of the signed sheets of an entry, by an organiser."""
    log(entry.competition, "competitions.read_sheets", user=user, data={"entry": entry.number})


def note_fetching(competition: Competition, user: Any) -> None:
    """Of all sheets, in the full result, by the auditor."""
    log(competition, "competitions.read_bundle", user=user)
