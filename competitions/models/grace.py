from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .competitions import Competition


class GraceRequestQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(answered_at=None)

    def last_granted(self):
        """The latest instant that was granted, or None."""
        return self.aggregate(latest=models.Max("granted_until"))["latest"]


class GraceRequest(models.Model):
    """A governorate asks for more time for one entry after the deadline; organisers grant a date or say why not."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="grace_requests"
    )
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="grace_requests"
    )
    reason = models.TextField(_("reason"), max_length=600)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("asked by"), on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    granted_until = models.DateTimeField(_("granted until"), null=True)
    answer = models.TextField(_("answer"), max_length=600, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered"), null=True)

    objects = GraceRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for an extension")
        verbose_name_plural = _("requests for an extension")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=Q(answered_at=None), name="one_waiting_grace_request_per_page"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, granted_until=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="grace_is_granted_by_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(granted_until__isnull=False) | ~Q(answer=""),
                name="declined_grace_has_a_reason",
            ),
        ]

    def __str__(self):
        return self.page.title

    @property
    def title(self):
        """What its page is called in the language of whoever reads."""
        return self.page.specific.title_here

    @property
    def is_waiting(self):
        return self.answered_at is None
