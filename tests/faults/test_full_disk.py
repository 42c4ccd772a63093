"""No room for a file that somebody sends: he is told, in words, and nothing of it is left anywhere."""

import io
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from tests import factories
from tests.sent_files import pdf

from .person import signed_in

#: bytes that a file may have; a record of a database needs none of it
ROOM = 100_000
#: bytes of an upload that Django writes to the disk as it arrives
LARGE = 3_000_000
BOUNDARY = "----as-browsers-do"


@pytest.fixture
def full(site):
    site.start(room=ROOM)
    yield site
    site.kill()


@pytest.fixture
def editor(full):
    return signed_in(full.port, factories.editor("EG-SHR"), "en")


def noise():
    """A picture that no format makes small."""
    file = io.BytesIO()
    Image.frombytes("RGB", (400, 400), os.urandom(400 * 400 * 3)).save(file, "PNG")
    return file.getvalue()


def send(person, address, file, field="file", **fields):
    """A form with a file, as a browser sends it: (name, content, type)."""
    parts = [f'name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    name, content, kind = file
    head = f'name="{field}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
    parts.append(head.encode() + content + b"\r\n")
    opened = f"--{BOUNDARY}\r\nContent-Disposition: form-data; ".encode()
    body = b"".join(opened + part for part in parts) + f"--{BOUNDARY}--\r\n".encode()
    return person.ask("POST", address, body, **{"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})


def stored():
    """Every row and every file that an upload could leave."""
    files = {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}
    return files, get_image_model().objects.count(), get_document_model().objects.count()


def test_a_picture_that_does_not_fit_is_refused_in_words_and_what_was_typed_is_kept(editor):
    before = stored()
    collection = factories.governorate("EG-SHR").collection.pk
    fields = {"title": "قبل «الإزالة»", "collection": collection, "alt_ar": "أرض", "alt_en": "Land"}

    answer = send(editor, reverse("wagtailimages:add"), ("place.png", noise(), "image/png"), **fields)

    assert (answer.status, answer.headers["retry-after"]) == (507, "300")
    assert "The server has no room left to store this. Nothing was saved." in answer.text
    assert 'name="title" value="قبل «الإزالة»"' in answer.text
    assert 'type="file"' in answer.text and "place.png" in answer.text
    assert stored() == before


def test_a_file_for_which_there_is_no_room_even_while_it_arrives(editor):
    before = stored()
    content = pdf() + b"%" * LARGE

    answer = send(editor, reverse("wagtaildocs:add"), ("plan.pdf", content, "application/pdf"), title="Plan")

    assert answer.status == 507
    assert "Go back to the form" in answer.text
    assert stored() == before


def test_a_script_that_uploads_is_told_too(editor):
    before = stored()
    address = reverse("wagtailimages:add_multiple")
    headers = {"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"}

    answer = send(
        Hurried(editor, headers), address, ("place.png", noise(), "image/png"), "files[]", title="x"
    )

    assert (answer.status, "no room" in answer.json["error"]) == (507, True)
    assert stored() == before


class Hurried:
    """The same person's script."""

    def __init__(self, person, headers):
        self.person, self.headers = person, headers

    def ask(self, method, address, body, **headers):
        return self.person.ask(method, address, body, **headers, **self.headers)


def test_what_is_small_is_stored_as_ever(editor):
    before = get_document_model().objects.count()
    collection = factories.governorate("EG-SHR").collection.pk

    answer = send(
        editor,
        reverse("wagtaildocs:add"),
        ("plan.pdf", pdf(), "application/pdf"),
        title="Plan",
        collection=collection,
    )

    assert answer.status == 302
    assert get_document_model().objects.count() == before + 1
