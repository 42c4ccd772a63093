"""What passes is told as such, in the reader's language, and what was typed is not lost."""

import errno
import re
import sqlite3
from contextlib import contextmanager, suppress
from html import unescape

import psycopg
import pytest
from config.urls import urlpatterns as of_the_site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import InterfaceError, OperationalError, ProgrammingError, connection
from django.test import Client, override_settings
from django.urls import path, reverse

from competitions.models import JudgedEntry, SheetDraft
from home.outages import Outage, outage_of
from home.views import server_error
from tests.competitions import editions
from tests.competitions import factories as made

TYPED = 'كتبت «هذا» & <b>"ذاك"</b>\nوسطرًا ثانيًا'


def because(error, cause):
    error.__cause__ = cause
    return error


def of_sqlite(code):
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return because(OperationalError(), error)


@pytest.mark.parametrize(
    ("error", "outage"),
    [
        (
            because(OperationalError(), psycopg.OperationalError("server closed the connection")),
            Outage.DATABASE,
        ),
        (because(OperationalError(), psycopg.errors.AdminShutdown()), Outage.DATABASE),
        (because(OperationalError(), psycopg.errors.LockNotAvailable()), Outage.DATABASE),
        (because(InterfaceError(), psycopg.InterfaceError("connection already closed")), Outage.DATABASE),
        (because(OperationalError(), psycopg.errors.DiskFull()), Outage.ROOM),
        (of_sqlite(sqlite3.SQLITE_BUSY), Outage.DATABASE),
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), Outage.DATABASE),
        (of_sqlite(sqlite3.SQLITE_FULL), Outage.ROOM),
        (of_sqlite(sqlite3.SQLITE_ERROR), None),
        (because(ProgrammingError(), psycopg.errors.UndefinedTable()), None),
        (OSError(errno.ENOSPC, "No space left on device"), Outage.ROOM),
        (because(RuntimeError(), OSError(errno.EDQUOT, "Disk quota exceeded")), Outage.ROOM),
        (FileNotFoundError(errno.ENOENT, "no such file"), None),
        (RuntimeError(), None),
        (None, None),
    ],
)
def test_what_passes_and_what_is_a_fault_of_ours(error, outage):
    assert outage_of(error) is outage


def away(request):
    raise because(OperationalError(), psycopg.OperationalError("server closed the connection"))


def full(request):
    raise OSError(errno.ENOSPC, "No space left on device")


def broken(request):
    raise RuntimeError


VIEWS = {"away": away, "full": full, "broken": broken}
urlpatterns = [path(f"{before}{name}/", view) for before in ("", "en/") for name, view in VIEWS.items()]
urlpatterns += of_the_site
handler500 = server_error


@pytest.fixture
def visitor(db):
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(raise_request_exception=False)


def test_a_reader_is_told_in_the_language_of_the_address(visitor):
    arabic, english = visitor.get("/away/"), visitor.get("/en/away/")

    assert (arabic.status_code, arabic["Retry-After"]) == (503, "10")
    assert '<html lang="ar" dir="rtl">' in arabic.content.decode()
    assert "<h1>انقطاع قصير</h1>" in arabic.content.decode()
    assert '<html lang="en" dir="ltr">' in english.content.decode()
    assert "<h1>A short interruption</h1>" in english.content.decode()
    assert "no-store" in english["Cache-Control"]


def test_what_is_a_fault_of_ours_is_no_outage(visitor):
    assert visitor.get("/broken/").status_code == 500


def test_a_full_disk_is_told_as_that(visitor):
    answer = visitor.post("/en/full/", {"name": "x"})

    assert answer.status_code == 507
    assert "no room left" in answer.content.decode()


def test_what_was_typed_is_sent_again_from_the_answer(visitor):
    file = SimpleUploadedFile("صورة.png", b"x", "image/png")
    page = visitor.post(
        "/away/?next=/a", {"text": TYPED, "tags": ["1", "2"], "password": "geheim", "photo": file}
    )

    html = page.content.decode()
    fields = re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)">', html, re.DOTALL)
    assert [(name, unescape(value)) for name, value in fields] == [
        ("text", TYPED),
        ("tags", "1"),
        ("tags", "2"),
    ]
    assert 'action="/away/?next=/a" enctype="multipart/form-data"' in html
    assert 'name="photo"' in html and "صورة.png" in html
    assert "geheim" not in html


def test_a_script_is_answered_in_its_own_words(visitor):
    answer = visitor.post("/en/away/", {}, content_type="application/json")

    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "does not answer" in answer.json()["error"]


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="says what SQLite does without room")
@pytest.mark.django_db(transaction=True)
def test_sqlite_without_room_takes_nothing_and_says_so(site_tree):
    competition = editions.edition()
    entry, judge = editions.unit_entry(competition), made.judge(competition=competition)
    assignment = made.assign(entry, judge)
    client = Client(raise_request_exception=False)
    client.force_login(judge.user)
    address = reverse("competitions_draft", args=[assignment.pk])
    key = JudgedEntry(entry).criteria[0].key
    notes = {"levels": {key: 3}, "notes": {key: "ن" * 2000}, "version": 0}

    with no_room():
        answer = client.post(address, notes, content_type="application/json")
    assert (answer.status_code, "مساحة" in answer.json()["error"]) == (507, True)
    assert not SheetDraft.objects.exists()

    assert client.post(address, notes, content_type="application/json").status_code == 200


@contextmanager
def no_room():
    """The file of the database can't grow."""
    with connection.cursor() as cursor:
        # Made while there is room: a file without one free page has none for a table either.
        cursor.execute("CREATE TABLE filling (text TEXT)")
        (pages,) = cursor.execute("PRAGMA page_count").fetchone()
        (before,) = cursor.execute("PRAGMA max_page_count").fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        # What deleted rows left is room, too.
        with suppress(OperationalError):
            while True:
                cursor.execute("INSERT INTO filling VALUES (hex(zeroblob(2000)))")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA max_page_count = {before}")
            cursor.execute("DROP TABLE filling")
