"""Where files lie that no address serves."""

from initiatives.models.storage import storage_named

from .. import conf


def private_storage():
    """The host's storage for uploaded field work and bundles, else a folder beside its media."""
    return storage_named(conf.get("COMPETITIONS_PRIVATE_STORAGE"))
