"""What can't be done with a page although Wagtail's own rules allow it: each with its reason in words."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import Adoption, ReplicationGuidePage


def refuse_to_delete(request, page):
    """The database protects what adoptions go by; without this, deleting a page above it ends in an error page."""
    if not Adoption.objects.standing_on(page).exists():
        return None
    messages.error(
        request,
        _("Governorates are adopting what stands under this page: it can’t be deleted. Withdraw it instead."),
    )
    return redirect("wagtailadmin_explore", page.pk)


def refuse_to_delete_in_bulk(request, pages):
    """The answer for the first of `pages` that can't be deleted; None where all can."""
    return next((answer for page in pages if (answer := refuse_to_delete(request, page))), None)


def refuse_to_move(request, page, destination):
    if not isinstance(page, ReplicationGuidePage) or page.can_move_to(destination):
        return None
    messages.error(
        request, _("A replication guide stays under the initiative whose guide it is: it can’t be moved.")
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
