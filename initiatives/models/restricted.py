"""What not everybody may read: sections of pages, and files of a collection.

Sections are read once a request, where Wagtail's `public()` would ask for them at every call.
"""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction


def restrictions(request):
    """Every restriction with its page; one query a request."""
    if not hasattr(request, "_restrictions"):
        request._restrictions = list(PageViewRestriction.objects.select_related("page"))
    return request._restrictions


def none_restricted(request):
    """Told by who has just seen that there is none."""
    request._restrictions = []


def hidden(request):
    """Pages behind a restriction, as a Q for `exclude()`; without a request it is asked anew."""
    if request is None:
        return Page.objects.all().private_q()
    within = Q(pk__in=[])
    for restriction in restrictions(request):
        within |= Page.objects.all().descendant_of_q(restriction.page, inclusive=True)
    return within


def refuse_private_file(field, file):
    """ValidationError at `field` where a public page would lead to a file that its readers are refused."""
    if file and file.collection.get_view_restrictions().exists():
        raise ValidationError(
            {field: _("This file is kept for a governorate’s own people. Choose one of a public collection.")}
        )
