"""Pictures that nginx gives out by itself, and that it stops to when they are private again."""

import os
from pathlib import Path

import pytest
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from home import public_media
from home.public_media import pictures
from initiatives.models import BeforeAfterPair
from tests.factories import editor
from tests.initiatives.factories import complete_initiative, document, image, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nginx(settings, tmp_path):
    """What an nginx before us is told, and the folder that it gives files from."""
    settings.SAQQARA_MEDIA_INTERNAL = "/internal-media/"
    settings.SAQQARA_MEDIA_PUBLIC = str(tmp_path / "public")
    pictures.renew()
    return tmp_path / "public"


@pytest.fixture
def picture(site_tree):
    return image(site_tree.sharqia)


@pytest.fixture
def page(picture, nginx):
    page = complete_initiative()
    page.before_after = [BeforeAfterPair(before_image=picture, after_image=picture)]
    page.save_revision()
    page = publish(page)
    pictures.renew()  # what follows a commit; a test has none
    return page


def unasked(nginx, file):
    """Whether nginx finds `file` without asking, as `try_files` looks for it."""
    return (nginx / "current" / "media" / file.name).is_file()


def test_the_first_request_for_a_public_picture_is_the_last_that_asks(nginx, picture, page, client):
    assert not unasked(nginx, picture.file)

    response = client.get(f"/media/{picture.file.name}")

    assert response["X-Accel-Redirect"] == f"/internal-media/{picture.file.name}"
    assert response["Content-Type"] == "image/png" and response.content == b""
    assert unasked(nginx, picture.file)
    link = nginx / "current" / "media" / picture.file.name
    assert link.read_bytes() == Path(picture.file.path).read_bytes()


def test_what_only_its_own_people_may_have_gets_no_link(nginx, picture, client):
    client.force_login(editor())

    response = client.get(f"/media/{picture.file.name}")

    assert response["X-Accel-Redirect"] and response["Cache-Control"] == "private, no-store"
    assert not unasked(nginx, picture.file)


def restrict(page):
    restriction = {"restriction_type": PageViewRestriction.PASSWORD, "password": "x"}
    PageViewRestriction.objects.create(page=Page.objects.get(pk=page.pk), **restriction)


CHANGES = {
    "unpublished": lambda page: page.unpublish(),
    "published without it": lambda page: publish(without_pictures(page)),
    "deleted": lambda page: page.delete(),
    "put behind a password": restrict,
}


def without_pictures(page):
    page.before_after = []
    page.save_revision()
    return page


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_is_asked_for_again_before_anybody_could_see_the_change(
    nginx, picture, page, client, change, django_capture_on_commit_callbacks
):
    client.get(f"/media/{picture.file.name}")

    with django_capture_on_commit_callbacks() as afterwards:
        change(page)
        assert not unasked(nginx, picture.file)
        assert pictures.current() is None
    for told in afterwards:
        told()

    assert client.get(f"/media/{picture.file.name}").status_code == 404
    assert pictures.current() and not unasked(nginx, picture.file)


def test_a_request_that_still_saw_the_page_as_public_links_where_nobody_looks(nginx, picture, page):
    before = pictures.current()
    public_media.add(before, picture.file)

    pictures.renew()
    public_media.add(before, picture.file)

    assert not unasked(nginx, picture.file)


def test_a_change_that_was_taken_back_opens_the_folder_again_at_the_next_round(nginx, picture, page):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        public_media.in_doubt()
        raise ZeroDivisionError
    assert pictures.current() is None

    public_media.reopen()
    pictures.sweep(young=0)

    assert pictures.current()
    assert [path.name for path in nginx.glob("g-*")] == [os.readlink(nginx / "current")]


def test_no_folder_is_a_setting_too(settings, picture, page, client):
    settings.SAQQARA_MEDIA_PUBLIC = ""

    page.unpublish()
    public_media.reopen()
    pictures.renew()

    assert client.get(f"/media/{picture.file.name}").status_code == 404


def test_a_document_is_named_to_nginx_once_its_reader_may_have_it(site_tree, client):
    paper = document(site_tree.sharqia, name="تقرير.pdf")
    client.force_login(editor())

    response = client.get(paper.url)

    assert response["X-Accel-Redirect"] == "/internal-media/documents/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf"
    assert response["Content-Disposition"].startswith("attachment")
