"""The menu and the footer, in both languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from ..blocks import FOOTER_BLOCKS, MENU_BLOCKS
from .bilingual import InTwoLanguages, bilingual
from .platform import pair


@register_setting(icon="list-ul")
class Navigation(InTwoLanguages, BaseSiteSetting):
    """Ordered entries; what is left empty follows the pages right under home that editors flag for menus."""

    menu = StreamField(
        MENU_BLOCKS,
        verbose_name=_("menu"),
        blank=True,
        max_num=8,
        help_text=_(
            "A page stands in the menu of each language in which it is published. Left empty, the menu holds the "
            "pages right under home that are flagged for menus."
        ),
    )
    footer = StreamField(
        FOOTER_BLOCKS,
        verbose_name=_("columns of the footer"),
        blank=True,
        max_num=4,
        help_text=_(
            "Beside the name of the platform. Left empty: the menu, the other pages under home, contact."
        ),
    )
    sign_in_ar = models.CharField(_("in Arabic"), max_length=40, blank=True, default="دخول المحافظات")
    sign_in_en = models.CharField(_("in English"), max_length=40, blank=True, default="Governorate sign-in")

    panels = [
        FieldPanel("menu"),
        FieldPanel("footer"),
        pair(
            "sign_in", _("Button that leads to the admin"), _("Left empty in both languages, there is none.")
        ),
    ]

    class Meta:
        verbose_name = _("menu and footer")
        verbose_name_plural = _("menus and footers")

    sign_in = bilingual("sign_in")

    @property
    def columns(self):
        """(template, raw value) of each column of the footer; the pages in it are read with all others."""
        blocks = self.footer.stream_block.child_blocks
        return [(blocks[one["type"]].meta.template, one["value"]) for one in self.footer.raw_data]

    @property
    def entries(self):
        """The raw values of all entries, of the menu and of the columns."""
        columns = [block["value"].get("links", []) for block in self.footer.raw_data]
        rows = [row.get("value", row) for links in columns for row in links]
        return [*(block["value"] for block in self.menu.raw_data), *rows]
