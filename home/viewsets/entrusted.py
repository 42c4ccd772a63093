"""Whom reports on accounts are for."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.menu import MenuItem

from ..accounts import factor


class ForEntrusted:
    """For organisers, reviewers and administrators."""

    def dispatch(self, request, *args, **kwargs):
        if not factor.is_entrusted(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class EntrustedMenuItem(MenuItem):
    def is_shown(self, request):
        return factor.is_entrusted(request.user)
