"""Pictures and documents sent to the admin, one line for each way in which Wagtail alone takes too much."""

import io
import re

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from tests.factories import editor
from tests.photos import LATITUDE, WHO, hold_photos
from tests.sent_files import GIF_THAT_IS_A_SCRIPT, pdf, picture, png_that_grows

pytestmark = pytest.mark.django_db

ALONE = {"X-Requested-With": "XMLHttpRequest"}
DESCRIBED = {"title": "موقع", "alt_ar": "موقع المخالفة", "alt_en": "The place"}


@pytest.fixture
def collection(site_tree, client):
    client.force_login(editor(language="en"))
    return site_tree.sharqia.collection


def send(client, collection, kind, content, name):
    """By the form of one file, and by the box into which many are dropped; the answers to both, as text."""
    file = SimpleUploadedFile(name, content)
    many = SimpleUploadedFile(name, content)
    answers = [
        client.post(reverse(f"{kind}:add"), {**DESCRIBED, "collection": collection.pk, "file": file}),
        client.post(
            reverse(f"{kind}:add_multiple"), {"collection": collection.pk, "files[]": many}, headers=ALONE
        ),
    ]
    assert {answer.status_code for answer in answers} <= {200, 302}
    return [answer.content.decode() for answer in answers]


def stored_file(of):
    with default_storage.open(of.file.name) as file:
        return file.read()


REFUSED_PICTURES = [
    ("400 million pixels", "a.png", png_that_grows(20_000, 20_000), "too many pixels"),
    ("120 million pixels", "a.png", png_that_grows(12_000, 10_000), "too many pixels"),
    (
        "an SVG",
        "a.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "is not allowed|Not a supported image format",
    ),
    ("a GIF that is a script", "a.gif", GIF_THAT_IS_A_SCRIPT, "either not an image or a corrupted image"),
    ("a GIF cut short", "a.gif", picture("GIF")[:30], "either not an image or a corrupted image"),
    ("HTML", "a.jpg", b"<html><script>alert(1)</script></html>", "either not an image|does not match"),
    ("a PNG by another name", "a.jpg", picture("PNG"), "does not match the file format"),
    ("12 MB", "a.png", picture("PNG") + bytes(12 * 1024 * 1024), "too big"),
]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [row[1:3] + row[3:] for row in REFUSED_PICTURES],
    ids=[row[0] for row in REFUSED_PICTURES],
)
def test_no_such_picture_is_taken(client, collection, name, content, said):
    answers = send(client, collection, "wagtailimages", content, name)

    assert all(re.search(said, answer) for answer in answers), answers
    assert not get_image_model().objects.exists()
    assert not UploadedFile.objects.exists()


def test_what_follows_the_end_of_a_picture_is_dropped(client, collection):
    send(client, collection, "wagtailimages", picture() + b"<script>alert(1)</script>", "a.jpg")

    stored, waiting = (
        stored_file(one) for one in (get_image_model().objects.get(), UploadedFile.objects.get())
    )
    assert b"script" not in stored and b"script" not in waiting
    assert Image.open(io.BytesIO(stored)).size == Image.open(io.BytesIO(waiting)).size == (40, 20)


@pytest.mark.parametrize("name", ["../../../etc/evil.png", "صورة\u202egnp.php.png", "a\0b.png"])
def test_a_picture_is_stored_in_its_folder_under_a_plain_name(client, collection, name):
    send(client, collection, "wagtailimages", picture("PNG"), name)

    stored = get_image_model().objects.get().file.name
    assert stored.startswith("original_images/") and stored.endswith(".png")
    assert stored.count(".") == 1 and stored.count("/") == 1 and stored.isascii()


REFUSED_DOCUMENTS = [
    ("HTML", "a.html", b"<html>", "not allowed"),
    ("an SVG", "a.svg", b"<svg/>", "not allowed"),
    ("HTML as PDF", "a.pdf", b"<html><script>alert(1)</script>", "something else"),
    ("HTML as a table", "a.csv", b"<html>", "not a table in plain text"),
    ("a picture that grows", "a.png", png_that_grows(12_000, 10_000), "million pixels"),
    ("21 MB", "a.pdf", pdf() + bytes(21 * 1024 * 1024), "too big"),
]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [row[1:] for row in REFUSED_DOCUMENTS],
    ids=[row[0] for row in REFUSED_DOCUMENTS],
)
def test_no_such_document_is_taken(client, collection, name, content, said):
    answers = send(client, collection, "wagtaildocs", content, name)

    assert all(said in answer for answer in answers), answers
    assert not get_document_model().objects.exists()


@pytest.mark.parametrize("kind", ["wagtaildocs", "wagtailimages"])
def test_a_refused_file_leaves_the_one_that_stands_there(client, collection, kind):
    """Wagtail notes the size of whatever file its screen shows, that of the refused one too."""
    content, name = (pdf(), "a.pdf") if kind == "wagtaildocs" else (picture("PNG"), "a.png")
    send(client, collection, kind, content, name)
    model = get_document_model() if kind == "wagtaildocs" else get_image_model()
    model.objects.update(file_size=None)
    stands = model.objects.first()
    bad = SimpleUploadedFile(name, picture("PNG")[:60])

    answer = client.post(reverse(f"{kind}:edit", args=[stands.pk]), {**DESCRIBED, "file": bad})

    assert answer.status_code == 200
    assert model.objects.get(pk=stands.pk).file.name == stands.file.name
    assert model.objects.get(pk=stands.pk).file_size in (None, len(stored_file(stands)))


def test_documents_are_found_by_a_word_and_by_how_often_they_are_used(client, collection):
    send(client, collection, "wagtaildocs", pdf(), "قرار.pdf")
    get_document_model().objects.update(title="قرار المحافظ")
    call_command("update_index", verbosity=0)

    def found(**asked):
        return "قرار المحافظ" in client.get(reverse("wagtaildocs:index"), {"q": "قرار", **asked}).text

    assert found(usage_count_max="3") and not found(usage_count_min="1")


def test_a_document_is_saved_by_the_browser_and_never_shown(client, collection):
    send(client, collection, "wagtaildocs", pdf(), "تقرير.pdf")
    document = get_document_model().objects.first()

    answer = client.get(document.url)
    answer.getvalue()

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'"


def test_a_pdf_is_stored_without_what_the_cameras_wrote_into_its_photos(client, collection):
    sent = pdf(lambda writer: hold_photos(writer, LATITUDE))

    send(client, collection, "wagtaildocs", sent, "a.pdf")

    stored = get_document_model().objects.first()
    assert sent.count(WHO.encode()) > 2 and WHO.encode() not in stored_file(stored)
    assert stored.file_size == len(stored_file(stored))
