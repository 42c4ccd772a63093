from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import AppealOutcome
from .entries import Entry


class AppealQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(decided_at=None)

    def of_edition(self, competition):
        return self.filter(entry__competition=competition).select_related(
            "entry__governorate", "entry__unit", "entry__decision", "by", "decided_by"
        )


class Appeal(models.Model):
    """A governorate objects to the result of its entry; organisers decide it with a reason. One for an entry.

    `due_at` is the end of the time for appeals as it stood when it was written.
    """

    entry = models.OneToOneField(
        Entry, verbose_name=_("entry"), on_delete=models.PROTECT, related_name="appeal"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField(_("appeal"), max_length=2000)
    submitted_at = models.DateTimeField(_("submitted"), default=timezone.now)
    due_at = models.DateTimeField(_("appeals were taken until"))
    outcome = models.CharField(_("decision"), max_length=9, choices=AppealOutcome.choices, blank=True)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        default_permissions = ()
        ordering = ["submitted_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None, outcome="", reason="")
                | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(outcome="") & ~Q(reason="")),
                name="an_appeal_is_decided_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(submitted_at__lt=models.F("due_at")), name="an_appeal_comes_in_time"
            ),
        ]

    def __str__(self):
        return self.entry.number

    @property
    def is_waiting(self):
        return self.decided_at is None

    @property
    def appealed_decision(self):
        """The entry's as it stood then: an upheld appeal changes it."""
        correction = getattr(self, "correction", None)
        return correction.decisions.get(entry=self.entry_id) if correction else self.entry.decision

    @property
    def parties(self):
        """Numbers of those who decided of the entry, answered for its departure from the ranking, or released it."""
        departure = getattr(self.entry, "override", None)
        answered = (departure.proposed_by_id, departure.consented_by_id) if departure else ()
        released_by = self.entry.competition.publication.released_by_id
        return {self.appealed_decision.decided_by_id, released_by, *answered}

    @property
    def is_decided_by_party(self):
        return self.decided_by_id in self.parties
