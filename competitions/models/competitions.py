from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, Task, Workflow

from initiatives.enums import Tier, words_of
from initiatives.models import Bilingual
from initiatives.models.gathered import with_lists

from .. import phases, rules
from ..enums import Birth, CompetitionKind, CriterionKind, PhaseKind


def default_entry_workflow():
    """The first active workflow that judges; None before the site is set up."""
    judging = {"content_type__app_label": "competitions", "content_type__model": "judgingtask"}
    workflows = Workflow.objects.active().filter(
        workflow_tasks__task__in=Task.objects.filter(active=True, **judging)
    )
    return workflows.order_by("pk").first()


class CompetitionQuerySet(models.QuerySet):
    def accepting_entries(self, at=None, since=timedelta()):
        """Open at `at`, or closed no longer ago than `since`."""
        at = at or timezone.now()
        return (
            self.real()
            .filter(
                closed_at=None,
                phases__may_submit=True,
                phases__starts_at__lte=at,
                phases__ends_at__gt=at - since,
            )
            .distinct()
        )

    def released(self):
        return self.real().filter(publication__isnull=False)

    def real(self):
        """Without rehearsals: nothing of those is public, enters a list of ours or is mailed."""
        return self.filter(rehearses=None)


class Competition(ClusterableModel):
    """One edition of a competition: a record of its own in both languages; pages point at it."""

    kind = models.CharField(_("kind"), max_length=16, choices=CompetitionKind.choices)
    code = models.SlugField(
        _("code"),
        max_length=12,
        unique=True,
        allow_unicode=False,
        help_text=_("Short, in Latin letters; entries are numbered after it, for example SCU-2026-014."),
    )
    name_ar = models.CharField(_("name in Arabic"), max_length=160)
    name_en = models.CharField(_("name in English"), max_length=160)
    period_from = models.DateField(_("figures from"), null=True, blank=True)
    period_to = models.DateField(_("figures to"), null=True, blank=True)
    verification_hours = models.PositiveSmallIntegerField(
        _("deadline of field verification (hours)"), default=72, validators=[MinValueValidator(1)]
    )
    tiers = models.JSONField(_("tiers that compete"), default=list, blank=True)
    min_sheets = models.PositiveSmallIntegerField(
        _("minimum score sheets per entry"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(9)],
    )
    spread_flag = models.PositiveSmallIntegerField(_("spread that flags an entry (points)"), default=25)
    seed = models.PositiveIntegerField(_("seed of the draw"), default=20191028)
    workflow = models.ForeignKey(
        Workflow,
        verbose_name=_("workflow"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="competitions",
    )
    names_all_entries = models.BooleanField(
        _("results name every entry"),
        default=False,
        help_text=_(
            "Announced before opening. Otherwise only winners and special mentions are named; "
            "all others stand in the results by blind code."
        ),
    )
    publishes_sheets = models.BooleanField(
        _("results publish the score sheets"),
        default=False,
        help_text=_(
            "Under pseudonyms, so that anyone can compute the result again. A few judges may be recognisable: "
            "otherwise auditors alone receive the sheets."
        ),
    )
    appeal_days = models.PositiveSmallIntegerField(
        _("days to appeal after the release"),
        default=7,
        validators=[MaxValueValidator(90)],
        help_text=_("0: the rules give no appeal."),
    )
    embargo_days = models.PositiveSmallIntegerField(
        _("days between closing and release, at least"),
        default=0,
        validators=[MaxValueValidator(90)],
        help_text=_("0: results may be released as soon as they are decided."),
    )
    is_illustrative = models.BooleanField(_("illustrative data"), default=False)
    rehearses = models.ForeignKey(
        "self",
        verbose_name=_("rehearsal of"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="rehearsals",
    )
    born = models.CharField(max_length=9, choices=Birth.choices, default=Birth.REAL, editable=False)
    rubric_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    rubric_frozen_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    closing_reason = models.TextField(_("reason for closing early"), blank=True, editable=False)

    objects = CompetitionQuerySet.as_manager()

    class Meta:
        verbose_name = _("competition")
        verbose_name_plural = _("competitions")
        ordering = ["-pk"]
        permissions = [
            ("organise_competition", _("Can organise competitions")),
            ("audit_competition", _("Can be named auditor of competitions")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="a_closed_edition_names_who_closed_it",
            ),
            models.CheckConstraint(
                condition=~Q(kind="staff") | Q(names_all_entries=False, publishes_sheets=False),
                name="scores_of_people_are_never_published",
            ),
            models.CheckConstraint(
                condition=Q(period_to__isnull=True)
                | Q(period_from__isnull=True)
                | Q(period_to__gte=F("period_from")),
                name="figures_end_after_they_begin",
            ),
            models.CheckConstraint(
                condition=Q(rubric_frozen_at__isnull=True, rubric_sha256="")
                | Q(rubric_frozen_at__isnull=False) & ~Q(rubric_sha256=""),
                name="an_open_edition_has_the_hash_of_its_rubric",
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        if self._state.adding and self.rehearses_id:
            self.born = Birth.REHEARSAL
        self.refuse_to_become_real()
        self.refuse_late_changes(kwargs.get("update_fields"))
        if self.workflow_id is None:
            self.workflow = default_entry_workflow()
        super().save(*args, **kwargs)

    def refuse_to_become_real(self):
        """A rehearsal is born and wiped as one; what was wiped as a rehearsal can never have been an edition."""
        stored = Competition.objects.filter(pk=self.pk).values_list("rehearses", flat=True) if self.pk else ()
        if any(rehearses != self.rehearses_id for rehearses in stored):
            raise ValidationError(gettext("A rehearsal stays one, and an edition never becomes one."))

    def refuse_late_changes(self, saved=None):
        """What entrants and judges rely on is fixed from the opening on, whoever writes it."""
        names = [name for name in rules.ANNOUNCED if saved is None or name in saved]
        opened = Competition.objects.filter(pk=self.pk).exclude(rubric_frozen_at=None)
        stored = opened.values(*names).first() if self.pk and names else None
        if stored and any(stored[name] != getattr(self, name) for name in names):
            raise ValidationError(
                gettext("The edition is open: what was announced with its rules can't change any more.")
            )

    in_language = Bilingual.in_language

    @property
    def name(self):
        return self.in_language("name")

    def tier_of(self, entry):
        """The tier an entry is ranked in: units within theirs, initiatives all together."""
        return entry.tier if self.kind == CompetitionKind.SPATIAL_UNIT else ""

    @property
    def keeps_scores_private(self):
        """Of people awards alone are told, with figures of many; never anybody's score or rank."""
        return self.kind == CompetitionKind.STAFF

    @property
    def tier_choices(self):
        return [(value, label) for value, label in Tier.choices if not self.tiers or value in self.tiers]

    @cached_property
    def timeline(self):
        """Phases in order of time, from one query."""
        return sorted(self.phases.all(), key=lambda phase: phase.starts_at)

    def phase_runs(self, at=None):
        """Each phase of the timeline as closing and release have moved it (`phases.PhaseRun`)."""
        return phases.runs(self.timeline, at or timezone.now(), self.closed_at, self.released_at)

    def running_phase(self, at=None):
        """The `PhaseRun` that runs now; None between two phases."""
        running = [run for run in self.phase_runs(at) if run.state == phases.NOW]
        return running[-1] if running else None

    def accepts_entries(self, at=None):
        return rules.entries_are_open(self, self.timeline, at or timezone.now())

    def accepts_scores(self, at=None):
        return rules.scores_are_open(self, self.timeline, at or timezone.now())

    @property
    def is_rehearsal(self):
        return self.rehearses_id is not None

    @property
    def is_closed(self):
        return self.closed_at is not None

    @property
    def is_released(self):
        return self.released_at is not None

    @property
    def released_at(self):
        return self.publication.released_at if hasattr(self, "publication") else None

    @property
    def appeals_end(self):
        """The instant from which no appeal is taken; None before the release and where the rules give none."""
        return rules.appeals_end(self.released_at, self.appeal_days) if self.is_released else None

    @property
    def submission_deadline(self):
        return max((p.ends_at for p in self.timeline if p.may_submit), default=None)

    @property
    def judging_opens_at(self):
        return min((p.starts_at for p in self.timeline if p.may_score), default=None)

    @property
    def judging_deadline(self):
        return max((p.ends_at for p in self.timeline if p.may_score), default=None)

    @property
    def progress_label(self):
        """Where the edition stands, in a few words."""
        if self.is_released:
            return _("Results released")
        if self.is_closed:
            return _("Judging closed, decisions open")
        running = self.running_phase()
        if running:
            return running.phase.get_kind_display()
        return _("Between two phases") if self.rubric_frozen_at else _("Being set up")

    @property
    def default_year(self):
        return (self.submission_deadline or timezone.now()).year


class Phase(Orderable):
    """A dated stretch of an edition; it carries what may be done in it."""

    competition = ParentalKey(Competition, on_delete=models.CASCADE, related_name="phases")
    kind = models.CharField(_("phase"), max_length=12, choices=PhaseKind.choices)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    may_submit = models.BooleanField(_("entries may be submitted"), default=False)
    may_score = models.BooleanField(_("score sheets may be signed"), default=False)

    class Meta(Orderable.Meta):
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="a_phase_ends_after_it_starts"
            ),
            models.UniqueConstraint(fields=["competition", "kind"], name="one_phase_of_a_kind"),
        ]

    def __str__(self):
        return self.get_kind_display()

    def get_kind_display(self):
        return words_of(PhaseKind, self.kind)


class Criterion(ClusterableModel, Orderable):
    competition = ParentalKey(Competition, on_delete=models.CASCADE, related_name="criteria")
    key = models.SlugField(_("key"), max_length=30)
    name_ar = models.CharField(_("name in Arabic"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    weight = models.PositiveSmallIntegerField(
        _("weight"), validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    kind = models.CharField(
        _("kind"), max_length=8, choices=CriterionKind.choices, default=CriterionKind.JUDGED
    )
    measure = models.JSONField(
        _("measure"),
        null=True,
        blank=True,
        help_text=_(
            "For a measured criterion: expressions over the entry's figures, thresholds, and how they combine."
        ),
    )
    lowest = models.PositiveSmallIntegerField(_("lowest level"), default=1)
    highest = models.PositiveSmallIntegerField(_("highest level"), default=5)
    tie_order = models.PositiveSmallIntegerField(
        _("place in the tie chain"),
        null=True,
        blank=True,
        help_text=_("1 is asked first; empty is not asked."),
    )
    tiers = models.JSONField(_("applies to tiers"), default=list, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        constraints = [
            models.UniqueConstraint(fields=["competition", "key"], name="one_criterion_per_key"),
            models.CheckConstraint(
                condition=Q(highest__gt=F("lowest")), name="the_highest_level_is_above_the_lowest"
            ),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=100), name="a_weight_is_1_to_100"),
        ]

    def __str__(self):
        return self.name

    in_language = Bilingual.in_language

    @property
    def name(self):
        return self.in_language("name")

    def applies_to(self, tier):
        return not self.tiers or tier in self.tiers


class LevelDescriptor(Orderable):
    criterion = ParentalKey(Criterion, on_delete=models.CASCADE, related_name="levels")
    level = models.PositiveSmallIntegerField(_("level"))
    descriptor_ar = models.CharField(_("descriptor in Arabic"), max_length=300)
    descriptor_en = models.CharField(_("descriptor in English"), max_length=300)

    class Meta:
        verbose_name = _("level descriptor")
        verbose_name_plural = _("level descriptors")
        ordering = ["level"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "level"], name="one_descriptor_per_level")
        ]

    def __str__(self):
        return f"{self.level}: {self.descriptor}"

    in_language = Bilingual.in_language

    @property
    def descriptor(self):
        return self.in_language("descriptor")


def with_levels(criteria):
    """`criteria` with what each of their levels means, in one query."""
    levels = LevelDescriptor.objects.filter(criterion=OuterRef("pk"))
    return with_lists(criteria, levels=levels)
