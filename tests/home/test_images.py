"""What a camera writes into a picture never reaches the disk."""

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from tests.factories import editor

pytestmark = pytest.mark.django_db

SIDEWAYS = 6
DESCRIBED = {"alt_ar": "موقع المخالفة", "alt_en": "The place"}


def stored_file(image):
    with image.file.storage.open(image.file.name) as file:
        return file.read()


def photograph(kind="JPEG"):
    """A red picture, 40 × 20, lying on its side, with the camera's place, name and comment in it."""
    exif = Image.Exif()
    exif[Base.Orientation] = SIDEWAYS
    exif[Base.Model] = "SecretCam 9000"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (30.0, 35.0, 12.0)
    file = io.BytesIO()
    options = {"comment": b"taken by Mona"} if kind == "JPEG" else {}
    Image.new("RGB", (40, 20), "red").save(file, kind, exif=exif, **options)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_device_and_author_are_gone_and_the_picture_stands_upright(kind):
    original = photograph(kind)
    assert b"SecretCam" in original

    image = get_image_model().objects.create(
        title="موقع", file=ContentFile(original, f"photo.{kind.lower()}")
    )

    stored = stored_file(image)
    assert b"SecretCam" not in stored
    assert b"Mona" not in stored
    with Image.open(io.BytesIO(stored)) as picture:
        assert not picture.getexif()
        assert (picture.format, picture.size) == (kind, (20, 40))
        assert (image.width, image.height) == (20, 40)
    assert image.file_size == len(stored)


def test_an_upload_in_the_admin_is_cleaned_too(site_tree, client):
    client.force_login(editor())
    file = ContentFile(photograph(), "photo.jpg")

    client.post(
        reverse("wagtailimages:add"),
        {"title": "موقع", "file": file, "collection": site_tree.sharqia.collection.pk, **DESCRIBED},
    )

    image = get_image_model().objects.get()
    assert b"SecretCam" not in stored_file(image)
    assert image.file_hash


def test_a_moving_picture_keeps_its_frames():
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "green", "blue")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=200, comment=b"Mona")

    image = get_image_model().objects.create(title="حركة", file=ContentFile(file.getvalue(), "x.gif"))

    stored = stored_file(image)
    assert b"Mona" not in stored
    with Image.open(io.BytesIO(stored)) as picture:
        assert picture.n_frames == 3


def test_saving_the_title_leaves_the_file_alone():
    image = get_image_model().objects.create(title="أ", file=ContentFile(photograph(), "photo.jpg"))
    name, digest = image.file.name, image.file_hash

    image.title = "ب"
    image.save()

    assert (image.file.name, image.file_hash) == (name, digest)


def test_the_description_speaks_the_readers_language(settings):
    image = get_image_model()(title="x", alt_ar="صورة الصالة", alt_en="The hall")

    assert image.default_alt_text == "صورة الصالة"


@pytest.mark.parametrize(
    ("missing", "message"),
    [("alt_ar", "صِف بالعربية ما تُظهره الصورة"), ("alt_en", "صِف بالإنجليزية ما تُظهره الصورة")],
)
def test_a_picture_without_a_description_is_refused_in_words_and_keeps_what_was_typed(
    site_tree, client, missing, message
):
    client.force_login(editor())
    sent = {"title": "موقع", "collection": site_tree.sharqia.collection.pk, **DESCRIBED, missing: ""}

    response = client.post(
        reverse("wagtailimages:add"), {**sent, "file": ContentFile(photograph(), "photo.jpg")}
    )

    html = response.content.decode()
    assert message in html
    assert all(value in html for value in DESCRIBED.values() if value != DESCRIBED[missing])
    assert not get_image_model().objects.exists()


def test_pictures_sent_together_are_clean_while_they_wait_for_their_descriptions(site_tree, client):
    client.force_login(editor())

    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {"collection": site_tree.sharqia.collection.pk, "files[]": ContentFile(photograph(), "photo.jpg")},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )

    assert response.json()["success"]
    waiting = UploadedFile.objects.get()
    assert not get_image_model().objects.exists()
    with waiting.file.storage.open(waiting.file.name) as file:
        assert b"SecretCam" not in file.read()


def test_a_picture_among_the_documents_is_cleaned_as_well_and_its_size_is_that_of_what_is_stored(
    site_tree, client
):
    client.force_login(editor())
    sent = {
        "title": "موقع",
        "collection": site_tree.sharqia.collection.pk,
        "file": ContentFile(photograph(), "photo.JPG"),
    }

    client.post(reverse("wagtaildocs:add"), sent)

    document = get_document_model().objects.get()
    stored = stored_file(document)
    assert b"SecretCam" not in stored and b"Mona" not in stored
    assert document.file_size == len(stored)


def test_what_only_calls_itself_a_picture_is_refused_in_words(site_tree, client):
    client.force_login(editor(language="en"))
    sent = {
        "title": "موقع",
        "collection": site_tree.sharqia.collection.pk,
        "file": ContentFile(photograph()[:300], "a.jpg"),
    }

    answer = client.post(reverse("wagtaildocs:add"), sent)

    assert "The photo can’t be read." in answer.content.decode()
    assert not get_document_model().objects.exists()
