"""Every answer says what a browser may load and do for it; the admin's own scripts run by a nonce of that answer."""

import re

import pytest
from django.template import engines

from home.policy.middleware import POLICY
from home.policy.nonce import fresh_nonce
from home.policy.templates import marked
from tests.factories import organiser


def test_the_policy_admits_nothing_inline_and_nobody_else():
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "default-src 'none'" in POLICY


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/ar/", "/en/search/?q=x", "/ar/nothing-here/", "/robots.txt", "/media/x.png"]
)
def test_what_the_public_reads_carries_the_policy(client, address):
    headers = client.get(address).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
    assert "geolocation=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
def test_the_admins_scripts_run_by_a_nonce_that_no_other_answer_has(client, site_tree):
    client.force_login(organiser())
    seen = set()
    for _time in range(2):
        answer = client.get(f"/admin/pages/{site_tree.home.pk}/edit/")
        policy = answer.headers["Content-Security-Policy"]
        (nonce,) = re.findall(r"'nonce-(\S{20,})'", policy)
        scripts = re.findall(r"<script(?![^>]*\ssrc=)(?![^>]*json)([^>]*)>", answer.text)
        assert scripts
        assert {nonce} == {re.search('nonce="([^"]*)"', one)[1] for one in scripts}
        assert "unsafe" not in policy.split("style-src")[0]
        seen.add(nonce)
    assert len(seen) == 2


def test_only_what_a_template_says_is_marked_and_nothing_that_is_filled_in():
    source = marked('<script>ours()</script><script src="x.js"></script>{{ typed }}')

    with fresh_nonce() as nonce:
        drawn = engines["django"].from_string(source).render({"typed": "<script>theirs()</script>"})

    assert drawn == (
        f'<script nonce="{nonce}">ours()</script><script src="x.js"></script>&lt;script&gt;theirs()&lt;/script&gt;'
    )


@pytest.mark.django_db
def test_while_developing_an_error_page_keeps_its_style(client, settings):
    settings.DEBUG = True

    assert "Content-Security-Policy" not in client.get("/ar/nothing-here/").headers


@pytest.mark.django_db
def test_a_script_that_somebody_smuggled_in_is_refused_by_the_browser(browser, refused):
    browser.goto("/admin/login/")
    browser.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )

    assert browser.evaluate("window.ran") is None
    assert len(refused) == 1
    refused.clear()  # any other test would fail for it
