"""Every answer carries the strict policy; what anybody may read is compressed, what a session stands in is not."""

import gzip

import pytest
from django.test import Client

from home.middleware import POLICY
from tests.factories import organiser

ACCEPTS = {"HTTP_ACCEPT_ENCODING": "gzip"}


def test_the_policy_admits_nothing_inline_and_nobody_else():
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "default-src 'none'" in POLICY


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/ar/", "/en/search/?q=x", "/ar/nothing-here/", "/robots.txt"])
def test_what_the_public_reads_carries_the_policy(client, address):
    assert client.get(address).headers["Content-Security-Policy"] == POLICY


@pytest.mark.django_db
def test_wagtails_admin_keeps_its_inline_styles(client):
    assert "Content-Security-Policy" not in client.get("/admin/login/").headers


@pytest.mark.django_db
def test_while_developing_an_error_page_keeps_its_style(client, settings):
    settings.DEBUG = True

    assert "Content-Security-Policy" not in client.get("/ar/nothing-here/").headers


@pytest.mark.django_db
def test_a_public_page_is_sent_compressed(client):
    plain, packed = client.get("/ar/"), client.get("/ar/", **ACCEPTS)

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2


@pytest.mark.django_db
def test_what_a_session_stands_in_is_not_compressed(client):
    client.force_login(organiser())

    assert "Content-Encoding" not in client.get("/ar/", **ACCEPTS).headers


@pytest.mark.django_db
def test_a_form_with_a_token_is_not_compressed():
    response = Client().get("/admin/login/", **ACCEPTS)

    assert response.cookies
    assert "Content-Encoding" not in response.headers
