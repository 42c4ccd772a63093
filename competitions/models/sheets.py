from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from ..enums import Birth
from ..scoring.receipts import notes_digest
from .judges import Assignment


class SheetDraft(models.Model):
    """What a judge has typed so far; `version` rises with every write, so that two tabs never overwrite silently."""

    assignment = models.OneToOneField(Assignment, on_delete=models.CASCADE, related_name="draft")
    levels = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    private_remark = models.TextField(blank=True)
    public_remark = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self):
        return f"{self.assignment} v{self.version}"


class ScoreSheetQuerySet(models.QuerySet):
    def counted(self):
        """What the ranking reads: the newest version of each finished assignment that is free of conflict.

        Never the calibration entry's.
        """
        versions = ScoreSheet.objects.filter(assignment=OuterRef("assignment")).order_by("-version")
        finished = Assignment.objects.done().counting().without_conflict()
        return self.filter(assignment__in=finished, version=Subquery(versions.values("version")[:1]))

    def in_competition(self, competition):
        return self.filter(assignment__entry__competition=competition)

    def expire_texts(self):
        """Deletes what judges wrote, for good; returns of how many sheets.

        Levels and receipts stay, and with the digest of the texts all that was proved: their salt goes, too, so that
        nobody can try out what was written.
        """
        held = self.exclude(notes_digest="").exclude(notes_salt="")
        return held.update(notes={}, private_remark="", public_remark="", notes_salt="")


class ScoreSheet(models.Model):
    """A signed sheet: append-only. A correction is a new version on the same assignment.

    `levels` maps criterion keys to levels; `score` is 0 to 100 (scoring.sheet_score), None never.
    `digest` is the receipt (scoring.receipts.receipt); the notes go into it under a salt of their own, so that
    the receipt proves them without their being guessed. `previous_digest` chains versions.
    `notes_digest` stands for the notes once they are expired.
    """

    assignment = models.ForeignKey(
        Assignment, verbose_name=_("assignment"), on_delete=models.PROTECT, related_name="sheets"
    )
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    levels = models.JSONField(_("levels"))
    notes = models.JSONField(_("notes"), default=dict)
    suggested = models.JSONField(_("suggested levels"), default=dict)
    private_remark = models.TextField(_("private remark"), blank=True)
    public_remark = models.TextField(_("remark for the entrant"), blank=True)
    score = models.DecimalField(_("score"), max_digits=7, decimal_places=4)
    rubric_sha256 = models.CharField(max_length=64)
    salt = models.CharField(max_length=32)
    notes_salt = models.CharField(max_length=32)
    notes_digest = models.CharField(max_length=64, editable=False, default="")
    digest = models.CharField(max_length=64, unique=True)
    previous_digest = models.CharField(max_length=64, blank=True)
    submitted_at = models.DateTimeField(_("signed"))
    born = models.CharField(max_length=9, choices=Birth.choices, default=Birth.REAL, editable=False)

    objects = ScoreSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("score sheet")
        verbose_name_plural = _("score sheets")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "version"], name="one_sheet_per_assignment_and_version"
            ),
            models.CheckConstraint(
                condition=models.Q(score__gte=0, score__lte=100), name="a_score_is_0_to_100"
            ),
            models.CheckConstraint(
                condition=~models.Q(rubric_sha256=""), name="a_sheet_names_the_rubric_it_was_signed_under"
            ),
        ]

    def __str__(self):
        return self.digest[:12]

    @property
    def texts(self):
        """All that the judge wrote on it."""
        return {name: getattr(self, name) for name in ("notes", "private_remark", "public_remark")}

    def digest_of_texts(self):
        """Computed from the texts as long as they are there, so that a change to them shows."""
        return notes_digest(self.notes_salt, self.texts) if self.notes_salt else self.notes_digest
