from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from initiatives.models import IndexPage

from ..enums import CompetitionKind
from .competitions import Competition
from .pages import CompetitionPage
from .winners import awards, public_winners

PAGE_SIZE = 40


@dataclass
class WinnersList:
    """Awards of released editions, narrowed by edition and kind; `params` as sent, unknown values count for nothing."""

    params: Any

    @cached_property
    def editions(self):
        """Released editions, the newest first."""
        return list(Competition.objects.released().order_by("-publication__released_at", "-pk"))

    @property
    def kinds(self):
        """(value, label) of the kinds that were ever awarded."""
        present = {edition.kind for edition in self.editions}
        return [(value, label) for value, label in CompetitionKind.choices if value in present]

    @cached_property
    def edition(self):
        return next((one for one in self.editions if one.code == self.params.get("edition")), None)

    @property
    def kind(self):
        return self.params.get("kind") if self.params.get("kind") in dict(self.kinds) else ""

    @property
    def is_narrowed(self):
        return bool(self.edition or self.kind)

    @cached_property
    def page(self):
        """The decisions of one page of the list."""
        found = awards()
        if self.edition:
            found = found.filter(entry__competition=self.edition)
        if self.kind:
            found = found.filter(entry__competition__kind=self.kind)
        return Paginator(found, PAGE_SIZE).get_page(self.params.get("page"))

    @cached_property
    def winners(self):
        return public_winners(self.page.object_list)

    @property
    def query_without_page(self):
        query = self.params.copy()
        query.pop("page", None)
        return query.urlencode()


class WinnersPage(IndexPage):
    """Winners and special mentions of every released edition in one list."""

    parent_page_types = ["competitions.CompetitionIndexPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("winners of all editions")
        verbose_name_plural = _("winners of all editions")

    def get_context(self, request, *args, **kwargs):
        winners = WinnersList(request.GET)
        pages = CompetitionPage.objects.live().public().filter(locale=self.locale)
        addresses = {page.competition_id: page.get_url(request) for page in pages}
        return super().get_context(request, *args, **kwargs) | {"list": winners, "addresses": addresses}
