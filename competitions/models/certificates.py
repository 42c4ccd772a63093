from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..codes import make_certificate_code
from ..enums import Outcome
from .behind import BEHIND
from .competitions import Competition
from .entries import Entry


class CertificateKind(models.TextChoices):
    AWARD = "award", _("Award")
    MENTOR = "mentor", _("Mentor of an award")
    JUDGE = "judge", pgettext_lazy("kind of certificate", "Judge")


class CertificateQuerySet(models.QuerySet):
    def with_all_they_say(self):
        return self.select_related(
            *("competition__publication", "judge__user"),
            *(f"{side}__{name}" for side in ("entry", "mentored") for name in ("decision", *BEHIND)),
        )


class Certificate(models.Model):
    """What a winner, a special mention, its mentor or a judge may show; anyone can check it under its code.

    It repeats nothing: what it says is read from the decision and from reference data, so that a decision that
    was changed afterwards takes its certificate's word with it (`is_valid`).
    """

    code = models.CharField(
        _("code"), max_length=16, unique=True, editable=False, default=make_certificate_code
    )
    kind = models.CharField(_("kind"), max_length=8, choices=CertificateKind.choices)
    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="certificates"
    )
    entry = models.OneToOneField(
        Entry, verbose_name=_("entry"), null=True, on_delete=models.PROTECT, related_name="certificate"
    )
    mentored = models.OneToOneField(
        Entry,
        verbose_name=_("entry whose credit is shared"),
        null=True,
        on_delete=models.PROTECT,
        related_name="mentor_certificate",
    )
    judge = models.ForeignKey(
        "competitions.Judge",
        verbose_name=_("judge"),
        null=True,
        on_delete=models.PROTECT,
        related_name="certificates",
    )
    sheets = models.PositiveSmallIntegerField(_("signed score sheets"), default=0)
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="award", entry__isnull=False, mentored__isnull=True, judge__isnull=True)
                | Q(kind="mentor", entry__isnull=True, mentored__isnull=False, judge__isnull=True)
                | Q(kind="judge", entry=None, mentored=None, judge__isnull=False, sheets__gte=1),
                name="a_certificate_is_of_an_award_or_of_a_judge",
            ),
            models.UniqueConstraint(
                fields=["competition", "judge"],
                condition=Q(judge__isnull=False),
                name="one_certificate_per_judge_and_edition",
            ),
        ]

    def __str__(self):
        return self.code

    @property
    def is_of_a_judge(self):
        return self.kind == CertificateKind.JUDGE

    @property
    def is_of_a_mentor(self):
        return self.kind == CertificateKind.MENTOR

    @property
    def awarded(self):
        """The entry whose award it certifies; None of a judge."""
        return self.mentored or self.entry

    @property
    def decision(self):
        return getattr(self.awarded, "decision", None)

    @property
    def is_valid(self):
        """Whether the award still stands; a judge's service can't be undone."""
        return self.is_of_a_judge or (
            self.decision is not None and self.decision.outcome in (Outcome.WINNER, Outcome.MENTION)
        )
