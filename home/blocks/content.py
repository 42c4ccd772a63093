from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from .worked_example import WorkedExampleBlock


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=200, required=False)

    class Meta:
        label = _("Picture")
        icon = "image"
        template = "home/blocks/picture.html"


CONTENT_BLOCKS = [
    (
        "heading",
        blocks.CharBlock(label=_("Heading"), max_length=120, icon="h2", template="home/blocks/heading.html"),
    ),
    (
        "text",
        blocks.RichTextBlock(
            label=_("Text"), features=["h3", "bold", "link", "document-link", "ul", "ol"], icon="pilcrow"
        ),
    ),
    ("picture", PictureBlock()),
    ("worked_example", WorkedExampleBlock()),
]
