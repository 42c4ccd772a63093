"""The tables of a guide. Words are translated; weeks, amounts, ticks and files are the same in every language.

What a draft may leave open is NULL in the database and required by the form at submission.
"""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents import get_document_model_string

from ..rows import TranslatableRow

GUIDE = "initiatives.ReplicationGuidePage"
LAST_WEEK = 104


def of_guide(name):
    return ParentalKey(GUIDE, on_delete=models.CASCADE, related_name=name)


def amount(label):
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, null=True, validators=[MinValueValidator(0)]
    )


def file_of_row(**options):
    return models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("file"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        **options,
    )


class Prerequisite(TranslatableRow):
    page = of_guide("prerequisites")
    name = models.CharField(_("what must be there"), max_length=200)
    owner = models.CharField(_("who provides it"), max_length=120)
    is_mandatory = models.BooleanField(_("cannot start without it"), default=True)

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("owner"), FieldPanel("is_mandatory")])]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("prerequisite")
        verbose_name_plural = _("prerequisites")


class GuideStep(TranslatableRow):
    page = of_guide("steps")
    week = models.PositiveSmallIntegerField(
        _("week"),
        null=True,
        validators=[MinValueValidator(1), MaxValueValidator(LAST_WEEK)],
        help_text=_("Counted from the day the work begins: 1 is the first week."),
    )
    step = models.CharField(_("what is done"), max_length=200)
    who = models.CharField(_("who does it"), max_length=120)
    output = models.CharField(_("what is there afterwards"), max_length=200)
    attachment = file_of_row(blank=True)

    panels = [
        FieldRowPanel([FieldPanel("week"), FieldPanel("who")]),
        FieldPanel("step"),
        FieldPanel("output"),
        FieldPanel("attachment"),
    ]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints = [
            models.CheckConstraint(
                name="initiatives_guide_week", condition=Q(week__gte=1, week__lte=LAST_WEEK)
            ),
        ]


class BudgetLine(TranslatableRow):
    page = of_guide("budget")
    name = models.CharField(_("what is paid for"), max_length=160)
    low = amount(_("at least (EGP)"))
    high = amount(_("at most (EGP)"))
    is_recurring = models.BooleanField(_("paid again every year"), default=False)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("low"), FieldPanel("high"), FieldPanel("is_recurring")]),
    ]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        constraints = [
            models.CheckConstraint(
                name="initiatives_budget_low_high", condition=Q(low__gte=0, high__gte=F("low"))
            ),
        ]

    def clean(self):
        super().clean()
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValidationError({"high": _("The higher amount is below the lower one.")})


class GuideRole(TranslatableRow):
    page = of_guide("roles")
    role = models.CharField(_("role"), max_length=120)
    duty = models.CharField(_("what they do"), max_length=240)
    fte = models.DecimalField(
        _("full-time posts"),
        max_digits=5,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0)],
        help_text=_("0.5 is half of one person’s working time."),
    )

    panels = [FieldRowPanel([FieldPanel("role"), FieldPanel("fte")]), FieldPanel("duty")]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("role in the team")
        verbose_name_plural = _("roles in the team")


class GuideFileRow(TranslatableRow):
    label = models.CharField(_("what it is for"), max_length=160)
    document = file_of_row()

    panels = [FieldPanel("label"), FieldPanel("document")]

    class Meta(TranslatableRow.Meta):
        abstract = True


class ModelDecision(GuideFileRow):
    page = of_guide("decisions")

    class Meta(GuideFileRow.Meta):
        verbose_name = _("model decree or letter")
        verbose_name_plural = _("model decrees and letters")


class EditableForm(GuideFileRow):
    page = of_guide("templates")

    class Meta(GuideFileRow.Meta):
        verbose_name = _("editable form")
        verbose_name_plural = _("editable forms")


class GuideRisk(TranslatableRow):
    page = of_guide("risks")
    risk = models.CharField(_("what may go wrong"), max_length=200)
    sign = models.CharField(_("early sign"), max_length=200)
    response = models.CharField(_("what to do then"), max_length=240)

    panels = [FieldPanel("risk"), FieldRowPanel([FieldPanel("sign"), FieldPanel("response")])]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("risk")
        verbose_name_plural = _("risks")


class GuideIndicator(TranslatableRow):
    page = of_guide("indicators")
    name = models.CharField(_("indicator"), max_length=120)
    baseline_how = models.CharField(_("how to measure it before you start"), max_length=240)
    target_90_days = models.CharField(_("what to reach within 90 days"), max_length=120)

    panels = [FieldPanel("name"), FieldPanel("baseline_how"), FieldPanel("target_90_days")]

    class Meta(TranslatableRow.Meta):
        verbose_name = _("indicator to follow")
        verbose_name_plural = _("indicators to follow")
