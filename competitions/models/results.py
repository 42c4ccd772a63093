import uuid

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from initiatives.enums import Tier
from initiatives.models import Bilingual

from ..enums import Birth, Outcome
from ..scoring.caveats import caveats
from ..scoring.precision import published
from .competitions import Competition
from .entries import Entry
from .judges import Judge
from .sheets import ScoreSheet
from .storage import private_storage


class ResultRun(models.Model):
    """One computation of the ranking over the signed sheets of a closed edition.

    `sheets` are those it read, whatever becomes of conflicts and assignments afterwards; `root` is that of the tree
    over their receipts (scoring.merkle), public from closing on. A figure that the sheets can't tell is null:
    `icc` unless every judge scored every entry, variances without enough sheets.
    """

    competition = models.ForeignKey(Competition, on_delete=models.PROTECT, related_name="result_runs")
    model = models.CharField(_("model"), max_length=30)
    version = models.PositiveSmallIntegerField(default=1)
    weights = models.JSONField(default=dict)
    inputs_sha256 = models.CharField(max_length=64)
    sheets = models.ManyToManyField(ScoreSheet, editable=False, related_name="result_runs")
    root = models.CharField(max_length=64, editable=False, blank=True)
    seed = models.PositiveIntegerField(_("seed of the draw"), default=0)
    draws = models.PositiveIntegerField(_("draws behind the intervals"), default=0)
    variance_judge = models.FloatField(_("variance of leniency"), null=True)
    variance_residual = models.FloatField(_("variance of the noise"), null=True)
    variance_entry = models.FloatField(_("variance of entries"), null=True)
    alpha = models.FloatField(_("Krippendorff's alpha"), null=True)
    icc = models.JSONField(_("intraclass correlations"), null=True)
    judges_needed = models.PositiveIntegerField(_("sheets an entry needs for 0.8"), null=True)
    components = models.PositiveSmallIntegerField(_("parts that can't be compared"), default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    born = models.CharField(max_length=9, choices=Birth.choices, default=Birth.REAL, editable=False)

    class Meta:
        verbose_name = _("result run")
        verbose_name_plural = _("result runs")
        get_latest_by = "pk"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.competition} {self.model}"

    @property
    def sd_judge(self):
        return standard_deviation(self.variance_judge)

    @property
    def sd_residual(self):
        return standard_deviation(self.variance_residual)

    @property
    def sd_entry(self):
        return standard_deviation(self.variance_entry)

    @property
    def caveats(self):
        """Sentences a reader of the ranking must know, in the active language."""
        variances = (self.variance_judge, self.variance_residual, self.variance_entry)
        counts = ResultRun.objects.filter(pk=self.pk).aggregate(
            entries=Count("results", distinct=True), judges=Count("judges", distinct=True)
        )
        return list(caveats(counts["entries"], counts["judges"], *variances))


def standard_deviation(variance):
    return None if variance is None else variance**0.5


class EntryResult(models.Model):
    """An entry's line in a run.

    Ranks, from 1, are within tier and component; entries of one `group` are too close to tell apart. `estimate` is
    the corrected score in full; what can't be told (the noise, with one sheet per entry) is null.
    """

    run = models.ForeignKey(ResultRun, on_delete=models.CASCADE, related_name="results")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="results")
    tier = models.CharField(max_length=12, choices=Tier.choices, blank=True)
    component = models.PositiveSmallIntegerField(_("part of the ranking"), default=1)
    estimate = models.FloatField(_("corrected score"))
    standard_error = models.FloatField(_("standard error"), null=True)
    raw_mean = models.DecimalField(_("raw mean"), max_digits=7, decimal_places=4)
    median = models.DecimalField(_("median"), max_digits=7, decimal_places=4)
    spread = models.DecimalField(_("spread"), max_digits=7, decimal_places=4)
    n = models.PositiveSmallIntegerField(_("score sheets"))
    rank = models.PositiveSmallIntegerField(_("rank"))
    rank_low = models.PositiveSmallIntegerField(_("best rank within 90 %"), null=True)
    rank_high = models.PositiveSmallIntegerField(_("worst rank within 90 %"), null=True)
    expected_rank = models.FloatField(_("expected rank"), null=True)
    p_first = models.FloatField(_("chance of being the best"), null=True)
    group = models.PositiveSmallIntegerField(_("group"), null=True)
    is_flagged = models.BooleanField(_("flagged for its spread"), default=False)

    class Meta:
        ordering = ["tier", "component", "rank", "pk"]
        constraints = [models.UniqueConstraint(fields=["run", "entry"], name="one_result_per_run_and_entry")]

    def __str__(self):
        return f"{self.rank}"

    @property
    def score(self):
        """The corrected score as it is published."""
        return published(self.estimate)

    @property
    def is_corrected(self):
        """Whether the score says more than the raw mean, as published."""
        return self.score != published(self.raw_mean)


class JudgeResult(models.Model):
    """How lenient a judge was in a run; for organisers and, of himself, the judge. Null when it can't be told."""

    run = models.ForeignKey(ResultRun, on_delete=models.CASCADE, related_name="judges")
    judge = models.ForeignKey(Judge, on_delete=models.PROTECT, related_name="results")
    n = models.PositiveSmallIntegerField(_("score sheets"))
    leniency = models.FloatField(_("leniency"), null=True)
    standard_error = models.FloatField(_("standard error"), null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["run", "judge"], name="one_leniency_per_run_and_judge")
        ]

    def __str__(self):
        return f"{self.judge}"


class DecisionQuerySet(models.QuerySet):
    def released_for(self, page):
        """The decision of the entry that `page` is, once its edition is released; None before."""
        return self.filter(
            entry__page_id=page.pk,
            entry__competition__publication__isnull=False,
            entry__competition__rehearses=None,
        ).first()


class Decision(models.Model):
    """What the organisers decided of an entry; staged until the publication releases all of them at once."""

    entry = models.OneToOneField(
        Entry, verbose_name=_("entry"), on_delete=models.PROTECT, related_name="decision"
    )
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices)
    place = models.PositiveSmallIntegerField(_("place"), null=True, blank=True)
    citation_ar = models.TextField(_("citation in Arabic"), blank=True)
    citation_en = models.TextField(_("citation in English"), blank=True)
    minutes = models.TextField(
        _("minutes"), max_length=4000, blank=True, help_text=_("What was said; stays with the organisers.")
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, editable=False)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=False, decided_at__isnull=False),
                name="a_decision_has_an_author_and_a_time",
            ),
            models.CheckConstraint(
                condition=Q(outcome="none") | (~Q(citation_ar="") & ~Q(citation_en="")),
                name="an_award_is_cited_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(outcome="winner", place__gte=1) | (~Q(outcome="winner") & Q(place__isnull=True)),
                name="winners_and_only_winners_have_a_place",
            ),
        ]

    def __str__(self):
        return self.get_outcome_display()

    in_language = Bilingual.in_language

    @property
    def citation(self):
        return self.in_language("citation")


def bundle_name(publication, _name):
    """Named after nothing that could be guessed; what is inside says which edition it is of."""
    return f"bundles/{uuid.uuid4().hex}.json"


class Publication(models.Model):
    """The release of an edition's decisions, in both languages at once; `number` grows with each correction.

    `bundle` is the result in full, for auditors; `public_bundle` what everybody may load. Their digests are those of
    the files, byte by byte.
    """

    competition = models.OneToOneField(Competition, on_delete=models.PROTECT, related_name="publication")
    run = models.ForeignKey(ResultRun, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    bundle = models.FileField(storage=private_storage, upload_to=bundle_name, editable=False, default="")
    bundle_sha256 = models.CharField(max_length=64, editable=False, default="")
    public_bundle = models.FileField(
        storage=private_storage, upload_to=bundle_name, editable=False, default=""
    )
    public_sha256 = models.CharField(max_length=64, editable=False, default="")
    public_size = models.PositiveIntegerField(editable=False, default=0)
    number = models.PositiveSmallIntegerField(editable=False, default=1)
    corrected_at = models.DateTimeField(_("corrected"), null=True, editable=False)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def __str__(self):
        return f"{self.competition}"

    @property
    def holds_sheets(self):
        """Whether everybody may compute the result again, or auditors alone."""
        return self.public_sha256 == self.bundle_sha256
