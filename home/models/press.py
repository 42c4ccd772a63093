"""The press kit: texts of an editor, and what a reporter asks for – figures, emblem, contact, licence, news."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from .. import open_data, press
from ..front import FrontPage
from .pages import TextPage
from .platform import PlatformSettings

NEWS = 3


class PressKitPage(RoutablePageMixin, TextPage):
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("press kit")
        verbose_name_plural = _("press kits")

    def get_context(self, request, *args, **kwargs):
        front = FrontPage(self.locale, request)
        return super().get_context(request, *args, **kwargs) | {
            "front": front,
            "figures": press.press_figures(front),
            "counted_on": timezone.localdate(),
            "citation": press.citation(self, PlatformSettings.for_request(request), request),
            "news": front.news(NEWS),
        }

    @path("figures/", name="figures")
    def figures(self, request):
        lines = press.figure_lines(FrontPage(self.locale, request), request)
        return open_data.csv_response(lines, f"figures-{self.locale.language_code}.csv")
