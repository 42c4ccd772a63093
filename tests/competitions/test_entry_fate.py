"""A submitted entry is neither deleted, copied nor translated, and published only by its release."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page

from competitions.models import Entry
from tests.competitions.doors import (  # noqa: F401
    JSON,
    OPEN_TO_EDITORS,
    api,
    as_editor,
    assert_shut,
    at,
    bulk,
    close,
    doors,
    edition,
    elsewhere,
    entry_page,
    footprint,
    fresh,
    posted,
    submit,
)
from tests.factories import superuser

pytestmark = pytest.mark.django_db


# ---- deleting and publishing -----------------------------------------------------------------------------------


def test_deleting_a_submitted_entry_says_why_not(as_editor, entry_page):
    submit(entry_page)

    response = as_editor.post(at("delete", entry_page.pk), follow=True)

    assert Entry.objects.get().number in response.content.decode()
    assert fresh(entry_page)


@pytest.mark.parametrize("address", [lambda page: at("delete", page.pk), lambda page: bulk("delete", page)])
def test_a_page_above_a_submitted_entry_stays(client, entry_page, address):
    submit(entry_page)
    client.force_login(superuser())
    parent = entry_page.get_parent()

    response = client.post(address(parent), {"include_descendants": "on"}, follow=True)

    assert response.status_code == 200
    assert Page.objects.filter(pk=parent.pk).exists()


def test_an_entry_is_published_by_no_way_before_its_release(entry_page):
    submit(entry_page)

    with pytest.raises(PermissionDenied):
        fresh(entry_page).latest_revision.publish(skip_permission_checks=True)
    page = fresh(entry_page)
    page.live = True
    with pytest.raises(ValidationError):
        page.save()

    assert not fresh(entry_page).live


def test_an_entry_is_neither_copied_nor_translated(site_tree, entry_page):
    with pytest.raises(PermissionDenied):
        entry_page.copy_for_translation(site_tree.en)
    with pytest.raises(PermissionDenied):
        entry_page.create_alias()
