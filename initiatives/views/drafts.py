from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Page

from ..models import GovernorateChildPage


class DiscardDraftView(View):
    """Remove a draft that was made by opening the form; Wagtail's own deletion serves everything else."""

    http_method_names = ["post"]

    def post(self, request, page_id):
        page = get_object_or_404(Page, pk=page_id).specific
        if not isinstance(page, GovernorateChildPage) or not page.may_be_discarded_by(request.user):
            raise PermissionDenied
        title = page.get_admin_display_title()
        page.delete(user=request.user)
        messages.success(request, _("The draft “%(title)s” was discarded.") % {"title": title})
        return redirect("wagtailadmin_home")
