"""What passes is told as such, in the reader's language, and what was typed is not lost."""

import errno
import re
import sqlite3
from html import unescape

import psycopg
import pytest
from config.urls import urlpatterns as of_the_site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import InterfaceError, OperationalError, ProgrammingError
from django.test import Client, override_settings
from django.urls import path

from home.outages import Outage, outage_of
from home.views import server_error

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
def visitor():
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
