"""The page of open data: texts of an editor, and the files that exist at this moment."""

from importlib import import_module

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from competitions.models import CompetitionPage

from .. import open_data
from .pages import TextPage


def datasets(request):
    """The collections with their files; loaded by the first who asks, not when the server starts."""
    return import_module("..api_guide", __package__).described(request)


class OpenDataPage(RoutablePageMixin, TextPage):
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page of open data")
        verbose_name_plural = _("pages of open data")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "released": self.released(),
            "datasets": datasets(request),
        }

    def released(self):
        """Public pages of editions whose results can be loaded, the newest first."""
        pages = CompetitionPage.objects.live().public().filter(locale=self.locale)
        released = pages.filter(competition__publication__isnull=False, competition__rehearses=None)
        return released.select_related("competition__publication").order_by(
            "-competition__publication__released_at"
        )

    @path("initiatives/", name="initiatives")
    def initiatives(self, request):
        return self.file(request, "initiatives", open_data.initiatives)

    @path("winners/", name="winners")
    def winners(self, request):
        return self.file(request, "winners", open_data.winners)

    def file(self, request, name, rows):
        code = self.locale.language_code
        return open_data.csv_response(rows(self.locale, request), f"{name}-{code}.csv")
