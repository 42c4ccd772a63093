"""A day's draw of ticket numbers. Which ticket gave which answer is kept nowhere."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ...enums import SamplingMethod
from ...satisfaction import rules
from .codes import ticket_code
from .surveys import Survey

#: of one day; a sheet of slips that a clerk hands out by number
LARGEST = 500


class TicketDraw(models.Model):
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="draws")
    day = models.DateField(_("day"))
    first = models.PositiveIntegerField(_("first number"))
    last = models.PositiveIntegerField(_("last number"))
    size = models.PositiveSmallIntegerField(_("how many to ask"), validators=[MinValueValidator(1)])
    seed = models.CharField(max_length=32, editable=False)
    drawn_at = models.DateTimeField(auto_now_add=True)
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        default_permissions = ()
        ordering = ["-day"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "day"],
                name="one_draw_per_survey_and_day",
                violation_error_message=_("Numbers were drawn for this day already; the draw stands."),
            ),
            models.CheckConstraint(
                condition=Q(last__gte=F("first")),
                name="a_draw_has_numbers",
                violation_error_message=_("The last number is below the first."),
            ),
        ]

    def __str__(self):
        return f"{self.survey_id} {self.day}"

    def clean(self):
        if self.survey.method != SamplingMethod.TICKETS:
            raise ValidationError(_("This survey is sampled by a poster, not by tickets."))
        if not rules.is_open(self.survey, self.day):
            raise ValidationError({"day": _("This day is outside the survey’s period.")})
        if self.day > timezone.localdate():
            raise ValidationError({"day": _("The day’s numbers are not given out yet.")})
        if not self.size <= min(self.last - self.first + 1, LARGEST):
            raise ValidationError({"size": self.too_many()})

    def too_many(self):
        if self.size > LARGEST:
            return _("At most %(n)s a day.") % {"n": LARGEST}
        return _("Fewer numbers than that were given out.")

    def give_tickets(self, numbers):
        Ticket.objects.bulk_create(Ticket(draw=self, number=number) for number in numbers)

    def as_logged(self):
        return {
            "day": self.day.isoformat(),
            "first": self.first,
            "last": self.last,
            "size": self.size,
            "seed": self.seed,
        }


class Ticket(models.Model):
    """A number that was drawn; `is_answered` once its holder answered, by whichever way."""

    draw = models.ForeignKey(TicketDraw, on_delete=models.CASCADE, related_name="tickets")
    number = models.PositiveIntegerField()
    code = models.SlugField(default=ticket_code, max_length=12, unique=True)
    is_answered = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["draw", "number"], name="one_ticket_per_draw_and_number"),
        ]

    def __str__(self):
        return str(self.number)

    def spend(self):
        """Whether this call was the first to do it; two at once can't both be."""
        unspent = Ticket.objects.filter(pk=self.pk, is_answered=False)
        return unspent.update(is_answered=True) == 1
