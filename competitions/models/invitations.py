"""Invitations of judges: who was written to, until when the link opens an account, what became of it."""

import datetime
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from initiatives.mail_addresses import mail_address

from .. import conf
from ..enums import InvitationState, LinkState
from .competitions import Competition
from .judges import Judge

SALT = "competitions.invitation"
#: between two mails to one address, so that a link can't be made to flood a mailbox
PAUSE = datetime.timedelta(minutes=10)


def make_nonce():
    return get_random_string(22)


@dataclass(frozen=True)
class Link:
    """What a link of a mail is worth now; `invitation` is None where its signature isn't ours."""

    invitation: "Invitation | None"
    state: LinkState


class InvitationQuerySet(models.QuerySet):
    def pending(self):
        return self.filter(accepted_at=None, withdrawn_at=None)

    def are_over_for(self, user, at=None):
        """Whether `user` was invited, never came, and may no longer: no other way in may be open to him then."""
        if user.last_login is not None:
            return False
        states = {one.state_at(at or timezone.now()) for one in self.filter(judge__user=user)}
        return bool(states) and states <= {InvitationState.WITHDRAWN, InvitationState.EXPIRED}

    def link(self, token, at=None):
        """Reads a link's token; the database says what it is still good for."""
        try:
            pk, nonce, fingerprint = signing.loads(token, salt=SALT)
        except (signing.BadSignature, ValueError, TypeError):
            return Link(None, LinkState.UNKNOWN)
        invitation = self.select_related("judge__user", "competition").filter(pk=pk).first()
        if invitation is None:
            return Link(None, LinkState.UNKNOWN)
        return Link(invitation, invitation.link_state(nonce, fingerprint, at or timezone.now()))


class Invitation(models.Model):
    """One for a judge and an edition (or none: as a judge in general); writing again renews it.

    The link is signed, bound to the account as it is (its address, password and last sign-in), to `nonce`, which
    every mail renews, and to `expires_at`; so it works once and no older mail works.
    """

    judge = models.ForeignKey(
        Judge, verbose_name=_("judge"), on_delete=models.CASCADE, related_name="invitations"
    )
    competition = models.ForeignKey(
        Competition,
        verbose_name=_("competition"),
        null=True,
        on_delete=models.CASCADE,
        related_name="invitations",
    )
    address = models.EmailField(_("address"))
    nonce = models.CharField(max_length=22, default=make_nonce, editable=False)
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("expires"))
    accepted_at = models.DateTimeField(_("accepted"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    bounced_at = models.DateTimeField(_("refused by the mail server"), null=True)
    bounce_reason = models.CharField(_("what the mail server said"), max_length=300, blank=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        default_permissions = ()
        ordering = ["-sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["competition", "judge"], name="one_invitation_per_judge_and_edition"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(withdrawn_at=None),
                name="an_accepted_invitation_is_not_withdrawn",
            ),
        ]

    def __str__(self):
        return str(self.judge)

    @property
    def has_account_in_use(self):
        """Whoever has signed in before needs no link that sets a password."""
        return self.judge.user.last_login is not None

    def state_at(self, at):
        if self.accepted_at:
            return InvitationState.ACCEPTED
        if self.withdrawn_at:
            return InvitationState.WITHDRAWN
        if self.bounced_at:
            return InvitationState.BOUNCED
        return InvitationState.EXPIRED if at >= self.expires_at else InvitationState.SENT

    @property
    def state(self):
        return self.state_at(timezone.now())

    @property
    def may_be_renewed(self):
        """Not too soon after the last mail."""
        return self.withdrawn_at is None and timezone.now() >= self.sent_at + PAUSE

    def renew(self, at):
        """For a new mail: the links of earlier ones stop working."""
        self.nonce = make_nonce()
        self.address = mail_address(self.judge.user)
        self.sent_at = at
        self.expires_at = at + datetime.timedelta(days=conf.get("COMPETITIONS_INVITATION_DAYS"))
        self.accepted_at = self.withdrawn_at = self.bounced_at = None
        self.bounce_reason = ""

    def token(self):
        return signing.dumps([self.pk, self.nonce, self.fingerprint()], salt=SALT, compress=False)

    def fingerprint(self):
        """Of the account as it is: setting a password, signing in or another address makes it another."""
        user = self.judge.user
        account = f"{SALT}|{user.pk}|{user.password}|{mail_address(user)}|{user.last_login}"
        # No secret: the token that holds it is signed, and a key may be changed for another meanwhile.
        return hashlib.sha256(account.encode()).hexdigest()[::2]

    def link_state(self, nonce, fingerprint, at):
        if self.withdrawn_at:
            return LinkState.WITHDRAWN
        if self.accepted_at or fingerprint != self.fingerprint():
            return LinkState.SPENT
        if nonce != self.nonce:
            return LinkState.SUPERSEDED
        return LinkState.EXPIRED if at >= self.expires_at else LinkState.OPEN
