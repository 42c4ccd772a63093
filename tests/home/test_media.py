"""Who gets a picture by its address."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import Collection, Page, PageViewRestriction

from initiatives.models import BeforeAfterPair
from tests.factories import committee_member, editor, organiser, superuser
from tests.initiatives.factories import complete_initiative, image, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(site_tree):
    """A picture in Sharqia's collection, which a view restriction keeps for its own people."""
    return image(site_tree.sharqia)


def page_with(picture, **fields):
    page = complete_initiative(**fields)
    page.before_after = [BeforeAfterPair(before_image=picture, after_image=picture)]
    page.save_revision()
    return page


def fetch(client, file):
    response = client.get(f"/media/{file.name}")
    if response.streaming:
        response.getvalue()
    return response


def status(client, file):
    return fetch(client, file).status_code


def test_a_visitor_gets_neither_the_original_nor_a_rendition_of_a_draft(picture, client):
    page_with(picture)

    assert status(client, picture.file) == 404
    assert status(client, picture.get_rendition("width-100").file) == 404


def test_everybody_gets_the_pictures_of_a_live_page(picture, client):
    publish(page_with(picture))

    response = fetch(client, picture.get_rendition("width-100").file)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"].startswith("public")
    assert status(client, picture.file) == 200


def test_a_page_taken_down_takes_its_pictures_with_it(picture, client):
    page = publish(page_with(picture))
    assert status(client, picture.file) == 200

    page.unpublish()

    assert status(client, picture.file) == 404


def test_a_draft_of_a_live_page_shows_nobody_its_new_picture(picture, client):
    page = publish(complete_initiative())
    page.before_after = [BeforeAfterPair(before_image=picture, after_image=picture)]
    page.save_revision()

    assert status(client, picture.file) == 404


def test_a_live_page_behind_a_password_opens_nothing(picture, client):
    page = publish(page_with(picture))
    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=page.pk), restriction_type=PageViewRestriction.PASSWORD, password="x"
    )

    assert status(client, picture.file) == 404


@pytest.mark.parametrize("who", [editor, committee_member, organiser, superuser])
def test_who_may_choose_from_the_collection_sees_its_pictures(picture, client, who):
    client.force_login(who())

    response = fetch(client, picture.file)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_an_editor_of_another_governorate_does_not(picture, client):
    client.force_login(editor("EG-ASN"))

    assert status(client, picture.file) == 404


def test_a_collection_without_restriction_is_open(site_tree, client):
    site_tree.sharqia.collection = Collection.get_first_root_node()

    assert status(client, image(site_tree.sharqia).file) == 200


def test_what_is_no_picture_is_not_given_out(site_tree, client):
    name = default_storage.save("documents/secret.pdf", ContentFile(b"%PDF"))

    assert client.get(f"/media/{name}").status_code == 404
    assert client.get("/media/../config/settings/base.py").status_code == 404


def test_a_row_whose_file_is_gone_is_not_found(picture, client):
    client.force_login(editor())
    default_storage.delete(picture.file.name)

    assert status(client, picture.file) == 404
