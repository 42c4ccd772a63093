from django.test import override_settings
from django.urls import include, path

from competitions.checks import public_addresses_are_mounted
from competitions.public_urls import code_urls

urlpatterns = [*code_urls, path("", include("competitions.public_urls"))]
without_them = type("URLconf", (), {"urlpatterns": []})


def test_a_site_that_mounts_the_public_addresses_hears_nothing():
    with override_settings(ROOT_URLCONF=__name__):
        assert public_addresses_are_mounted(None) == []


def test_a_site_that_forgot_them_is_told():
    with override_settings(ROOT_URLCONF=without_them):
        (message,) = public_addresses_are_mounted(None)

    assert message.id == "competitions.I001"
