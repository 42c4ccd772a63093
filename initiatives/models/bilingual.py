"""Records that exist once and carry both languages in one row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..languages import active_language
from ..sorting import sort_key


class Bilingual(models.Model):
    name_ar = models.CharField(_("name in Arabic"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    sort_key = models.CharField(max_length=120, editable=False, db_index=True)

    class Meta:
        abstract = True
        ordering = ["sort_key"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.sort_key = sort_key(self.name_ar)
        super().save(*args, **kwargs)

    @property
    def name(self):
        return self.in_language("name")

    @property
    def reading_key(self):
        """What a list in the active language is sorted by; `sort_key` is the Arabic one, for the database."""
        return sort_key(self.name)

    def in_language(self, field):
        """`field` in the active language, else in the other one."""
        here, other = getattr(self, f"{field}_ar"), getattr(self, f"{field}_en")
        if active_language() == "en":
            here, other = other, here
        return here or other


class Keyed(Bilingual):
    """An entry of a taxonomy: a fixed key for code and imports, two names for people."""

    key = models.SlugField(_("key"), max_length=40, unique=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "sort_key"]


def worded(field):
    """A property of a record that has `field` in both languages: see `Bilingual.in_language`."""
    return property(lambda record: Bilingual.in_language(record, field))
