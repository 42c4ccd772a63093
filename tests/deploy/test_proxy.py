"""What nginx does by itself, as it is shipped."""

import re
import socket
import ssl
import warnings
from functools import partial
from uuid import uuid4

import pytest
import requests

from .browser import BASE, CERTIFICATE, Browser
from .machine import INSTANCES, LOGS, line_of, unit, written

HOST, PORT = "localhost", int(BASE.rpartition(":")[2] or 443) if BASE else 443


def spoken(highest, lowest=ssl.TLSVersion.TLSv1):
    """The version and protocol that a browser of this kind comes to speak."""
    context = ssl.create_default_context(cafile=CERTIFICATE)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.set_alpn_protocols(["h2", "http/1.1"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = lowest, highest
    with (
        socket.create_connection((HOST, PORT)) as plain,
        context.wrap_socket(plain, server_hostname=HOST) as it,
    ):
        return it.version(), it.selected_alpn_protocol(), it.cipher()[0]


def test_tls_is_new_enough_and_http_2_is_spoken():
    assert spoken(ssl.TLSVersion.TLSv1_3)[:2] == ("TLSv1.3", "h2")

    version, protocol, cipher = spoken(ssl.TLSVersion.TLSv1_2)
    assert (version, protocol) == ("TLSv1.2", "h2")
    assert re.match(r"ECDHE-\w+-(AES\d+-GCM|CHACHA20)", cipher)

    with pytest.raises(ssl.SSLError):
        spoken(ssl.TLSVersion.TLSv1_1)


def test_plain_http_leads_to_tls():
    answer = requests.get("http://localhost:8480/ar/?q=1", allow_redirects=False, timeout=10)

    assert (answer.status_code, answer.headers["Location"]) == (301, f"{BASE}/ar/?q=1")


@pytest.mark.parametrize(
    ("method", "address", "options", "status"),
    [
        ("TRACE", "/ar/", {}, 405),
        ("GET", "/ar/", {"headers": {"Host": "elsewhere.example"}}, 421),
        ("POST", "/ar/search/", {"data": b"x" * (26 * 1024 * 1024)}, 413),
    ],
)
def test_nginx_refuses_in_both_languages_with_all_its_headers(method, address, options, status):
    answer = Browser().ask(method, address, **options)

    assert answer.status_code == status
    assert 'lang="ar" dir="rtl"' in answer.text and 'lang="en"' in answer.text
    assert "nginx/" not in answer.headers["Server"]
    assert "style=" not in answer.text and "<style" not in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    for name in ("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "X-Request-ID"):
        assert answer.headers[name]


def test_static_files_are_kept_for_ever_and_sent_compressed():
    page = Browser().get("/ar/").text
    sheet = re.search(r'href="(/static/[^"]+\.css)"', page)[1]

    for coding in ("br", "gzip"):
        answer = Browser().get(sheet, headers={"Accept-Encoding": coding})
        assert answer.headers["Content-Encoding"] == coding
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_nobody_chooses_his_own_address():
    """Asked at the machine's own address, so that it comes from no loopback."""
    near = Browser().get("/-/ready")
    assert near.status_code == 200

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        own = probe.getsockname()[0]
    forged = {"X-Real-IP": "127.0.0.1", "X-Forwarded-For": "127.0.0.1", "Host": BASE.removeprefix("https://")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ask = partial(requests.get, headers=forged, verify=False, timeout=10)  # noqa: S501 (its name is another)
        far, health = (ask(f"https://{own}:{PORT}/-/{name}") for name in ("ready", "health"))
    assert (far.status_code, health.status_code) == (404, 200)


def test_a_request_has_one_name_in_every_log():
    name = f"test-{uuid4().hex}"

    answer = Browser().post("/admin/login/", {"username": "x"}, headers={"X-Request-ID": name}, follow=False)

    assert answer.status_code == 403  # without a form's token
    assert answer.headers["X-Request-ID"] == name
    line = line_of("access.log", name)
    assert (line["status"], line["address"], line["method"]) == (403, "/admin/login", "POST")
    of_the_site = [one for at in INSTANCES for one in written(f"saqqara-web@{at}.service.log", name)]
    assert {one["from"] for one in of_the_site} >= {"saqqara.refused"}


def test_what_people_ask_and_whence_they_read_is_not_written_down():
    name = f"test-{uuid4().hex}"
    Browser().get("/ar/search/", {"q": "كلمة-سر-في-العنوان"}, headers={"X-Request-ID": name})

    line = line_of("access.log", name)
    assert line["whence"] == "" and line["address"] == "/ar/search"
    assert "q=" not in (LOGS / "access.log").read_text()


def test_a_broken_application_is_told_in_both_languages_and_one_of_two_is_enough():
    unit("stop", "saqqara-web@1.service")
    try:
        assert {Browser().get("/ar/").status_code for _ in range(6)} == {200}
        unit("stop", "saqqara-web@2.service")
        answer = Browser().get("/en/")
    finally:
        for instance in INSTANCES:
            unit("start", f"saqqara-web@{instance}.service")

    assert answer.status_code == 502
    assert "المنصة متوقفة لحظات" in answer.text and "away for a moment" in answer.text
    assert answer.headers["Retry-After"] == "30" and answer.headers["Cache-Control"] == "no-store"
    sheet = Browser().get("/-/errors/errors.css")
    assert (sheet.status_code, sheet.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
