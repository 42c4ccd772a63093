"""What all bands of the front page share: they draw published things, in the site's own look in the preview too."""

from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Locale

from ..front import FrontPage
from ..texts import BANDS, OTHER_BANDS


class Band(blocks.StructBlock):
    """`draw(value, front)` says what the template needs besides the texts of `value`."""

    def draw(self, value, front):
        return {}

    def picks(self, value):
        """Numbers of initiatives that an editor picked; read for all bands at once, as are the `cards`."""
        return []

    def cards(self, value, front):
        """Numbers of initiatives that `draw` asks the front page for."""
        return []

    def awarded(self, value, front):
        """Translation keys of initiatives that `draw` shows as winners; read with the cards."""
        return ()

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        front = context.get("front") or FrontPage(Locale.get_active(), context["request"])
        return context | {"front": front} | self.draw(value, front)

    def get_preview_value(self):
        """The words a new site begins with, in the editor's language."""
        samples = in_editors_language({code: dict(OTHER_BANDS[code] + BANDS[code]) for code in BANDS})()
        return self.normalize(self.to_python(samples[self.name]))


def in_editors_language(values):
    """Something to call for that of `values` (by language code) which the active language speaks, else the English."""
    return lambda: values.get(get_language(), values["en"])


def number_of(page):
    return page.pk if page else None
