"""Administrators pass every fence, so what they open is written down for the organisers to read."""

from wagtail.log_actions import log

from initiatives import fence
from initiatives.limits import is_within

from ..languages import is_admin
from .log_actions import ADMINISTRATOR_OPENED

#: one line an hour for each screen and kind of request
HOUR = 60 * 60


class WriteDownAdministrators:
    """Middleware; stands behind those that say who it is."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_to_be_written_down(request):
            data = {"address": request.path[:300], "method": request.method, "status": response.status_code}
            log(request.user, ADMINISTRATOR_OPENED, user=request.user, data=data)
        return response


def is_to_be_written_down(request):
    if not is_admin(request) or not request.user.is_superuser:
        return False
    name = request.resolver_match.view_name if request.resolver_match else ""
    if name in fence.COMMON or name.startswith("wagtailadmin_editing_sessions"):
        return False
    once = (
        f"{request.entrance.sign_in.pk} {request.method} {request.path}" if request.entrance.sign_in else ""
    )
    return is_within("administrator", once, 1, HOUR)
