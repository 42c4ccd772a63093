import os

import boto3
import pytest
from botocore.config import Config
from config.settings.files import storages_in

from . import ASKED
from .swift import KEY, USER, Swift

REGION = "us-east-1"

if not os.environ.get(ASKED):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def swift(tmp_path_factory):
    server = Swift(tmp_path_factory.mktemp("swift"))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def bucket(swift):
    """What lies in it, seen by its owner."""
    config = Config(signature_version="s3v4", s3={"addressing_style": "path"})
    owner = boto3.resource(
        "s3",
        REGION,
        endpoint_url=swift.endpoint,
        aws_access_key_id=USER,
        aws_secret_access_key=KEY,
        config=config,
    )
    return owner.create_bucket(Bucket="uploads")


@pytest.fixture
def in_the_bucket(settings, swift, bucket):
    """The site's uploads, each test's own."""
    told = storages_in("uploads", swift.endpoint, USER, KEY, REGION)
    settings.STORAGES = settings.STORAGES | told
    yield bucket
    for one in bucket.objects.all():
        one.delete()
