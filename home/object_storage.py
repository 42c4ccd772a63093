"""Uploads in a bucket of an S3-compatible server, for sites of several machines (MEDIA_S3_* in docs/deploying.md).

The bucket is closed: nobody is led to it. A file has the address it would have on a disk, and the site decides who may
have it and hands it over (`home.delivery`), as everywhere.
"""

from botocore.config import Config
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage


class ClosedBucket(S3Storage):
    def get_default_settings(self):
        """A file never takes another's place, and is given no right of its own."""
        return super().get_default_settings() | {
            "file_overwrite": False,
            "default_acl": None,
            "client_config": Config(
                signature_version="s3v4",
                s3={"addressing_style": "path"},
                # Servers other than Amazon's know no checksums that come after the content.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        }

    def url(self, name, parameters=None, expire=None, http_method=None):
        return settings.MEDIA_URL + filepath_to_uri(name)
