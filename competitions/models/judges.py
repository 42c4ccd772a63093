from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from initiatives.models import Domain, Governorate

from ..enums import AssignmentState, ConflictKind, EntryState
from .competitions import Competition
from .entries import Entry


class JudgeQuerySet(models.QuerySet):
    def real(self):
        """Without those who judge in a rehearsal: nobody sits both there and on a real panel."""
        return self.exclude(seats__competition__rehearses__isnull=False)


class Judge(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.PROTECT, related_name="judge"
    )
    home_governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("home governorate"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="judges",
        help_text=_("Entries of this governorate stay invisible to the judge."),
    )
    expertise = models.ManyToManyField(Domain, verbose_name=_("expertise"), blank=True, related_name="judges")
    max_load = models.PositiveSmallIntegerField(
        _("maximum number of entries"), default=12, validators=[MinValueValidator(1)]
    )

    objects = JudgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("judge")
        verbose_name_plural = _("judges")

    def __str__(self):
        return get_user_display_name(self.user)


class PanelSeat(models.Model):
    """A judge on an edition's judging panel, under a number that stands for him in tables."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.CASCADE, related_name="seats"
    )
    judge = models.ForeignKey(Judge, verbose_name=_("judge"), on_delete=models.PROTECT, related_name="seats")
    number = models.PositiveSmallIntegerField(_("number on the panel"))
    left_at = models.DateTimeField(
        _("left the edition"),
        null=True,
        editable=False,
        help_text=_("The seat stays for the sheets that were signed; it gets no further entries."),
    )
    reminded_at = models.DateTimeField(_("last reminded"), null=True, editable=False)
    conflicts_declared_at = models.DateTimeField(
        _("conflicts of interest answered"),
        null=True,
        editable=False,
        help_text=_("The judge's queue opens with his answer; “none” is one, too."),
    )

    class Meta:
        verbose_name = _("seat on the judging panel")
        verbose_name_plural = _("seats on the judging panel")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["competition", "judge"], name="one_seat_per_judge_and_edition"),
            models.UniqueConstraint(fields=["competition", "number"], name="one_seat_per_number"),
        ]

    def __str__(self):
        return f"{self.number}"


class Conflict(models.Model):
    """Why a judge may not see an entry, or any entry of a governorate. The home governorate needs no row."""

    judge = models.ForeignKey(
        Judge, verbose_name=_("judge"), on_delete=models.CASCADE, related_name="conflicts"
    )
    entry = models.ForeignKey(
        Entry,
        verbose_name=_("entry"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="conflicts",
    )
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("governorate"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="conflicts",
    )
    kind = models.CharField(_("kind"), max_length=16, choices=ConflictKind.choices)
    note = models.TextField(_("note"), blank=True)
    declared_at = models.DateTimeField(_("declared"), auto_now_add=True)
    declared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("declared by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The judge himself may take back only what he declared."),
    )

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        constraints = [
            models.CheckConstraint(
                condition=Q(entry__isnull=True, governorate__isnull=False)
                | Q(entry__isnull=False, governorate__isnull=True),
                name="a_conflict_is_with_an_entry_or_a_governorate",
            ),
            models.UniqueConstraint(
                fields=["judge", "entry"],
                condition=Q(entry__isnull=False),
                name="one_conflict_per_judge_and_entry",
            ),
            models.UniqueConstraint(
                fields=["judge", "governorate"],
                condition=Q(governorate__isnull=False),
                name="one_conflict_per_judge_and_governorate",
            ),
        ]

    def __str__(self):
        return self.get_kind_display()


def free_of_conflict():
    """The same rule as rules.may_judge, as a condition on assignments."""
    declared = Conflict.objects.filter(judge=OuterRef("judge"))
    home = F("judge__home_governorate")
    is_away = ~Q(entry__governorate=home) & (Q(entry__mentor=None) | ~Q(entry__mentor=home))
    return (
        (Q(judge__home_governorate=None) | is_away)
        & ~Exists(declared.filter(entry=OuterRef("entry")))
        & ~Exists(declared.filter(governorate=OuterRef("entry__governorate")))
        & ~Exists(declared.filter(governorate=OuterRef("entry__mentor")))
    )


class AssignmentQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state__in=AssignmentState.open_states)

    def standing(self):
        return self.filter(state__in=AssignmentState.standing_states)

    def done(self):
        return self.filter(state=AssignmentState.DONE)

    def without_conflict(self):
        return self.filter(free_of_conflict())

    def calibrating(self):
        return self.filter(entry__state=EntryState.CALIBRATION)

    def counting(self):
        """Without the calibration entry: what loads, progress and the queue speak of."""
        return self.exclude(entry__state=EntryState.CALIBRATION)

    def visible_to(self, judge):
        """What a judge may know of at all: his own, not recused, of an entry that is or was judged.

        The calibration entry counts for nothing, so no conflict keeps a judge from it.
        """
        judged = Q(entry__state__in=EntryState.counted_states) & free_of_conflict()
        calibration = Q(entry__state=EntryState.CALIBRATION)
        return self.filter(judged | calibration, judge=judge).standing()


class Assignment(models.Model):
    entry = models.ForeignKey(
        Entry, verbose_name=_("entry"), on_delete=models.PROTECT, related_name="assignments"
    )
    judge = models.ForeignKey(
        Judge, verbose_name=_("judge"), on_delete=models.PROTECT, related_name="assignments"
    )
    state = models.CharField(
        _("state"), max_length=8, choices=AssignmentState.choices, default=AssignmentState.OFFERED
    )
    queue_position = models.PositiveIntegerField(
        _("place in the queue"),
        default=0,
        help_text=_("Drawn for each judge, so that no entry is always read first."),
    )
    recusal_kind = models.CharField(
        _("kind of recusal"), max_length=16, choices=ConflictKind.choices, blank=True
    )
    recusal_reason = models.TextField(_("reason of the recusal"), blank=True)
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    assigned_at = models.DateTimeField(_("assigned"), auto_now_add=True)
    run = models.ForeignKey(
        "AssignmentRun",
        verbose_name=_("round of assignments"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="assignments",
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["queue_position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "judge"], name="one_assignment_per_entry_and_judge"),
            models.CheckConstraint(
                condition=~Q(state="recused") | ~Q(recusal_kind=""), name="a_recusal_has_a_reason"
            ),
        ]

    def __str__(self):
        return self.entry.blind_code
