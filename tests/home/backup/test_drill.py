"""The drill of docs/backing-up.md, word for word, on an archive written while people go on saving."""

import hashlib
import re
import sys
import threading
from contextlib import contextmanager
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connections
from wagtail.documents import get_document_model

from competitions.actions.release import release
from competitions.models import Publication
from initiatives.models import OutboxMessage
from initiatives.models.storage import private_storage
from tests.competitions.conftest import closed, decided, organiser  # noqa: F401
from tests.home.backup.places import empty_place, files_below, source_rows
from tests.lint import ROOT

pytestmark = pytest.mark.django_db(transaction=True)

#: changed on purpose: sessions end, waiting mail is held
SETTLED = {"django_session", "initiatives_outboxmessage"}
DOCUMENTS = get_document_model()._meta.db_table
#: what else a document saved meanwhile changes: counters, its references, the admin's search
BESIDES = {"sqlite_sequence", "wagtailcore_referenceindex"}
INDEX = "wagtailsearch_indexentry"


def commands(heading):
    """The indented lines below a heading of the document."""
    text = (ROOT / "docs/backing-up.md").read_text().partition(f"# {heading}\n")[2]
    text = text.replace(".venv/bin/python", sys.executable)
    return re.findall(r"^    (.+)$", re.split(r"^#", text, flags=re.MULTILINE)[0], re.MULTILINE)


def keep(number):
    return get_document_model().objects.create(
        title=f"saved {number}", file=ContentFile(f"body {number}".encode(), name=f"ملف-{number}.csv")
    )


@contextmanager
def somebody_saving():
    """Yields what is acknowledged so far: documents, each a row and a file."""
    acknowledged, stop, begun = [], threading.Event(), threading.Event()

    def save():
        while not stop.is_set():
            acknowledged.append(keep(len(acknowledged)).pk)
            begun.set()
        connections.close_all()

    writer = threading.Thread(target=save)
    writer.start()
    begun.wait(timeout=30)
    try:
        yield acknowledged
    finally:
        stop.set()
        writer.join(timeout=60)


@pytest.fixture
def place(tmp_path):
    with empty_place(tmp_path / "place") as made:
        yield made


@pytest.fixture
def archive(tmp_path, decided, organiser):  # noqa: F811
    """Of a released edition, with somebody signed in and a mail waiting; saved under load."""
    release(decided, organiser)
    SessionStore().save()
    OutboxMessage.objects.create(sender="a@example.org", to=["b@example.org"], subject="waiting")
    return tmp_path / "saqqara.zip"


def test_what_was_saved_under_load_comes_back_row_by_row_and_file_by_file(archive, place):
    said = StringIO()
    with somebody_saving() as acknowledged:
        before = list(acknowledged)
        call_command("backup", str(archive), stdout=said)
        meanwhile = len(acknowledged) - len(before)
    assert meanwhile > 0  # or nothing was tried
    assert hashlib.sha256(archive.read_bytes()).hexdigest() in said.getvalue()
    assert archive.stat().st_mode & 0o777 == 0o600

    script = "\n".join(["set -e", *commands("The drill")])
    code, output = place.run("sh", "-c", script, ARCHIVE=str(archive), SUM=said.getvalue().strip())

    assert code == 0, output
    compare_rows(before, acknowledged, place)
    compare_files(place)
    assert "mails were waiting" in output


def compare_rows(before, acknowledged, place):
    source, restored = source_rows(), place.rows()
    assert source.keys() == restored.keys()
    moved = {name for name in source if source[name] != restored[name] and not name.startswith(INDEX)}
    assert moved - SETTLED <= {DOCUMENTS, *BESIDES}
    assert restored[DOCUMENTS] <= source[DOCUMENTS]
    assert len(before) <= restored[DOCUMENTS].total() <= len(acknowledged)
    assert source["django_session"] and not restored["django_session"]


def compare_files(place):
    """Nothing differs; what is missing was saved after the database was written down."""
    for storage, folder in (
        (settings.MEDIA_ROOT, place.media),
        (private_storage().location, place.media.parent / "private"),
    ):
        there, back = files_below(storage), files_below(folder)
        assert back
        assert back.items() <= there.items()
        assert all(name.startswith("documents/") for name in there.keys() - back.keys())
    assert Publication.objects.get().bundle.name in files_below(place.media.parent / "private")


def test_the_backup_of_the_document_is_the_backup_of_the_code(tmp_path, site_tree):
    call_command("backup", str(tmp_path / "one.zip"), stdout=StringIO())

    assert commands("Keeping and restoring backups") == [
        f'{sys.executable} manage.py backup "$BACKUPS/saqqara-$(date +%Y-%m-%d-%H%M%S).zip"'
    ]


def test_a_full_place_is_left_as_it_is_until_one_says_replace(tmp_path, place, site_tree):
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    kept = keep(1)
    call_command("backup", str(first), stdout=StringIO())
    private_storage().save("guides/later.txt", ContentFile(b"later"))
    kept.delete()
    keep(2)
    call_command("backup", str(second), stdout=StringIO())
    assert place.manage("restore", str(second))[0] == 0
    full, private = place.rows(), files_below(place.media.parent / "private")

    code, output = place.manage("restore", str(first))
    assert code == 1
    assert "This place is not empty" in output
    assert (place.rows(), files_below(place.media.parent / "private")) == (full, private)

    code, output = place.manage("restore", str(first), "--replace")
    assert code == 0, output
    assert ["saved 1" in row for row in place.rows()[DOCUMENTS]] == [True]
    assert not any("later" in name for name in files_below(place.media.parent / "private"))
    assert not (place.media.parent / "private/guides/later.txt").exists()
