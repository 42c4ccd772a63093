"""StreamField blocks of the body of a story."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from .forms.numbers import DecimalField


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("photo"))
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Photo")
        template = "initiatives/blocks/picture.html"


class BeforeAfterBlock(blocks.StructBlock):
    before_image = ImageChooserBlock(label=_("photo before"))
    after_image = ImageChooserBlock(label=_("photo after"))
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=200)

    class Meta:
        icon = "resubmit"
        label = _("Before / after photos")
        template = "initiatives/blocks/before_after.html"


class NumberBlock(blocks.DecimalBlock):
    """A number that must be given, typed in any digits."""

    def __init__(self, min_value=None, **kwargs):
        super().__init__(min_value=min_value, **kwargs)
        self.field = DecimalField(min_value=min_value)


class BarBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("label"), max_length=60)
    value = NumberBlock(label=_("value"), min_value=0)


class ChartBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=120)
    unit = blocks.CharBlock(label=_("unit of measurement"), max_length=30)
    source = blocks.CharBlock(label=_("source"), max_length=200)
    bars = blocks.ListBlock(BarBlock(), label=_("bars"), min_num=2, max_num=8)

    class Meta:
        icon = "table"
        label = _("Simple chart")
        template = "initiatives/blocks/chart.html"


STORY_BLOCKS = [
    (
        "heading",
        blocks.CharBlock(
            label=_("Heading"), icon="title", max_length=120, template="initiatives/blocks/heading.html"
        ),
    ),
    (
        "paragraph",
        blocks.RichTextBlock(label=_("Paragraph"), icon="pilcrow", features=["bold", "link", "ul", "ol"]),
    ),
    ("picture", PictureBlock()),
    ("before_after", BeforeAfterBlock()),
    ("chart", ChartBlock()),
]
