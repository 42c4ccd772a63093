"""A survey of one centre over one period, sampled in one way, and what its answers come to."""

import secrets

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.log_actions import log

from ...enums import SamplingMethod
from ...satisfaction import rules, sampling, tallies
from .centres import TechnologyCentre
from .codes import short_code


class SurveyQuerySet(models.QuerySet):
    def with_results(self):
        return self.select_related("tally", "centre__governorate", "centre__local_unit")

    def published(self):
        return self.filter(tally__n__gte=tallies.PUBLISHED_FROM)


class Survey(models.Model):
    code = models.SlugField(default=short_code, max_length=12, unique=True, editable=False)
    centre = models.ForeignKey(
        TechnologyCentre,
        verbose_name=_("technology centre"),
        on_delete=models.PROTECT,
        related_name="surveys",
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    method = models.CharField(
        _("sampling"), max_length=7, choices=SamplingMethod.choices, default=SamplingMethod.QR
    )
    visitors = models.PositiveIntegerField(
        _("citizens served in the period"),
        null=True,
        blank=True,
        help_text=_("From the queue system; the response rate of a QR survey is counted by it."),
    )

    objects = SurveyQuerySet.as_manager()

    class Meta:
        verbose_name = _("satisfaction survey")
        verbose_name_plural = _("satisfaction surveys")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")),
                name="a_survey_ends_after_it_starts",
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self):
        return pgettext("a survey: centre, period", "%(centre)s, %(period)s") % {
            "centre": self.centre.name,
            "period": self.period,
        }

    @property
    def governorate_id(self):
        return self.centre.governorate_id

    @property
    def period(self):
        days = {"first": date_format(self.starts_on), "last": date_format(self.ends_on)}
        return pgettext("a period", "%(first)s – %(last)s") % days

    @property
    def is_representative(self):
        """Only where chance chose who is asked; whoever scans a poster chose himself."""
        return self.method == SamplingMethod.TICKETS

    def clean(self):
        if self.starts_on and self.ends_on and self.centre_id:
            self.refuse_second_survey()
        if self.pk:
            self.refuse_change_of_what_was_answered()

    def refuse_second_survey(self):
        others = Survey.objects.filter(centre=self.centre_id).exclude(pk=self.pk)
        if others.filter(starts_on__lte=self.ends_on, ends_on__gte=self.starts_on).exists():
            raise ValidationError({"starts_on": _("This centre has a survey in these days already.")})

    def refuse_change_of_what_was_answered(self):
        """What people answered under stays as they read it; days without an answer may be taken away."""
        days = self.answers.aggregate(first=models.Min("answered_on"), last=models.Max("answered_on"))
        if days["first"] is None and not self.draws.exists():
            return
        before = Survey.objects.get(pk=self.pk)
        for name in ("centre_id", "method"):
            if getattr(before, name) != getattr(self, name):
                field = self._meta.get_field(name).name
                raise ValidationError({field: _("People have answered already; this stays as it is.")})
        if days["first"] and not (rules.is_open(self, days["first"]) and rules.is_open(self, days["last"])):
            raise ValidationError({"ends_on": _("There are answers from days outside this period.")})

    @transaction.atomic
    def count(self, now):
        """Put what the answers come to now into the tally that pages read."""
        rows = self.answers.values("answered_on", "solved", *tallies.Question.values)
        counted = tallies.tally(rows)
        values = {"n": counted.n, "counts": counted.as_dict(), "asked": self.asked(), "counted_at": now}
        SurveyTally.objects.update_or_create(survey=self, defaults=values)

    def asked(self):
        """How many were asked; None where nobody knows."""
        if self.is_representative:
            return self.draws.aggregate(n=models.Sum("size"))["n"]
        return self.visitors

    @transaction.atomic
    def draw_tickets(self, day, first, last, size, user):
        """A draw of `size` of that day's numbers; once a day, so that nobody draws until he likes the sample."""
        draw = self.draws.model(survey=self, day=day, first=first, last=last, size=size, drawn_by=user)
        draw.seed = secrets.token_hex(16)
        draw.full_clean()
        draw.save()
        draw.give_tickets(sampling.draw(draw.seed, first, last, size))
        log(self, "initiatives.draw_tickets", user=user, data=draw.as_logged())
        return draw

    @cached_property
    def result(self):
        """The `Tally` that pages may show; None before it has enough answers."""
        kept = getattr(self, "tally", None)
        counted = kept and tallies.read(kept.counts)
        return counted if counted and counted.is_published else None

    @property
    def is_published(self):
        return self.result is not None

    @property
    def overall(self):
        """The `Share` of the satisfied; only where there is a result."""
        return self.result.satisfied(tallies.Question.OVERALL)

    @property
    def response_rate(self):
        kept = getattr(self, "tally", None)
        return kept and tallies.response_rate(kept.n, kept.asked)


class SurveyTally(models.Model):
    """Counted every hour by the worker."""

    survey = models.OneToOneField(Survey, on_delete=models.CASCADE, related_name="tally")
    n = models.PositiveIntegerField()
    asked = models.PositiveIntegerField(null=True)
    counts = models.JSONField()
    counted_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.n)
