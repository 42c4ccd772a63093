from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase

from ..languages import active_language
from .bilingual import Keyed


class Domain(Keyed):
    class Meta(Keyed.Meta):
        verbose_name = _("domain")
        verbose_name_plural = _("domains")


class Obstacle(Keyed):
    class Meta(Keyed.Meta):
        verbose_name = _("obstacle")
        verbose_name_plural = _("obstacles")


class BeneficiaryGroup(Keyed):
    class Meta(Keyed.Meta):
        verbose_name = _("group of beneficiaries")
        verbose_name_plural = _("groups of beneficiaries")


class JurisdictionBody(Keyed):
    class Meta(Keyed.Meta):
        verbose_name = _("jurisdiction body")
        verbose_name_plural = _("jurisdiction bodies")


class InitiativeTag(TagBase):
    """A managed tag: editors choose, organisers add, so that a draft's words never leak through a tag."""

    free_tagging = False
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    @property
    def label(self):
        return self.name_en if active_language() == "en" and self.name_en else self.name


class TaggedInitiative(ItemBase):
    tag = models.ForeignKey(InitiativeTag, on_delete=models.CASCADE, related_name="tagged_initiatives")
    content_object = ParentalKey(
        "initiatives.InitiativePage", on_delete=models.CASCADE, related_name="tagged_items"
    )
