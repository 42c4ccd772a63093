"""Where a button or an entry of a menu leads: a page of this site, in the language shown, or an address."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

SCHEMES = {"http", "https", "mailto", "tel"}


def refuse_strange_address(address):
    """An address of this site begins with one slash; others name their scheme. Nothing else is a link."""
    parts = urlsplit(address)
    is_own = re.match(r"/(?![/\\])", address) and not parts.netloc
    if not is_own and not (parts.scheme in SCHEMES and (parts.netloc or parts.path)):
        raise ValidationError(
            _("Write an address of this site that begins with /, or one with https://, mailto: or tel:.")
        )


class AddressBlock(blocks.CharBlock):
    """Not a URLBlock: that one refuses addresses within the site."""

    def __init__(self, **kwargs):
        super().__init__(validators=[refuse_strange_address], max_length=500, **kwargs)


class PageOrAddress(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=gettext_lazy("Page"), required=False)
    url = AddressBlock(
        label=gettext_lazy("or address"),
        required=False,
        help_text=gettext_lazy("Only where no page is chosen."),
    )

    def clean(self, value):
        value = super().clean(value)
        errors = self.link_problems(value)
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value

    def link_problems(self, value):
        """Exactly one of the two; child classes add their own. Messages by the name of the field."""
        page, url = value.get("page"), value.get("url")
        if page and url:
            return {"url": ValidationError(_("Choose a page or write an address, not both."))}
        if not page and not url:
            return {"page": ValidationError(_("Choose a page, or write an address below."))}
        return {}


class LinkBlock(PageOrAddress):
    label = blocks.CharBlock(label=gettext_lazy("Words on it"), max_length=40)

    class Meta:
        icon = "link"
        label = gettext_lazy("Button")
