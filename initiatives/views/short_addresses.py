"""Short addresses that paper and mail carry: they stay when a page is renamed or moved."""

from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page


@require_safe
def page_by_number(request, page_id):
    """To a public page, or to one that tells why it was withdrawn; of any other nobody learns."""
    told_of = Page.objects.public().filter(Q(live=True) | Q(withdrawal__isnull=False), depth__gt=1)
    return redirect(get_object_or_404(told_of, pk=page_id).get_url(request))
