"""Who may ask more than whether the site runs: addresses of SAQQARA_WATCHED_FROM, and who holds SAQQARA_WATCH_TOKEN."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.utils.crypto import constant_time_compare

from initiatives.limits import address_of

BEARER = "Bearer "


def may_watch(request):
    return is_near(address_of(request.META)) or holds_token(request.headers.get("Authorization", ""))


def is_near(address):
    """An empty address is that of a local socket, which nobody opens from elsewhere."""
    if not address:
        return True
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in ip_network(network) for network in settings.SAQQARA_WATCHED_FROM)


def holds_token(authorization):
    token = settings.SAQQARA_WATCH_TOKEN
    said = authorization.removeprefix(BEARER)
    return bool(token) and said != authorization and constant_time_compare(said, token)
