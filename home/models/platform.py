"""What an organiser, not a developer, decides about the site's frame."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from .. import licences
from .bilingual import InTwoLanguages, bilingual


def pair(field, heading, help_text=""):
    return MultiFieldPanel(
        [FieldRowPanel([FieldPanel(f"{field}_ar"), FieldPanel(f"{field}_en")])],
        heading=heading,
        help_text=help_text,
    )


@register_setting(icon="site")
class PlatformSettings(InTwoLanguages, BaseSiteSetting):
    """Names, contact and the mark of demonstration data; both languages in one row."""

    name_ar = models.CharField(_("in Arabic"), max_length=60, default="سقارة")
    name_en = models.CharField(_("in English"), max_length=60, default="Saqqara")
    tagline_ar = models.CharField(
        _("in Arabic"), max_length=90, blank=True, default="منصة الابتكار المحلي وتعميمه"
    )
    tagline_en = models.CharField(
        _("in English"), max_length=90, blank=True, default="Local innovation, replicated"
    )
    owner_ar = models.CharField(_("in Arabic"), max_length=120, default="وزارة التنمية المحلية")
    owner_en = models.CharField(_("in English"), max_length=120, default="Ministry of Local Development")
    centre_ar = models.CharField(
        _("in Arabic"), max_length=120, blank=True, default="مركز التنمية المحلية للتدريب بسقارة"
    )
    centre_en = models.CharField(
        _("in English"), max_length=120, blank=True, default="Saqqara Local Development Training Centre"
    )
    footer_ar = models.TextField(_("in Arabic"), max_length=400, blank=True)
    footer_en = models.TextField(_("in English"), max_length=400, blank=True)
    address_ar = models.CharField(_("in Arabic"), max_length=200, blank=True)
    address_en = models.CharField(_("in English"), max_length=200, blank=True)
    email = models.EmailField(_("public e-mail address"), blank=True)
    phone = models.CharField(_("public telephone"), max_length=40, blank=True)
    data_licence = models.CharField(
        _("licence of the open data"), max_length=12, choices=licences.CHOICES, default=licences.USUAL
    )
    licence_ar = models.CharField(_("in Arabic"), max_length=120, blank=True)
    licence_en = models.CharField(_("in English"), max_length=120, blank=True)
    licence_url = models.URLField(_("address of the licence"), blank=True)
    is_demo = models.BooleanField(
        _("illustrative data"),
        default=False,
        help_text=_("Shows “Illustrative data” at the foot of every page."),
    )

    panels = [
        pair("name", _("Name of the platform")),
        pair("tagline", _("Line under the name")),
        pair("owner", _("Owner"), _("The ministry named at the head of every page.")),
        pair("centre", _("Training centre")),
        pair("footer", _("Text at the foot of every page")),
        pair("address", _("Postal address")),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("data_licence", help_text=_("Named on pages, in the API and in every file.")),
        pair("licence", _("Name of another licence")),
        FieldPanel("licence_url"),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = _("platform")
        verbose_name_plural = _("platforms")

    name = bilingual("name")
    tagline = bilingual("tagline")
    owner = bilingual("owner")
    centre = bilingual("centre")
    footer = bilingual("footer")
    address = bilingual("address")

    def clean(self):
        super().clean()
        if self.data_licence == licences.OWN:
            empty = [name for name in ("licence_ar", "licence_en", "licence_url") if not getattr(self, name)]
            if empty:
                raise ValidationError(dict.fromkeys(empty, _("Another licence has a name and an address.")))

    @property
    def licence(self):
        """What the open data is given under (`licences.Licence`)."""
        own = licences.Licence({"ar": self.licence_ar, "en": self.licence_en}, self.licence_url)
        return licences.KNOWN.get(self.data_licence, own)
