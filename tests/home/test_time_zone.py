"""Everybody reads a deadline in Cairo's time."""

import pytest
from django.urls import reverse

from tests.factories import editor

pytestmark = pytest.mark.django_db


def test_an_account_has_a_language_and_no_time_zone(client, site_tree):
    client.force_login(editor())

    html = client.get(reverse("wagtailadmin_account")).content.decode()

    assert 'name="locale-preferred_language"' in html
    assert "current_time_zone" not in html
