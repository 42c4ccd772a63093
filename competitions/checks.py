"""What a host forgot, said at start."""

from django.core import checks
from django.urls import NoReverseMatch, reverse

from initiatives import setting_kinds

from . import conf


def public_addresses_are_mounted(app_configs, **kwargs):
    try:
        reverse("certificate_code", args=["CODE"])
        reverse("competitions_public:certificate", args=["CODE"])
    except NoReverseMatch:
        return [
            checks.Info(
                "Nobody can open or check a certificate: the public addresses of competitions are not mounted.",
                hint="Add its code_urls and include('competitions.public_urls') to your URLconf.",
                id="competitions.I001",
            )
        ]
    return []


def settings_can_be_read(app_configs, **kwargs):
    return setting_kinds.complaints("competitions", conf.KINDS)


def register():
    checks.register(settings_can_be_read)
    checks.register(public_addresses_are_mounted, checks.Tags.urls)
