"""JPEG 2000 inside other files: boxes that tell are left out, remarks are blanked, no pixel changes."""

import struct
from collections.abc import Iterator

BOXES, CODE = b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51"
#: what a picture needs to be drawn; whatever else a box holds is somebody's words, place or camera
DRAWN = frozenset({b"jP  ", b"ftyp", b"rreq", b"jp2h", b"jp2c"})
HEADER, STREAM = b"jp2h", b"jp2c"
DRAWN_IN_HEADER = frozenset({b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef", b"res "})
REMARK, TILE, PIXELS, END = 0xFF64, 0xFF90, 0xFF93, 0xFFD9


def stripped(content: bytes) -> bytes:
    """A whole file of boxes, or the bare code. ValueError or struct.error for a damaged one."""
    if content.startswith(CODE):
        return without_remarks(content)
    return b"".join(kept(content, DRAWN))


def kept(content: bytes, drawn: frozenset[bytes]) -> Iterator[bytes]:
    for kind, body in boxes(content):
        if kind == HEADER:
            body = b"".join(kept(body, DRAWN_IN_HEADER))
        elif kind == STREAM:
            body = without_remarks(body)
        if kind in drawn:
            yield struct.pack("!I4s", len(body) + 8, kind) + body


def boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    while place < len(content):
        length, kind = struct.unpack_from("!I4s", content, place)
        start, end = place + 8, place + length
        if length == 0:  # the last one
            end = len(content)
        elif length == 1:  # a long one says so behind its name
            start, end = place + 16, place + struct.unpack_from("!Q", content, place + 8)[0]
        if not start <= end <= len(content):
            raise ValueError("a box that ends nowhere")
        yield kind, content[start:end]
        place = end


def without_remarks(code: bytes) -> bytes:
    """As long as it was, for each tile says how long it is."""
    clean, place = bytearray(code), 2
    while place < len(code):
        place = after_headers(clean, place)
    return bytes(clean)


def after_headers(clean: bytearray, place: int) -> int:
    """Blanks remarks up to the next pixels; where these end."""
    ends = len(clean)
    while True:
        (marker,) = struct.unpack_from("!H", clean, place)
        if marker == END:
            return len(clean)
        if marker == PIXELS:
            return ends
        length, content = struct.unpack_from("!H", clean, place + 2)[0], place + 6
        if length < 2:
            raise ValueError("a segment shorter than itself")
        if marker == REMARK:
            clean[content : place + 2 + length] = b" " * max(place + 2 + length - content, 0)
        elif marker == TILE:
            told = struct.unpack_from("!I", clean, place + 6)[0]
            ends = place + told if told else len(clean)
        place += 2 + length
