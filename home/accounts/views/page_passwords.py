"""Passwords of pages and collections, which several people share: guessing them is slow."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from wagtail import views
from wagtail.documents.views import serve

from initiatives.limits import address_of, is_within

#: from one address, a room of readers
TRIES, WITHIN = 30, 15 * 60


def counted(view):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        is_try = request.method == "POST"
        if is_try and not is_within("page-password", address_of(request.META), TRIES, WITHIN):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


open_page = counted(views.authenticate_with_password)
open_file = counted(serve.authenticate_with_password)
