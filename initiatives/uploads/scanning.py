"""A virus scanner asked over its socket: clamd's INSTREAM, where a site has one (``INITIATIVES_CLAMAV``)."""

import logging
import socket
import struct
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .. import conf
from .errors import UploadRefused

CHUNK = 1 << 16
SECONDS = 30
LONGEST_ANSWER = 4096

logger = logging.getLogger(__name__)


def refuse_virus(content: bytes) -> None:
    """UploadRefused for what the scanner finds; without an answer, too: what was not looked at is not taken."""
    address = conf.get("INITIATIVES_CLAMAV")
    if not address:
        return
    try:
        answer = ask(address, content)
    except OSError:
        logger.exception("The virus scanner at %s does not answer", address)
        raise unanswered() from None
    if answer.endswith(" FOUND"):
        logger.warning("A virus was refused: %s", answer)
        raise UploadRefused(_("The virus scanner found something harmful in this file. It was not taken."))
    if not answer.endswith(" OK"):
        logger.error("The virus scanner at %s says: %s", address, answer)
        raise unanswered()


def unanswered() -> UploadRefused:
    return UploadRefused(_("The file can’t be checked for viruses just now. Try again in some minutes."))


def ask(address: str, content: bytes) -> str:
    """What clamd says of `content`: "stream: OK", "stream: NAME FOUND", or an error of its own."""
    with connected(address) as connection:
        connection.sendall(b"zINSTREAM\0")
        for part in (*chunks(content), b""):
            connection.sendall(struct.pack("!I", len(part)) + part)
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            received = connection.recv(LONGEST_ANSWER)
            if not received:
                break
            answer += received
    return answer.rstrip(b"\0\n").decode(errors="replace")


def chunks(content: bytes) -> Iterator[bytes]:
    yield from (content[start : start + CHUNK] for start in range(0, len(content), CHUNK))


def connected(address: str) -> socket.socket:
    """To a path, or to "host:port"."""
    if not address.startswith("/"):
        host, _colon, port = address.rpartition(":")
        return socket.create_connection((host, int(port)), timeout=SECONDS)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(SECONDS)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection
