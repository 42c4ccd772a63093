"""What a backup was made by: versions, migrations and the settings that its content depends on; no secrets."""

import platform

import django
import wagtail
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from .errors import BackupError

SETTINGS = (
    "AUTH_USER_MODEL",
    "INITIATIVES_SOURCE_LOCALE",
    "INSTALLED_APPS",
    "LANGUAGE_CODE",
    "TIME_ZONE",
    "USE_TZ",
    "WAGTAILDOCS_DOCUMENT_MODEL",
    "WAGTAILIMAGES_IMAGE_MODEL",
)


def fingerprint():
    return {
        "versions": {
            "python": platform.python_version(),
            "django": django.get_version(),
            "wagtail": wagtail.__version__,
        },
        "database": connection.vendor,
        "migrations": sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations()),
        "settings": {name: getattr(settings, name) for name in SETTINGS},
    }


def refuse_strangers(made_by):
    """Content of another kind of database, or of a newer version than this one, can't be read here."""
    if made_by["database"] != connection.vendor:
        raise BackupError(
            f"The backup holds a {made_by['database']} database, and this place has a {connection.vendor} one."
        )
    known = {".".join(key) for key in MigrationLoader(None).disk_migrations}
    unknown = sorted(set(made_by["migrations"]) - known)
    if unknown:
        raise BackupError(f"The backup was made by a newer version: {unknown[-1]} is not known here.")


def differences(made_by):
    """Lines for the operator: what is set otherwise here than where the backup was made."""
    here = fingerprint()
    for group in ("versions", "settings"):
        for name, there in made_by[group].items():
            now = here[group].get(name)
            if now != there:
                yield f"{name} was {there}, here it is {now}."
