"""The virus scanner, as clamd speaks: a little server that knows one virus and the protocol."""

import socket
import socketserver
import struct
import threading

import pytest
from django.utils.translation import override

from initiatives.uploads import UploadRefused, refuse_virus

VIRUS = b"X5O!P%@AP-not-the-real-one"


class Clamd(socketserver.StreamRequestHandler):
    """INSTREAM alone: lengths and pieces until a length of 0, then one line that ends in a zero byte."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := struct.unpack("!I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
        self.server.received.append(content)
        self.wfile.write(self.server.says(content) + b"\0")


def says(content):
    if len(content) > 1_000_000:
        return b"INSTREAM size limit exceeded. ERROR"
    return b"stream: Test.Virus FOUND" if VIRUS in content else b"stream: OK"


@pytest.fixture(params=["path", "port"])
def clamd(request, tmp_path, settings):
    if request.param == "path":
        server = socketserver.ThreadingUnixStreamServer(str(tmp_path / "clamd"), Clamd)
        settings.INITIATIVES_CLAMAV = str(tmp_path / "clamd")
    else:
        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd)
        settings.INITIATIVES_CLAMAV = f"127.0.0.1:{server.server_address[1]}"
    server.received, server.says = [], says
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def refusal(content):
    try:
        with override("en"):
            refuse_virus(content)
    except UploadRefused as error:
        return error.message
    return ""


def test_the_scanner_sees_every_byte_and_decides(clamd):
    content = bytes(range(256)) * 800

    assert refusal(content) == ""
    assert clamd.received == [content]
    assert "harmful" in refusal(content + VIRUS)


def test_what_the_scanner_does_not_look_at_is_not_taken(clamd):
    assert "just now" in refusal(bytes(1_000_001))


@pytest.mark.parametrize("address", ["/nowhere/clamd", "127.0.0.1:1"])
def test_without_an_answer_nothing_is_taken(settings, address):
    settings.INITIATIVES_CLAMAV = address

    assert "just now" in refusal(b"a")


def test_a_scanner_that_hangs_up_is_no_answer(settings):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings.INITIATIVES_CLAMAV = f"127.0.0.1:{listening.getsockname()[1]}"
        thread = threading.Thread(target=lambda: listening.accept()[0].close())
        thread.start()

        assert "just now" in refusal(b"a")

        thread.join()


def test_a_site_without_a_scanner_takes_files():
    assert refusal(VIRUS) == ""
