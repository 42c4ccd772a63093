"""What anybody may read is compressed, what a session stands in is not."""

import gzip

import pytest
from django.test import Client

from tests.factories import organiser

ACCEPTS = {"HTTP_ACCEPT_ENCODING": "gzip"}


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
