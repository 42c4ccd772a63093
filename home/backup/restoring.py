"""Nothing is written before the whole archive was read, and nothing over what is there unless one says so."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext as _

from initiatives.models import OutboxMessage

from ..public_media import pictures
from ..stored import pages
from .archive import Reader
from .databases import database
from .errors import BackupError
from .files import clear_files, no_files, put_files
from .fingerprint import differences, refuse_strangers


def restore(path, replace=False):
    """Puts the content of the archive at `path` here; returns lines that the operator should read."""
    with Reader(path) as archive:
        made_by = archive.manifest["fingerprint"]
        refuse_strangers(made_by)
        archive.verify(database().part)
        refuse_full_place(replace)
        put_database(archive, replace)
        clear_files()
        put_files(archive)
    return [*differences(made_by), *settle()]


def refuse_full_place(replace):
    if not replace and (connection.introspection.table_names() or not no_files()):
        raise BackupError("This place is not empty. With --replace everything in it is lost for good.")


def put_database(archive, replace):
    with TemporaryDirectory() as folder:
        dumped = Path(folder) / "database"
        source = database()
        archive.extract(source.part, dumped)
        source.load(dumped, replace)


def settle():
    """What went on after the backup is not known: nobody is signed in by it, and no mail goes out twice."""
    cache.clear()
    pictures.renew()
    pages.renew()
    Session.objects.all().delete()
    with translation.override(settings.LANGUAGE_CODE):
        held = OutboxMessage.objects.hold(_("Restored from a backup; it may have been sent after that."))
    if held:
        yield (
            f"{held} mails were waiting and may have been sent since:"
            " they stay held on the screen of undelivered mail."
        )
