"""Pictures, documents and private files in a bucket: given to those who may have them, by the site alone."""

import io

import pytest
import requests
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from home.backup.files import names_in, stores
from home.models import SiteImage
from initiatives.models.storage import private_storage
from tests import factories

pytestmark = pytest.mark.django_db


def a_picture():
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG")
    return ContentFile(drawn.getvalue(), name="نقطة.png")


@pytest.fixture
def closed(site_tree):
    collection = Collection.get_first_root_node().add_child(name="closed")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def stored(bucket):
    return {one.key for one in bucket.objects.all()}


def content(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_picture_and_its_sizes_lie_in_the_bucket_and_leave_by_the_site(client, site_tree, in_the_bucket):
    image = SiteImage.objects.create(title="A dot", file=a_picture(), alt_ar="نقطة", alt_en="A dot")
    smaller = image.get_rendition("max-20x20")

    assert {f"media/{image.file.name}", f"media/{smaller.file.name}"} == stored(in_the_bucket)
    for file in (image.file, smaller.file):
        assert file.url.startswith("/media/")
        response = client.get(file.url)
        assert response.status_code == 200
        assert content(response) == in_the_bucket.Object(f"media/{file.name}").get()["Body"].read()


def test_a_closed_picture_is_nobodys_but_its_peoples(client, closed, in_the_bucket):
    image = SiteImage.objects.create(
        title="A dot", file=a_picture(), alt_ar="نقطة", alt_en="A dot", collection=closed
    )

    assert client.get(image.file.url).status_code == 404
    client.force_login(factories.superuser())
    assert client.get(image.file.url).status_code == 200


def test_a_document_is_streamed_and_saved_by_the_browser(client, site_tree, in_the_bucket):
    document = get_document_model().objects.create(
        title="Rules", file=ContentFile(b"a,b\n1,2\n", name="rules.csv")
    )

    response = client.get(document.url)

    assert response.status_code == 200 and content(response) == b"a,b\n1,2\n"
    assert response["Content-Disposition"].startswith("attachment")


def test_strangers_get_nothing_from_the_bucket_itself(swift, site_tree, in_the_bucket):
    image = SiteImage.objects.create(title="A dot", file=a_picture(), alt_ar="نقطة", alt_en="A dot")

    for bucket in ("uploads", "v1/AUTH_test/uploads"):
        for file in ("", f"/media/{image.file.name}"):
            assert requests.get(f"{swift.endpoint}/{bucket}{file}", timeout=10).status_code >= 400


def test_a_second_file_of_a_name_takes_no_place(in_the_bucket):
    media = storages["default"]
    names = [media.save("one.txt", ContentFile(text)) for text in (b"first", b"second")]

    assert [media.open(name).read() for name in names] == [b"first", b"second"]


def test_what_no_address_serves_lies_apart_and_a_backup_finds_all(client, site_tree, in_the_bucket):
    name = private_storage().save("field-work.xlsx", ContentFile(b"secret"))
    storages["default"].save("open.txt", ContentFile(b"open"))

    assert stored(in_the_bucket) == {f"private/{name}", "media/open.txt"}
    assert client.get(f"/media/{name}").status_code == 404
    assert client.get(f"/media/../private/{name}").status_code in (400, 404)
    found = {place: [*names_in(storage)] for place, storage in stores().items()}
    assert found == {"media": ["open.txt"], "private": [name]}
