"""Two columns, `…_ar` and `…_en`, read as one."""

from django.db import models
from django.utils.translation import get_language


class InTwoLanguages(models.Model):
    class Meta:
        abstract = True

    def in_language(self, field):
        """`field` in the active language, else in the other one."""
        here, other = getattr(self, f"{field}_ar"), getattr(self, f"{field}_en")
        if get_language() == "en":
            here, other = other, here
        return here or other


def bilingual(field):
    """A read-only property that speaks the active language."""
    return property(lambda self: self.in_language(field))
