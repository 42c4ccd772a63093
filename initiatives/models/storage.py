"""Where files lie that no address serves."""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import storages

from .. import conf
from ..whole_files import WholeFiles


def private_storage():
    """The host's storage for files that no address serves, else a folder beside its media."""
    return storage_named(conf.get("INITIATIVES_PRIVATE_STORAGE"))


def storage_named(alias):
    if alias in settings.STORAGES:
        return storages[alias]
    return WholeFiles(
        Path(settings.MEDIA_ROOT).parent / "private",
        file_permissions_mode=0o600,
        directory_permissions_mode=0o700,
    )
