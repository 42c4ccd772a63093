"""What the picture of a page says, in the page's language."""

import hashlib
import json
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from initiatives.templatetags.initiatives_tags import amount, figure

from ..models import PlatformSettings

#: raised whenever the drawing changes, so that every picture is drawn anew
VERSION = 1


@dataclass(frozen=True)
class ShareFigure:
    """«من 95 إلى 22 دقيقة» and what is measured; without `before` the figure stands alone."""

    before: str
    value: str
    unit: str
    caption: str


@dataclass(frozen=True)
class ShareFacts:
    language: str
    platform: str
    tagline: str
    title: str
    place: str = ""
    figure: ShareFigure | None = None

    @property
    def key(self):
        """The name of its picture: another one as soon as anything it says is another."""
        content = json.dumps([VERSION, asdict(self)], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:20]


def share_facts(page, platform=None):
    """Of a specific page; whatever kind it is, it has a title. `platform`: the settings, when they are at hand."""
    platform = platform or PlatformSettings.for_site(page.get_site())
    with override(page.locale.language_code):
        is_home = page.depth == 2
        return ShareFacts(
            language=page.locale.language_code,
            platform=platform.name,
            tagline=platform.tagline,
            title=platform.tagline or platform.name if is_home else page.title,
            place=place_of(page),
            figure=figure_of(page),
        )


def place_of(page):
    named = (getattr(page, "governorate", None), getattr(page, "domain", None))
    return " · ".join(part.name for part in named if part and part.name != page.title)


def figure_of(page):
    indicator = getattr(page, "headline_indicator", None)
    if indicator:
        before = _("from %(value)s to") % {"value": amount(indicator.before, indicator.kind)}
        unit = "" if indicator.unit == "%" else indicator.unit
        return ShareFigure(before, amount(indicator.after, indicator.kind), unit, indicator.name)
    figures = page.key_figures.all() if hasattr(page, "key_figures") else []
    row = next((row for row in figures if row.value is not None), None)
    return ShareFigure("", figure(row.value), row.unit, row.caption) if row else None
