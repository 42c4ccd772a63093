"""What nginx says over a stored page is what the site says over the same one."""

import re

from django.conf import settings

from home.stored.headers import SAID, VARY
from initiatives.digits import ARABIC_INDIC, COOKIE, COOKIE_OVER_TLS
from tests.lint import ROOT

SNIPPET = (ROOT / "site/deploy/nginx/pages.conf").read_text()


def test_the_headers_are_the_same():
    said = {name.lower(): value for name, value in re.findall(r'add_header (\S+) "(.*)";', SNIPPET)}
    kind = re.search(r'default_type "(.*)";', SNIPPET)[1]

    assert said.pop("last-modified") == ""
    assert said.pop("vary").lower() in VARY
    assert said | {"content-type": kind} == SAID


def test_the_cookies_are_the_sites():
    for cookie in (COOKIE, COOKIE_OVER_TLS):
        assert f"; *)?{cookie}={ARABIC_INDIC}" in SNIPPET
    assert f"{settings.SESSION_COOKIE_NAME}|messages" in SNIPPET
