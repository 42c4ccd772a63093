"""The figures of the press kit: counted when they are read, each with the page that shows what was counted."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from competitions.models import WinnersPage
from competitions.models.winners import awards
from initiatives.addresses import short_address
from initiatives.models import Adoption, GovernorateIndexPage

from .front import FrontPage


@dataclass(frozen=True)
class PressFigure:
    """`page` shows what was counted; None while it is not public in this language."""

    name: str
    count: int
    page: Page | None


def press_figures(front: FrontPage) -> list[PressFigure]:
    """Without those that count nothing."""
    counted = [
        PressFigure(_("Published initiatives"), front.initiative_count, front.catalogue),
        PressFigure(
            _("Governorates that have published"),
            front.governorate_count,
            front.section(GovernorateIndexPage),
        ),
        PressFigure(_("Initiatives with a measured result"), front.measured_count, front.catalogue),
        PressFigure(_("Initiatives with a replication guide"), front.ready_count, front.catalogue),
        PressFigure(_("Initiatives adopted elsewhere"), front.adopted_count, front.board),
        PressFigure(_("Adoptions that work"), Adoption.objects.public().working().count(), front.board),
        PressFigure(_("Winners and special mentions"), awards().count(), front.pages(WinnersPage).first()),
        PressFigure(_("Published success stories"), front.story_count, front.story_index),
    ]
    return [figure for figure in counted if figure.count]


def figure_lines(front, request):
    """The same as lines of a file, a heading first."""
    yield [_("Figure"), _("Number"), _("Counted on"), _("Source")]
    today = timezone.localdate().isoformat()
    for figure in press_figures(front):
        source = figure.page.get_full_url(request) if figure.page else ""
        yield [figure.name, figure.count, today, source]


def citation(page, platform, request):
    """What a reader of the press kit copies under a figure; the address is one that stays."""
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    return _("%(platform)s, %(owner)s. %(address)s, read on %(day)s.") % {
        "platform": platform.name,
        "owner": platform.owner,
        "address": short_address(page, request),
        "day": day,
    }
