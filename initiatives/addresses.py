from typing import Any

from django.urls import NoReverseMatch, reverse


def short_address(page: Any, request: Any = None) -> str:
    """The number of a public page, which stays when the page is renamed or moved, and is short in a mail.

    Under the root of the page's site, or of `request`. On a host that mounts no numbers it is the page's own address.
    """
    try:
        number = reverse("initiatives_page_code", args=[page.pk])
    except NoReverseMatch:
        return page.get_full_url(request)
    return request.build_absolute_uri(number) if request else page.get_url_parts()[1] + number
