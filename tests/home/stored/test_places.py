"""No address leads out of the folder, whatever stands in it (T23), and none makes more than one file."""

import pytest
from django.test import RequestFactory

from home.stored.places import parts_of, place_of

HOSTILE = [
    *(
        "/../",
        "/ar/../../etc/",
        "/./",
        "/ar/./",
        "//",
        "/ar//x/",
        "//etc/",
        "/ar/.kilobytes/",
        "/ar/..\\..\\x/",
    ),
    *(
        "/ar/\x00/",
        "/ar/a\nb/",
        "/ar/\x7f/",
        "/ar/\u202e/",
        "/ar/\udcff/",
        f"/{'x' * 201}/",
        f"/{'ع' * 101}/",
    ),
    *("/" + "x/" * 17, "/" + f"{'x' * 150}/" * 7, "", "ar/", "/ar", "/"),
]


@pytest.mark.parametrize("path", HOSTILE, ids=[ascii(path[:30]) for path in HOSTILE])
def test_what_is_no_plain_name_has_no_place(path):
    assert parts_of(path) == []


@pytest.fixture(autouse=True)
def own_address(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://saqqara.example:8443"
    settings.ALLOWED_HOSTS = ["*"]


def place(path="/ar/", host="saqqara.example:8443", **more):
    found = place_of(RequestFactory().get(path, secure=True, HTTP_HOST=host, **more))
    return found and str(found)


def test_each_page_has_one_place_for_each_way_to_write_digits():
    assert place("/ar/المبادرات/") == "latn/saqqara.example/ar/المبادرات"
    assert (
        place(HTTP_COOKIE="digits=arab")
        == place(HTTP_COOKIE="__Host-digits=arab")
        == "arab/saqqara.example/ar"
    )
    assert (
        place(HTTP_COOKIE="digits=../../x") == place(HTTP_COOKIE="digits=latn") == "latn/saqqara.example/ar"
    )


@pytest.mark.parametrize("path", ["/%2e%2e/%2e%2e/x/", "/ar/%2e%2e%2fx/", "/ar/%00/", "/ar/%2F/"])
def test_what_is_written_in_another_way_is_the_same(path):
    assert place(path) is None


@pytest.mark.parametrize(
    "host", ["..", "../x", "evil.example", "saqqara.example:81", "SAQQARA.example", "a b"]
)
def test_a_host_that_is_not_ours_makes_no_file(host):
    assert place(host=host) is None
