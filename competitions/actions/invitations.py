"""Inviting judges to an edition: a list is planned, looked at, then carried out whole or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from secrets import SystemRandom
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from initiatives.mail_addresses import mail_address, mail_field
from initiatives.models import Domain, Governorate

from ..enums import LinkState
from ..inspections.wording import plain
from ..invitees import Invitee, Line, Problem, Terms, check
from ..invitees.checks import problem_at
from ..models import Competition, Invitation, Judge, Link
from ..models.roles import demand_organiser, organisers
from ..notifiers import tell_of_invitation
from .judges import admit_to_judges, new_account
from .panel import add_to_panel, remove_from_panel


@dataclass(frozen=True)
class Planned:
    """One line of the list and whom it means: `user` has an account already, `judge` a record too."""

    invitee: Invitee
    user: Any = None
    judge: Judge | None = None

    @property
    def name(self) -> str:
        """As the judge is known, else the account; a host's accounts may have no name of their own."""
        known = self.judge or getattr(self.user, "get_full_name", str)()
        return str(known or self.invitee.name)


@dataclass(frozen=True)
class Plan:
    planned: Sequence[Planned]
    problems: Sequence[Problem]

    @property
    def is_clean(self) -> bool:
        return bool(self.planned) and not self.problems


def terms() -> Terms:
    """What governorates and domains are called, in both languages."""
    governorates = {
        plain(word): one.pk
        for one in Governorate.objects.all()
        for word in (one.name_ar, one.name_en, one.code, *one.aliases)
    }
    domains = {plain(word): one.pk for one in Domain.objects.all() for word in (one.name_ar, one.name_en)}
    return Terms(governorates, domains)


def plan(competition: Competition, lines: Iterable[Line]) -> Plan:
    """Whom the lines mean, and all that stands against inviting them; changes nothing."""
    lines = list(lines)
    invitees, problems = check(lines, terms())
    by_number = {line.number: line for line in lines}
    accounts, none_of = accounts_of(invitees), taken(competition)
    planned = []
    for invitee in invitees:
        found = accounts.get(invitee.address.casefold(), [])
        user = found[0] if found else None
        one = Planned(invitee, user, getattr(user, "judge", None))
        planned.append(one)
        if refusal := refusal_of(one, len(found), none_of):
            problems.append(problem_at(by_number[invitee.number], *refusal))
    return Plan(planned, problems)


def accounts_of(invitees: Iterable[Invitee]) -> dict[str, list[Any]]:
    """Accounts by address or user name, whatever their case, each with its judge."""
    users = get_user_model()
    wanted = {invitee.address.casefold() for invitee in invitees}
    lower = {"lower_email": Lower(mail_field()), "lower_name": Lower(users.USERNAME_FIELD)}
    known = users._default_manager.annotate(**lower).select_related("judge__user")
    found: dict[str, list[Any]] = {}
    for user in known.filter(Q(lower_email__in=wanted) | Q(lower_name__in=wanted)).order_by("pk"):
        for key in {mail_address(user).casefold(), user.get_username().casefold()}:
            found.setdefault(key, []).append(user)
    return found


@dataclass(frozen=True)
class Taken:
    """Accounts that can't be invited: primary keys of organisers, and of judges with a seat."""

    organisers: frozenset[int]
    seated: frozenset[int]


def taken(competition: Competition) -> Taken:
    return Taken(
        frozenset(organisers().values_list("pk", flat=True)),
        frozenset(competition.seats.values_list("judge_id", flat=True)),
    )


def refusal_of(one: Planned, accounts: int, none_of: Taken) -> tuple[str, str] | None:
    """(column, reason) when this person can't be invited to this edition as the line says."""
    if accounts > 1:
        return "address", _("Several accounts have this address; seat the right one on the panel by hand.")
    if one.user is None:
        return None if one.invitee.name else ("name", _("A new account needs a name."))
    if not one.user.is_active:
        return "address", _("This account is switched off.")
    if one.user.is_superuser or one.user.pk in none_of.organisers:
        return "address", _("Organisers and administrators don't judge.")
    if one.judge and one.judge.pk in none_of.seated:
        return "address", _("This judge has a seat already; write to him from the list below.")
    return wrong_home(one)


def wrong_home(one: Planned) -> tuple[str, str] | None:
    """Who works for a governorate never judges its entries."""
    employers = Governorate.objects.of_user(one.user)
    home = one.judge.home_governorate_id if one.judge else one.invitee.governorate
    if not employers or home in {employer.pk for employer in employers}:
        return None
    sentence = _("This account works for %(governorate)s, which is the home governorate.")
    return "governorate", sentence % {"governorate": employers[0].name}


@transaction.atomic
def invite_judges(
    competition: Competition, lines: Iterable[Line], user: Any, language: str
) -> list[Invitation]:
    """Accounts, records, seats and mails for the whole list; ValidationError and nothing when a line is wrong."""
    demand_organiser(user)
    planned = plan(competition, lines)
    if not planned.is_clean:
        raise ValidationError(_("Nobody was invited: correct what is named below."))
    judges = [judge_for(one, language) for one in planned.planned]
    # A number must not tell who came first in the list.
    SystemRandom().shuffle(judges)
    add_to_panel(competition, judges, user)
    return [send_invitation(judge, competition, user) for judge in judges]


def judge_for(one: Planned, language: str) -> Judge:
    """The judge's record as it is, or a new one as the line says."""
    if one.judge:
        return one.judge
    invitee = one.invitee
    account = one.user or new_account(invitee.name, invitee.address)
    if one.user is None:
        speak(account, invitee.language or language)
    judge = Judge(user=account, home_governorate_id=invitee.governorate)
    if invitee.max_load:
        judge.max_load = invitee.max_load
    judge.save()
    judge.expertise.set(invitee.expertise)
    admit_to_judges(account)
    return judge


def speak(account: Any, language: str) -> None:
    profile = UserProfile.get_for_user(account)
    profile.preferred_language = language
    profile.save(update_fields=["preferred_language"])


def send_invitation(judge: Judge, competition: Competition | None, user: Any) -> Invitation:
    """Writes to the judge; an earlier mail's link stops working. The link is in the mail and nowhere else."""
    invitation = Invitation.objects.filter(judge=judge, competition=competition).first()
    invitation = invitation or Invitation(judge=judge, competition=competition)
    invitation.invited_by = user
    invitation.renew(timezone.now())
    invitation.save()
    log(judge, "competitions.invite", user=user, data={"edition": competition.code if competition else ""})
    tell_of_invitation(invitation)
    return invitation


@transaction.atomic
def send_again(invitation: Invitation, user: Any) -> None:
    """By an organiser, whatever became of the last mail but acceptance."""
    demand_organiser(user)
    fresh = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if fresh.accepted_at:
        raise ValidationError(_("This invitation was accepted already."))
    if fresh.withdrawn_at:
        raise ValidationError(_("This invitation was withdrawn."))
    send_invitation(fresh.judge, fresh.competition, user)


@transaction.atomic
def withdraw(invitation: Invitation, user: Any) -> None:
    """The link stops working and the seat is free again; refused once entries are assigned."""
    demand_organiser(user)
    fresh = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if fresh.accepted_at:
        raise ValidationError(_("This invitation was accepted already."))
    seat = fresh.competition and fresh.competition.seats.filter(judge=fresh.judge).first()
    if seat:
        remove_from_panel(seat, user)
    Invitation.objects.filter(pk=fresh.pk).update(withdrawn_at=timezone.now())
    log(fresh.judge, "competitions.withdraw_invitation", user=user)


@transaction.atomic
def accept(token: str, password: str) -> Any:
    """Sets the password and spends the link; returns the user. ValidationError when the link is good no more."""
    link = read(token)
    if link.invitation:
        # Of two taps only the first finds the link open.
        Invitation.objects.select_for_update().get(pk=link.invitation.pk)
        link = read(token)
    if link.state is not LinkState.OPEN:
        raise ValidationError(_("This link doesn't work any more."))
    user = link.invitation.judge.user
    user.set_password(password)
    user.save(update_fields=["password"])
    mark_accepted(user)
    return user


def read(token: str) -> Link:
    return Invitation.objects.link(token)


def mark_accepted(user: Any) -> None:
    """Whoever chooses a password or signs in has come; his links are spent with that."""
    Invitation.objects.pending().filter(judge__user=user).update(accepted_at=timezone.now(), bounced_at=None)


@transaction.atomic
def renew_by_link(token: str) -> None:
    """A new mail to the same address, asked for with an old link; silent when there is nothing to renew."""
    link = read(token)
    if link.state not in (LinkState.EXPIRED, LinkState.SUPERSEDED):
        return
    invitation = Invitation.objects.select_for_update().get(pk=link.invitation.pk)
    if invitation.may_be_renewed and not invitation.accepted_at:
        send_invitation(invitation.judge, invitation.competition, invitation.invited_by)


def note_delivery(addresses: Iterable[str], is_refused: bool, reason: str = "") -> None:
    """What a mail server said of an address, at once or later: shown to the organisers beside the invitation."""
    pending = Invitation.objects.pending().filter(address__in=list(addresses))
    pending.update(bounced_at=timezone.now() if is_refused else None, bounce_reason=reason)
