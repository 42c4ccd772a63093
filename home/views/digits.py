from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from initiatives.digits import ARABIC_INDIC, COOKIE, COOKIE_OVER_TLS, WESTERN

YEAR = 365 * 24 * 3600


@require_safe
def digits(request):
    """Remembers which digits a reader wants and takes him back; a plain link, so no script is needed."""
    there = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure()):
        there = "/"
    response = HttpResponseRedirect(there)
    if request.GET.get("to") in (ARABIC_INDIC, WESTERN):
        name = COOKIE_OVER_TLS if request.is_secure() else COOKIE
        response.set_cookie(
            name, request.GET["to"], max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
        )
    return response
