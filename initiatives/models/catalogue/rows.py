"""The catalogue's narrow table: what a facet counts, a row for each public initiative page of each language."""

from threading import local
from uuid import uuid4

from django.db import connection, models, transaction
from django.db.models import F
from wagtail.models import Locale

from ..reference import Governorate
from ..taxonomies import BeneficiaryGroup, Domain, InitiativeTag, Obstacle

#: of this thread, as is its connection
uncommitted = local()


def committed():
    uncommitted.change = False


class CatalogueVersion(models.Model):
    """Counts the changes of the catalogue; one row.

    Whoever advances it holds it until his transaction ends, so numbers become visible in their order: a reader who
    knows everything up to a number needs only the rows that carry a higher one.
    """

    number = models.BigIntegerField(default=0)
    lineage = models.UUIDField(default=uuid4)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.number)

    @classmethod
    @transaction.atomic
    def advance(cls):
        """The next number."""
        cls.objects.get_or_create(pk=1)
        cls.objects.filter(pk=1).update(number=F("number") + 1)
        uncommitted.change = True
        transaction.on_commit(committed)
        return cls.objects.get(pk=1).number

    @classmethod
    @transaction.atomic
    def break_off(cls):
        """After this nobody may go on from what he knows, only read everything anew."""
        cls.advance()
        cls.objects.filter(pk=1).update(lineage=uuid4())

    @classmethod
    def is_certain(cls):
        """Whether what this thread reads will stay: it made no change that may still be rolled back."""
        return not (connection.in_atomic_block and getattr(uncommitted, "change", False))


class CatalogueRow(models.Model):
    """Region and class are not repeated here: they belong to the governorate, of which there are 27.

    `step` (المرحلة) is the platform's own six steps; the innovation stage of the form is no facet.
    """

    page = models.OneToOneField(
        "initiatives.InitiativePage", primary_key=True, on_delete=models.CASCADE, related_name="catalogue_row"
    )
    translation_key = models.UUIDField(db_index=True)
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    governorate = models.ForeignKey(Governorate, null=True, on_delete=models.CASCADE, related_name="+")
    domain = models.ForeignKey(Domain, null=True, on_delete=models.CASCADE, related_name="+")
    step = models.PositiveSmallIntegerField()
    evidence_grade = models.PositiveSmallIntegerField()
    cost_band = models.CharField(max_length=12, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    is_recognised = models.BooleanField()
    has_guide = models.BooleanField()
    adoption_count = models.PositiveIntegerField()
    first_published_at = models.DateTimeField(null=True)
    title_key = models.CharField(max_length=255)
    version = models.BigIntegerField(db_index=True)

    obstacles = models.ManyToManyField(Obstacle, related_name="+")
    beneficiaries = models.ManyToManyField(BeneficiaryGroup, related_name="+")
    tags = models.ManyToManyField(InitiativeTag, related_name="+")

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["locale", "governorate"], name="catalogue_of_governorate"),
            models.Index(fields=["locale", "domain"], name="catalogue_of_domain"),
        ]

    def __str__(self):
        return self.title_key
