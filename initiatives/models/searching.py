"""What a visitor's search reads: one narrow row for each public page, the words of all, the words that are equal."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from ..enums import WordGroupKind
from ..search.fields import IndexField


class SearchDocument(models.Model):
    """A live, public page in its language, its texts folded by weight; kept by `actions.search_index` alone."""

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="search_document"
    )
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=100)
    title = models.TextField()
    names = models.TextField()
    body = models.TextField()
    #: as written, for excerpts
    text = models.TextField()
    #: the folded words that are counted in `VocabularyWord`, once each
    words = models.TextField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.kind} {self.pk}"


class SearchEntry(models.Model):
    """The full-text index over the documents (`search.tables`); one row a document, read only."""

    page = models.OneToOneField(
        Page,
        primary_key=True,
        db_column="rowid",
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="search_entry",
    )
    locale = models.ForeignKey(Locale, db_constraint=False, on_delete=models.DO_NOTHING, related_name="+")
    kind = models.CharField(max_length=100)
    index = IndexField(db_column="initiatives_searchentry")
    rank = models.FloatField()

    wagtail_reference_index_ignore = True

    class Meta:
        managed = False
        default_permissions = ()
        db_table = "initiatives_searchentry"

    def __str__(self):
        return f"{self.kind} {self.pk}"


class VocabularyWord(models.Model):
    """A word of the public pages of a language, and how many of them hold it."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    folded = models.CharField(max_length=64)
    written = models.CharField(max_length=200)
    length = models.PositiveSmallIntegerField()
    documents = models.PositiveIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["locale", "folded"], name="one_row_per_word_and_language")
        ]
        indexes = [models.Index(fields=["locale", "length"], name="vocabulary_by_length")]

    def __str__(self):
        return self.written


class WordGroup(models.Model):
    """Words that are searched alike: whoever asks for one finds the others."""

    words = models.JSONField(
        _("words"),
        default=list,
        help_text=_("One in each line. Whoever searches for one of them finds the others too."),
    )
    kind = models.CharField(
        _("kind"), max_length=10, choices=WordGroupKind.choices, default=WordGroupKind.SYNONYM
    )

    class Meta:
        ordering = ["kind", "pk"]
        verbose_name = _("group of equal words")
        verbose_name_plural = _("groups of equal words")

    def __str__(self):
        return self.words_in_a_row

    @property
    def words_in_a_row(self):
        return " = ".join(self.words)
