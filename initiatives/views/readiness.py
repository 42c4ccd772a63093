from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from wagtail.models import Page

from ..models import GovernorateChildPage
from ..panels.tabs import missing_fields


def readiness(request, page_id):
    """The meter of a page as it was saved last; the editor asks for it after an autosave."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, GovernorateChildPage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    saved = page.get_latest_revision_as_object()
    context = {"readiness": saved.readiness(), "missing": missing_fields(saved)}
    return render(request, "initiatives/admin/readiness.html", context)
