"""The site's addresses and, in each language, one for every error page: what the site answers when it is at fault."""

from config.urls import urlpatterns as addresses_of_the_site
from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import BadRequest, PermissionDenied
from django.urls import path
from django.views.csrf import csrf_failure

from . import FAULTS


def bad_request(request):
    raise BadRequest


def forbidden(request):
    raise PermissionDenied


def broken(request):
    raise RuntimeError("The audit asks for the page of an error.")


VIEWS = dict(zip(FAULTS, [bad_request, forbidden, csrf_failure, broken], strict=True))

urlpatterns = [
    *i18n_patterns(*[path(f"faults/{name}/", view, name=f"fault {name}") for name, view in VIEWS.items()]),
    *addresses_of_the_site,
]
