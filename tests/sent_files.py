"""Files as people and attackers send them, made here so that none lies in the repository."""

import io
import struct
import zipfile
import zlib

from PIL import Image
from pypdf import PdfWriter

GIF_THAT_IS_A_SCRIPT = b"GIF89a/*\0\0\0\0\0*/=1;alert(1)//\0;"
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}" TargetMode="{mode}"/></Relationships>'
)


def picture(kind="JPEG", size=(40, 20)):
    file = io.BytesIO()
    Image.new("RGB", size, "red").save(file, kind)
    return file.getvalue()


def png_that_grows(width, height):
    """A few bytes whose header promises `width` × `height` pixels."""
    header = b"IHDR" + struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    checked = header + struct.pack("!I", zlib.crc32(header))
    return picture("PNG")[:12] + checked + picture("PNG")[33:]


def pdf(change=None):
    """One empty page; `change(writer)` puts something into it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if change:
        change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def pdf_that_grows():
    """A stream of objects that unpacks to sixty megabytes, and the table that points into it."""
    packed = zlib.compress(b"7 0 " + b" " * 60_000_000, 9)
    table = bytes([2, 0, 5, 0])
    parts = [
        b"%PDF-1.5\n",
        b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(packed),
        packed,
        b"\nendstream endobj\n",
    ]
    start = sum(map(len, parts))
    parts.append(
        b"6 0 obj<</Type/XRef/Size 8/W[1 2 1]/Index[5 3]/Root 7 0 R/Length 12>>stream\n"
        + bytes([1, 0, 9, 0])
        + bytes([1, start >> 8 & 255, start & 255, 0])
        + table
        + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % start
    )
    return b"".join(parts)


def package(root, parts=()):
    """An office file of nothing but its kind and `parts`, {name: text}."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {
            "[Content_Types].xml": CONTENT_TYPES,
            f"{root}main.xml": "<a/>",
            **dict(parts),
        }.items():
            archive.writestr(name, text)
    return file.getvalue()


def relation(kind, target="https://evil.example/x", mode="External"):
    return RELATION.format(kind=kind, target=target, mode=mode)
