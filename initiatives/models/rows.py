"""The structured rows of an initiative and of a story. Text rows are translatable; figures are synchronised.

What a draft may leave open is NULL in the database and required by the form at submission.
"""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Orderable, TranslatableMixin

from .. import rules
from ..enums import Better, IndicatorKind
from .figures import refuse_impossible_figures
from .taxonomies import Obstacle


def in_hundredths(value):
    """As the column keeps it: a number that came as a fraction of two, one of ten again."""
    return value.quantize(Decimal("0.01"))


class TranslatableRow(TranslatableMixin, Orderable):
    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True


class Partner(TranslatableRow):
    page = ParentalKey("initiatives.InitiativePage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("partner"), max_length=120)
    role = models.CharField(_("role"), max_length=200)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("role")])]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")


class Indicator(TranslatableRow):
    """A before/after figure; never shown without unit, date and source."""

    page = ParentalKey("initiatives.InitiativePage", on_delete=models.CASCADE, related_name="indicators")
    name = models.CharField(_("indicator"), max_length=120)
    unit = models.CharField(_("unit of measurement"), max_length=30)
    kind = models.CharField(
        _("kind"), max_length=8, choices=IndicatorKind.choices, default=IndicatorKind.MEAN
    )
    better = models.CharField(_("direction"), max_length=8, choices=Better.choices, default=Better.LOWER)
    before = models.DecimalField(_("before"), max_digits=14, decimal_places=2, null=True)
    after = models.DecimalField(_("after"), max_digits=14, decimal_places=2, null=True)
    measured_before_on = models.DateField(_("measured before on"), null=True, blank=True)
    measured_on = models.DateField(_("measured after on"), null=True)
    n = models.PositiveIntegerField(
        _("sample size"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    sd = models.DecimalField(
        _("standard deviation"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    source = models.CharField(_("source"), max_length=200)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("before"), FieldPanel("after"), FieldPanel("unit")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("better")]),
        FieldRowPanel([FieldPanel("measured_before_on"), FieldPanel("measured_on")]),
        FieldRowPanel([FieldPanel("n"), FieldPanel("sd")]),
        FieldPanel("source"),
    ]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def clean(self):
        super().clean()
        refuse_impossible_figures(self)

    @classmethod
    def read(cls, columns):
        """One from a dictionary, as a database hands it out within another query."""
        values = {name: cls._meta.get_field(name).to_python(value) for name, value in columns.items()}
        return cls(**values | {name: in_hundredths(values[name]) for name in ("before", "after")})

    @property
    def is_complete(self):
        return self.before is not None and self.after is not None

    @property
    def change(self):
        """Points for shares, percent of the first value otherwise."""
        if not self.is_complete:
            return None
        if self.kind == IndicatorKind.SHARE:
            return self.after - self.before
        return rules.relative_change(self.before, self.after)


class ObstacleOvercome(TranslatableRow):
    page = ParentalKey("initiatives.InitiativePage", on_delete=models.CASCADE, related_name="challenges")
    obstacle = models.ForeignKey(
        Obstacle, verbose_name=_("obstacle"), null=True, on_delete=models.PROTECT, related_name="overcome_in"
    )
    what_happened = models.TextField(_("what happened"), max_length=600)
    how_overcome = models.TextField(_("how it was overcome"), max_length=600)

    panels = [FieldPanel("obstacle"), FieldPanel("what_happened"), FieldPanel("how_overcome")]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("obstacle overcome")
        verbose_name_plural = _("obstacles overcome")


class EvidenceFile(Orderable):
    page = ParentalKey("initiatives.InitiativePage", on_delete=models.CASCADE, related_name="evidence_files")
    document = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("file"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("evidence file")
        verbose_name_plural = _("evidence files")


class BeforeAfterPair(TranslatableRow):
    page = ParentalKey("initiatives.InitiativePage", on_delete=models.CASCADE, related_name="before_after")
    before_image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo before"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    after_image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo after"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    caption = models.CharField(_("caption"), max_length=200, blank=True)

    panels = [FieldRowPanel([FieldPanel("before_image"), FieldPanel("after_image")]), FieldPanel("caption")]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("before / after photos")
        verbose_name_plural = _("before / after photos")


class KeyFigure(TranslatableRow):
    page = ParentalKey("initiatives.SuccessStoryPage", on_delete=models.CASCADE, related_name="key_figures")
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2, null=True)
    unit = models.CharField(_("unit of measurement"), max_length=30)
    caption = models.CharField(_("caption"), max_length=120)

    panels = [FieldRowPanel([FieldPanel("value"), FieldPanel("unit")]), FieldPanel("caption")]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")
