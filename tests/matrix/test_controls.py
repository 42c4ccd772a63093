"""That the matrix can fail: a leak is found however it is spelled, and an answer is called by its right name."""

import io
import zipfile
from urllib.parse import quote

import pytest
from django.contrib.messages import error
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils.html import escape

from . import answers
from .secrets import MINISTRY, Vault

WORD = "سر<ب>&co"


def workbook():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", escape(WORD))
    return HttpResponse(file.getvalue())


def with_cookie():
    response = HttpResponse()
    response.set_cookie("title", quote(WORD))
    return response


SPELLINGS = {
    "as it stands": lambda: HttpResponse(WORD),
    "in HTML": lambda: HttpResponse(escape(WORD)),
    "in JSON": lambda: JsonResponse({"title": WORD}),
    "in a stream": lambda: StreamingHttpResponse([WORD[:4].encode(), WORD[4:].encode()]),
    "in a workbook": workbook,
    "in a redirect": lambda: HttpResponseRedirect("/x/?title=" + quote(WORD)),
    "in a header": lambda: HttpResponse(
        headers={"Content-Disposition": f"attachment; filename*=utf-8''{quote(WORD)}"}
    ),
    "in a cookie": with_cookie,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_planted_leak_is_found(spelling):
    vault = Vault()
    vault.keep("title", WORD, MINISTRY)
    text = answers.read(SPELLINGS[spelling]()).text

    assert vault.told("editor_a", "/", text) == ["title"]
    assert vault.told("organiser", "/", text) == []


def test_a_leak_in_a_message_for_the_next_page_is_found():
    vault = Vault()
    word = vault.plant("title", MINISTRY)

    assert vault.told("judge", "/", answers.read(refused(f"“{word}” awaits nothing")).text) == ["title"]


def test_a_word_that_was_asked_for_is_no_leak():
    vault = Vault()
    word = vault.plant("title", MINISTRY)

    assert vault.told("judge", f"/search/?q={word}", word) == []
    assert vault.told("judge", "/search/?q=other", word) == ["title"]


def refused(text):
    request = RequestFactory().get("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    error(request, text)
    response = HttpResponseRedirect(reverse("wagtailadmin_home"))
    response.wsgi_request = request
    return response


@pytest.mark.parametrize(
    ("response", "word"),
    [
        (lambda: HttpResponse(), "ok"),
        (lambda: HttpResponse(status=404), "404"),
        (lambda: HttpResponseRedirect(reverse("wagtailadmin_login") + "?next=/x/"), "login"),
        (lambda: HttpResponseRedirect(reverse("wagtailadmin_home")), "moved"),
        (lambda: refused("Sorry"), "no"),
    ],
)
def test_an_answer_goes_by_one_word(response, word):
    assert answers.read(response()).word == word
