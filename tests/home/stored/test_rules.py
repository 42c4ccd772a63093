"""What may be stored, row by row: everything that tells one reader's answer from another's forbids it."""

import pytest
from django.conf import settings as django_settings
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.utils import translation

from home.stored import headers
from home.stored.rules import may_be_stored

SESSION = django_settings.SESSION_COOKIE_NAME


@pytest.fixture(autouse=True)
def own_address(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://saqqara.example"
    settings.ALLOWED_HOSTS = ["*"]


def asked(path="/ar/", method="GET", secure=True, cookies="", **more):
    more = {"HTTP_HOST": "saqqara.example", **more} | ({"HTTP_COOKIE": cookies} if cookies else {})
    return RequestFactory().generic(method, path, secure=secure, **more)


def answered(response=None, **changed):
    response = response or HttpResponse("صفحة", headers={"Content-Type": "text/html; charset=utf-8"})
    for name, value in headers.SAID.items():
        response.headers.setdefault(name, value)
    for name, value in {"Content_Language": "ar", "Vary": "Accept-Encoding", **changed}.items():
        response.headers[name.replace("_", "-")] = value
    return response


def with_cookie():
    response = answered()
    response.set_cookie("seen", "1")
    return response


def previewed():
    request = asked()
    request.is_preview = True
    return request


STORED = {
    "a page": (asked, answered),
    "digits were chosen": (lambda: asked(cookies="digits=arab"), answered),
    "digits were chosen over TLS": (lambda: asked(cookies="__Host-digits=latn"), answered),
    "it is compressed": (asked, lambda: answered(Content_Encoding="gzip")),
    "the answer has a number": (asked, lambda: answered(X_Request_ID="7")),
    "an address in Arabic": (lambda: asked("/ar/المبادرات/شباك-واحد/"), answered),
}
NOT_STORED = {
    "a form": (lambda: asked(method="POST"), answered),
    "only the headers": (lambda: asked(method="HEAD"), answered),
    "a query": (lambda: asked("/ar/?utm_source=x"), answered),
    "somebody is signed in": (lambda: asked(cookies=f"{SESSION}=x"), answered),
    "a token of forms": (lambda: asked(cookies="csrftoken=x"), answered),
    "a cookie that nobody knows": (lambda: asked(cookies="digits=arab; ad=1"), answered),
    "a password in the request": (lambda: asked(HTTP_AUTHORIZATION="Basic x"), answered),
    "a preview": (previewed, answered),
    "not the site's protocol": (lambda: asked(secure=False), answered),
    "a stranger's host": (lambda: asked(HTTP_HOST="evil.example"), answered),
    "a port that would stand in its links": (lambda: asked(HTTP_HOST="saqqara.example:81"), answered),
    "the bare address, which asks the browser": (lambda: asked("/"), answered),
    "no slash at the end": (lambda: asked("/ar/x.xml"), answered),
    "a cookie is set": (asked, with_cookie),
    "not found": (
        asked,
        lambda: answered(HttpResponse("", status=404, content_type=headers.SAID["content-type"])),
    ),
    "a way on": (asked, lambda: answered(HttpResponse("", status=302))),
    "a stream": (asked, lambda: answered(StreamingHttpResponse(["x"]))),
    "no page": (asked, lambda: answered(Content_Type="application/json")),
    "private": (asked, lambda: answered(Cache_Control="private, no-store")),
    "for a while": (asked, lambda: answered(Cache_Control="max-age=300")),
    "another policy": (asked, lambda: answered(Content_Security_Policy="default-src 'none'; sandbox")),
    "another language than its address": (asked, lambda: answered(Content_Language="en")),
    "by the browser's language": (asked, lambda: answered(Vary="Accept-Language")),
    "a header that nginx doesn't know": (asked, lambda: answered(X_Robots_Tag="noindex")),
}


@pytest.mark.parametrize(("request_of", "response_of"), STORED.values(), ids=STORED)
def test_what_everybody_gets_alike_is_stored(request_of, response_of):
    assert may_be_stored(request_of(), response_of())


@pytest.mark.parametrize(("request_of", "response_of"), NOT_STORED.values(), ids=NOT_STORED)
def test_nothing_else_is(request_of, response_of):
    with translation.override("ar"):
        assert not may_be_stored(request_of(), response_of())
