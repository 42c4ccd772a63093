from django.utils.translation import gettext_lazy as _

from ..places import IndexPage
from .winners import Board


class ReplicationBoardPage(IndexPage):
    """What became of winners, how fast initiatives spread, what each governorate gave and took."""

    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("replication board")
        verbose_name_plural = _("replication boards")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"board": Board(self.locale, request)}
