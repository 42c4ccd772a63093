from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .. import worked_example
from ..texts import WORKED_EXAMPLE
from .band import in_editors_language

FEATURES = ["bold", "link", "ul", "ol"]


class WorkedExampleBlock(blocks.StructBlock):
    """The words are an editor's, the numbers are those that the scoring gives."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Before the tables"), features=FEATURES)
    sheet = blocks.CharBlock(label=_("Title of the table of one sheet"), max_length=120)
    ranking = blocks.CharBlock(label=_("Title of the table of the ranking"), max_length=120)
    after = blocks.RichTextBlock(label=_("After the tables"), features=FEATURES, required=False)

    class Meta:
        icon = "calculator"
        label = _("Worked example of a ranking")
        template = "home/blocks/worked_example.html"
        preview_value = in_editors_language(WORKED_EXAMPLE)

    def get_context(self, value, parent_context=None):
        sheet = [(weight, level, 25 * (level - 1) * weight / 100) for weight, level in worked_example.LEVELS]
        return super().get_context(value, parent_context) | {
            "sheet": sheet,
            "score": worked_example.SCORE,
            "lines": list(enumerate(worked_example.LINES, 1)),
            "judges": range(1, len(worked_example.LINES[0].scores) + 1),
        }
