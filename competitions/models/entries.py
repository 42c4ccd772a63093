from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from initiatives.enums import Tier
from initiatives.models import Governorate, InitiativePage, LocalUnit

from ..codes import make_blind_code
from ..enums import EntryState, ExtractCheck
from .competitions import Competition


class EntryQuerySet(models.QuerySet):
    def counted(self):
        return self.filter(state__in=EntryState.counted_states)

    def calibrating(self):
        """What every judge scores first and nothing counts."""
        return self.filter(state=EntryState.CALIBRATION)

    def in_competition(self, competition):
        return self.filter(competition=competition)


class Entry(models.Model):
    """What an edition knows of a submitted page. Assignments, sheets, conflicts and decisions point here.

    Made at the first submission; from then on the page can't be deleted (PROTECT).
    """

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="entries"
    )
    page = models.OneToOneField(Page, verbose_name=_("page"), on_delete=models.PROTECT, related_name="entry")
    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="entries"
    )
    mentor = models.ForeignKey(
        Governorate,
        verbose_name=_("mentor governorate"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="entries_mentored",
        help_text=_("Of an adoption: it shares the credit, so its judges don’t see the entry either."),
    )
    unit = models.ForeignKey(
        LocalUnit, verbose_name=_("local unit"), null=True, on_delete=models.PROTECT, related_name="entries"
    )
    tier = models.CharField(_("tier"), max_length=12, choices=Tier.choices, blank=True)
    subject = models.CharField(
        max_length=60,
        editable=False,
        help_text=_("What competes: it enters an edition once."),
    )
    number = models.CharField(_("entry number"), max_length=24, unique=True, editable=False)
    blind_code = models.CharField(
        _("blind code"), max_length=8, unique=True, editable=False, default=make_blind_code
    )
    revision = models.ForeignKey(
        Revision,
        verbose_name=_("judged revision"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    initiative_revision = models.ForeignKey(
        Revision,
        verbose_name=_("judged revision of the initiative"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Of a nomination: the initiative as it stood when it was submitted."),
    )
    content_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    state = models.CharField(
        _("state"), max_length=12, choices=EntryState.choices, default=EntryState.COMMITTEE
    )
    submitted_at = models.DateTimeField(_("submitted"), auto_now_add=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    screened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    screened_at = models.DateTimeField(null=True, editable=False)
    screening_reason = models.TextField(_("reason of the screening"), blank=True)
    extract_check = models.CharField(
        _("official extract"), max_length=8, choices=ExtractCheck.choices, blank=True, editable=False
    )
    completion_deadline = models.DateTimeField(
        _("to be completed by"),
        null=True,
        editable=False,
        help_text=_("Given with a return: until then the governorate may change and resubmit the entry."),
    )
    case = models.ForeignKey(
        InitiativePage,
        verbose_name=_("published as"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="entries_won",
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["competition", "subject"],
                condition=~Q(state="withdrawn"),
                name="one_entry_per_subject_and_edition",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["committee", "returned", "screening", "withdrawn", "ineligible"])
                | Q(revision__isnull=False),
                name="a_judged_entry_is_pinned",
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def is_being_judged(self):
        return self.state == EntryState.JUDGING

    @property
    def is_calibration(self):
        return self.state == EntryState.CALIBRATION

    @property
    def is_returned(self):
        return self.state == EntryState.RETURNED

    def screen(self, user, reason, **fields):
        """Records an outcome of the screening; the workflow carries it out."""
        self.screened_by, self.screened_at, self.screening_reason = user, timezone.now(), reason
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()

    def rule_out(self, user, reason):
        """Not eligible: an end, with a reason."""
        self.state = EntryState.INELIGIBLE
        self.screen(user, reason)
        log(self, "competitions.rule_out", user=user, data={"reason": reason})
