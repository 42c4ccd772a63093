from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .adoptions import Adoption


class PlanStep(models.Model):
    """A step of the guide with the adopter's own date; the wording stays that of the guide it began with."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    title = models.TextField(_("step"), max_length=600)
    who = models.CharField(_("who"), max_length=200, blank=True)
    output = models.CharField(_("output"), max_length=300, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("step of a plan")
        verbose_name_plural = _("steps of a plan")
        default_permissions = ()
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["adoption", "position"], name="one_step_per_position_of_a_plan"),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        problems = {}
        if self.due_on and self.due_on < timezone.localdate(self.adoption.begun_at):
            problems["due_on"] = gettext("This date lies before the adoption began.")
        if self.done_on and self.done_on > timezone.localdate():
            problems["done_on"] = gettext("This day is still to come.")
        if problems:
            raise ValidationError(problems)


class ProposedDate(models.Model):
    """A moment that the mentor offers to talk; the adopter chooses one of three."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="proposed_dates")
    at = models.DateTimeField(_("date and time"))
    is_chosen = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("proposed date")
        verbose_name_plural = _("proposed dates")
        default_permissions = ()
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["adoption"], condition=Q(is_chosen=True), name="one_chosen_date_per_adoption"
            ),
        ]

    def __str__(self):
        return str(self.at)
