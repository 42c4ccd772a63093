"""Auditors of an edition: they receive the result in full, compute it again and sign what they found."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from .competitions import Competition
from .results import Publication


class Auditor(models.Model):
    """Named by an organiser for one edition."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.CASCADE, related_name="auditors"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.PROTECT, related_name="audits"
    )
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    named_at = models.DateTimeField(_("named"), auto_now_add=True)

    class Meta:
        verbose_name = _("auditor")
        verbose_name_plural = _("auditors")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["competition", "user"], name="an_auditor_is_named_once")
        ]

    def __str__(self):
        return get_user_display_name(self.user)


class ConfirmationQuerySet(models.QuerySet):
    def of(self, publication):
        """Those of what is published now; a correction is confirmed anew."""
        sha256 = publication.bundle_sha256 if publication else ""
        return self.filter(publication=publication, bundle_sha256=sha256)


class Confirmation(models.Model):
    """What an auditor found, signed for good; public with his name. `bundle_sha256` is the file he computed."""

    auditor = models.ForeignKey(Auditor, on_delete=models.PROTECT, related_name="confirmations")
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="confirmations")
    matches = models.BooleanField(_("the result matches"))
    statement = models.TextField(_("statement"), max_length=1000, blank=True)
    bundle_sha256 = models.CharField(max_length=64)
    signed_at = models.DateTimeField(_("signed"))

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        default_permissions = ()
        ordering = ["signed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["auditor", "publication", "bundle_sha256"], name="an_auditor_signs_a_bundle_once"
            ),
            models.CheckConstraint(
                condition=models.Q(matches=True) | ~models.Q(statement=""),
                name="what_does_not_match_is_explained",
            ),
        ]

    def __str__(self):
        return f"{self.auditor}: {self.matches}"
