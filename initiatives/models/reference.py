from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.models import Collection

from ..enums import GovernorateClass, Tier
from .bilingual import Bilingual, worded


class GovernorateQuerySet(models.QuerySet):
    def edited_by(self, user):
        """Governorates whose editors' group holds `user`."""
        return self.filter(editors__in=user.groups.all())

    def followed_up_by(self, user):
        """Governorates whose follow-up committee holds `user`."""
        return self.filter(committee__in=user.groups.all())

    def of_user(self, user):
        groups = user.groups.all()
        return self.filter(models.Q(editors__in=groups) | models.Q(committee__in=groups)).distinct()


class Governorate(Bilingual):
    """One of the 27, a closed list: never added or removed in the admin."""

    code = models.CharField(_("ISO 3166-2 code"), max_length=8, unique=True)
    capmas_code = models.CharField(_("CAPMAS code"), max_length=2, unique=True)
    aliases = models.JSONField(
        _("other spellings"), default=list, blank=True, help_text=_("Searched, never shown.")
    )
    region = models.SlugField(_("region key"), max_length=30)
    region_ar = models.CharField(_("region in Arabic"), max_length=60)
    region_en = models.CharField(_("region in English"), max_length=60)
    capmas_class = models.CharField(_("class"), max_length=10, choices=GovernorateClass.choices)
    capital_ar = models.CharField(_("capital in Arabic"), max_length=60)
    capital_en = models.CharField(_("capital in English"), max_length=60)
    tile_col = models.PositiveSmallIntegerField(_("tile column"))
    tile_row = models.PositiveSmallIntegerField(_("tile row"))
    editors = models.OneToOneField(
        Group,
        verbose_name=_("editors"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="governorate_edited",
    )
    committee = models.OneToOneField(
        Group,
        verbose_name=_("follow-up committee"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="governorate_followed_up",
    )
    collection = models.OneToOneField(
        Collection,
        verbose_name=_("collection"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="governorate",
    )

    objects = GovernorateQuerySet.as_manager()

    class Meta(Bilingual.Meta):
        verbose_name = _("governorate")
        verbose_name_plural = _("governorates")
        constraints = [
            models.UniqueConstraint(fields=["tile_col", "tile_row"], name="one_governorate_per_tile"),
        ]

    @property
    def every_name(self):
        """What people ask for it by, in either language; searched, never shown."""
        return [f"محافظة {self.name_ar}", f"{self.name_en} Governorate", *self.aliases]

    region_name = worded("region")
    capital = worded("capital")


class LocalUnit(Bilingual):
    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="local_units"
    )
    tier = models.CharField(_("tier"), max_length=12, choices=Tier.choices)

    class Meta(Bilingual.Meta):
        verbose_name = _("local unit")
        verbose_name_plural = _("local units")
        constraints = [
            models.UniqueConstraint(
                fields=["governorate", "tier", "name_ar"],
                name="one_local_unit_per_name_and_tier",
                violation_error_message=_("This governorate has a unit of this tier and name already."),
            ),
            models.UniqueConstraint(
                fields=["governorate"],
                condition=models.Q(tier="diwan"),
                name="one_diwan_per_governorate",
                violation_error_message=_("This governorate has its headquarters already."),
            ),
        ]

    @property
    def full_name(self):
        words = {"name": self.name, "tier": self.get_tier_display()}
        return pgettext("a unit and its tier", "%(name)s – %(tier)s") % words
