from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import RoundMode
from .competitions import Competition
from .entries import Entry
from .judges import Judge


class Pin(models.Model):
    """A judge fixed by hand for an entry: every round that is drawn gives it to him."""

    entry = models.ForeignKey(Entry, verbose_name=_("entry"), on_delete=models.CASCADE, related_name="pins")
    judge = models.ForeignKey(Judge, verbose_name=_("judge"), on_delete=models.CASCADE, related_name="pins")
    pinned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    pinned_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("pinned assignment")
        verbose_name_plural = _("pinned assignments")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["entry", "judge"], name="one_pin_per_entry_and_judge")]

    def __str__(self):
        return f"{self.entry.blind_code} – {self.judge_id}"


class AssignmentRun(models.Model):
    """A round as it was drawn: a preview until it is saved, then the record of where its assignments come from.

    `pairs` are the new [entry, judge] keys, `shortages` what is missing (scoring.shortages.packed). The round can be
    drawn again from the inputs with this digest, the seed and the mode.
    """

    competition = models.ForeignKey(
        Competition,
        verbose_name=_("competition"),
        on_delete=models.CASCADE,
        related_name="assignment_runs",
    )
    sheets = models.PositiveSmallIntegerField(
        _("Sheets per entry"), validators=[MinValueValidator(1), MaxValueValidator(9)]
    )
    min_load = models.PositiveSmallIntegerField(_("Entries per judge, at least"), default=0)
    seed = models.PositiveIntegerField(_("Seed of the draw"))
    mode = models.CharField(
        _("What comes first"), max_length=8, choices=RoundMode.choices, default=RoundMode.CHEAPEST
    )
    inputs_sha256 = models.CharField(max_length=64)
    pairs = models.JSONField(default=list)
    shortages = models.JSONField(default=list)
    fit_cost = models.PositiveIntegerField()
    cost = models.PositiveIntegerField()
    is_connected = models.BooleanField()
    efficiency = models.FloatField()
    bound = models.FloatField()
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField(null=True, editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("round of assignments")
        verbose_name_plural = _("rounds of assignments")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(saved_at__isnull=True, saved_by__isnull=True)
                | Q(saved_at__isnull=False, saved_by__isnull=False),
                name="a_saved_round_names_who_saved_it",
            )
        ]

    def __str__(self):
        return f"{self.competition_id}: {self.seed}"

    @property
    def is_saved(self):
        return self.saved_at is not None
