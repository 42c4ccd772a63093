"""What was published before a correction: it stays readable, and only beside it may the database change a decision."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.models import Bilingual

from ..enums import Outcome
from .appeals import Appeal
from .entries import Entry
from .results import Decision, Publication
from .storage import private_storage


class EarlierPublication(models.Model):
    """A publication as it was until an appeal was upheld; `statement` says in public what was corrected and why."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="earlier")
    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="correction")
    number = models.PositiveSmallIntegerField()
    released_at = models.DateTimeField()
    superseded_at = models.DateTimeField()
    statement_ar = models.TextField(_("what was corrected, in Arabic"), max_length=600)
    statement_en = models.TextField(_("what was corrected, in English"), max_length=600)
    bundle = models.FileField(storage=private_storage, editable=False)
    bundle_sha256 = models.CharField(max_length=64, editable=False)
    public_bundle = models.FileField(storage=private_storage, editable=False)
    public_sha256 = models.CharField(max_length=64, editable=False)
    public_size = models.PositiveIntegerField(editable=False)

    class Meta:
        verbose_name = _("earlier publication")
        verbose_name_plural = _("earlier publications")
        default_permissions = ()
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "number"], name="one_earlier_publication_a_number")
        ]

    def __str__(self):
        return f"{self.publication} {self.number}"

    in_language = Bilingual.in_language

    @property
    def statement(self):
        return self.in_language("statement")


class EarlierDecision(models.Model):
    """A decision as an earlier publication told it."""

    earlier = models.ForeignKey(EarlierPublication, on_delete=models.PROTECT, related_name="decisions")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="earlier_decisions")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    place = models.PositiveSmallIntegerField(null=True)
    citation_ar = models.TextField(blank=True)
    citation_en = models.TextField(blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    #: what a decision says, and may be corrected in
    SAID = ("outcome", "place", "citation_ar", "citation_en", "decided_by", "decided_at")

    class Meta:
        verbose_name = _("earlier decision")
        verbose_name_plural = _("earlier decisions")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["earlier", "entry"], name="one_earlier_decision_for_an_entry")
        ]

    def __str__(self):
        return self.get_outcome_display()

    def as_decision(self):
        """Not stored: to read a result as it was."""
        return Decision(entry_id=self.entry_id, **{name: getattr(self, name) for name in self.SAID[:4]})
