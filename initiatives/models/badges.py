"""Badges follow from awards and adoptions; what is stored is only that one was renewed, or its end announced."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import badges
from ..enums import BadgeKind
from .bilingual import worded
from .titles import shown_title

#: of a renewal, what everybody may read
SHOWN = ["id", "kind", "renewed_on", "note_ar", "note_en"]


class BadgeRenewal(models.Model):
    """The governorate's committee or an organiser saw that it still works; of the initiative's source page."""

    page = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name=gettext_lazy("initiative"),
        on_delete=models.CASCADE,
        related_name="badge_renewals",
    )
    kind = models.CharField(gettext_lazy("badge"), max_length=12, choices=BadgeKind.choices)
    renewed_on = models.DateField(
        gettext_lazy("renewed on"),
        help_text=gettext_lazy("The badge is valid for twelve months from this day."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=gettext_lazy("renewed by"),
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    note_ar = models.TextField(
        gettext_lazy("what shows that it still works, in Arabic"),
        max_length=400,
        help_text=gettext_lazy("Everybody reads it on the initiative’s page: what was seen, with a figure."),
    )
    note_en = models.TextField(gettext_lazy("what shows that it still works, in English"), max_length=400)

    class Meta:
        verbose_name = gettext_lazy("renewal of a badge")
        verbose_name_plural = gettext_lazy("renewals of badges")
        ordering = ["-renewed_on", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind", "renewed_on"],
                name="one_renewal_per_page_badge_and_day",
                violation_error_message=gettext_lazy("This badge was renewed on this day already."),
            ),
        ]

    def __str__(self):
        return f"{shown_title(self, self.page)} · {self.get_kind_display()}"

    note = worded("note")

    @property
    def governorate_id(self):
        return self.page.governorate_id

    def clean(self):
        super().clean()
        if self.renewed_on and self.renewed_on > timezone.localdate():
            raise ValidationError({"renewed_on": _("This day is still to come.")})
        if self.page_id and self.kind:
            self.refuse_unless_held()

    def refuse_unless_held(self):
        """An expired badge is still held: it may be renewed."""
        days = [day for kind, day in grounds_of(self.page) if kind == self.kind]
        if not days:
            raise ValidationError({"kind": _("This initiative does not hold this badge.")})
        if self.renewed_on and self.renewed_on < min(days):
            raise ValidationError({"renewed_on": _("The badge was given after this day.")})


class BadgeReminder(models.Model):
    """That the end of a badge was announced by mail: once, whoever sends it."""

    page = models.ForeignKey(
        "initiatives.InitiativePage", on_delete=models.CASCADE, related_name="badge_reminders"
    )
    kind = models.CharField(max_length=12, choices=BadgeKind.choices)
    expires_on = models.DateField()

    class Meta:
        verbose_name = gettext_lazy("reminder of a badge")
        verbose_name_plural = gettext_lazy("reminders of badges")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind", "expires_on"], name="one_reminder_per_page_badge_and_end"
            ),
        ]

    def __str__(self):
        return f"{self.page_id}, {self.kind}: {self.expires_on}"


def grounds_of(page):
    """(kind of badge, day) of everything that gives a badge to the initiative which `page` shows."""
    proven = [one.proven_on for one in page.replication.working if one.proven_on]
    return [*awarded(page.source_recognitions), *((BadgeKind.VERIFIED, day) for day in proven)]


def awarded(recognitions):
    return [(badges.OF_AWARD[row.kind], row.awarded_on) for row in recognitions]


def badges_of(page, renewals=None):
    """The initiative's badges; `renewals` where they were read already."""
    if renewals is None:
        renewals = BadgeRenewal.objects.filter(page__translation_key=page.translation_key)
    return badges.badges(grounds_of(page), renewals)
