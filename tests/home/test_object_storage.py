"""Uploads in a bucket keep their addresses, and nobody is led to the bucket."""

import pytest
from config.settings.files import storages_in

from home.object_storage import ClosedBucket
from tests.config.test_production import started
from tests.lint.__main__ import PRODUCTION

BUCKET = {"MEDIA_S3_BUCKET": "uploads", "MEDIA_S3_KEY": "key", "MEDIA_S3_SECRET": "secret"}


@pytest.fixture
def bucket():
    said = storages_in("uploads", "https://storage.example", "key", "secret", None)["default"]
    return ClosedBucket(**said["OPTIONS"])


def test_a_file_has_the_address_that_it_would_have_on_a_disk(bucket):
    assert bucket.url("original_images/صورة 1.png") == (
        "/media/original_images/%D8%B5%D9%88%D8%B1%D8%A9%201.png"
    )


def test_nothing_in_it_is_public_or_written_over(bucket):
    assert (bucket.default_acl, bucket.file_overwrite) == (None, False)


def test_what_no_address_serves_lies_apart():
    told = storages_in("uploads", None, "key", "secret", None)

    assert {alias: one["OPTIONS"]["location"] for alias, one in told.items()} == {
        "default": "media",
        "private": "private",
    }


def test_production_takes_the_bucket_and_asks_nginx_for_no_file():
    program = """
from config.settings import production as p
print(p.STORAGES["default"]["BACKEND"], p.STORAGES["staticfiles"]["BACKEND"], p.SAQQARA_MEDIA_INTERNAL == "")
"""
    done = started(PRODUCTION | BUCKET | {"MEDIA_INTERNAL": "/internal-media/"}, program)

    assert done.stdout == "home.object_storage.ClosedBucket home.sheets.JoiningStorage True\n"


@pytest.mark.parametrize("name", ["MEDIA_S3_KEY", "MEDIA_S3_SECRET"])
def test_a_bucket_without_a_key_is_no_bucket(name):
    done = started(PRODUCTION | {key: value for key, value in BUCKET.items() if key != name})

    assert done.returncode == 1
    assert f"Set the environment variable {name}" in done.stderr
