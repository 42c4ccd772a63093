"""What a ministry took up of a governorate's initiative: who stands for it, what was promised, and whether it came."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .bilingual import worded
from .gathered import with_lists
from .initiatives import InitiativePage
from .roles import keeps_records
from .tracking import Change, Tracked


class MinistryAdoption(Tracked):
    """Of the initiative's source page; shown on its page of every language."""

    page = models.ForeignKey(
        InitiativePage,
        verbose_name=gettext_lazy("initiative"),
        on_delete=models.CASCADE,
        related_name="ministry_adoptions",
    )
    ministry_ar = models.CharField(gettext_lazy("ministry in Arabic"), max_length=120)
    ministry_en = models.CharField(gettext_lazy("ministry in English"), max_length=120)
    sponsor_ar = models.CharField(
        gettext_lazy("sponsor in Arabic"), max_length=160, help_text=gettext_lazy("A post, not a person.")
    )
    sponsor_en = models.CharField(gettext_lazy("sponsor in English"), max_length=160)
    decided_on = models.DateField(gettext_lazy("decided on"))
    promised_ar = models.TextField(gettext_lazy("what was promised, in Arabic"), max_length=800)
    promised_en = models.TextField(gettext_lazy("what was promised, in English"), max_length=800)

    class Meta:
        verbose_name = gettext_lazy("adoption by a ministry")
        verbose_name_plural = gettext_lazy("adoptions by ministries")
        ordering = ["-decided_on", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "ministry_ar"],
                name="one_adoption_per_page_and_ministry",
                violation_error_message=gettext_lazy("This ministry has adopted this initiative already."),
            ),
        ]

    def __str__(self):
        return self.ministry

    ministry = worded("ministry")
    sponsor = worded("sponsor")
    promised = worded("promised")

    def clean(self):
        super().clean()
        if self.decided_on and self.decided_on > timezone.localdate():
            raise ValidationError({"decided_on": _("This day is still to come.")})
        if self.decided_on and self.due_on and self.due_on < self.decided_on:
            raise ValidationError({"due_on": _("It is due before it was decided.")})

    def is_kept_by(self, user):
        return keeps_records(user)


class MinistryAdoptionChange(Change):
    subject = models.ForeignKey(MinistryAdoption, on_delete=models.CASCADE, related_name="changes")

    class Meta(Change.Meta):
        verbose_name = gettext_lazy("step of a ministry’s adoption")
        verbose_name_plural = gettext_lazy("steps of ministries’ adoptions")


def adopted_by_ministries(page):
    """The adoptions of the initiative that `page` is a page of, with their steps; one query."""
    rows = MinistryAdoption.objects.filter(page__translation_key=page.translation_key)
    changes = MinistryAdoptionChange.objects.filter(subject=OuterRef("pk"))
    return list(with_lists(rows, changes=changes))
