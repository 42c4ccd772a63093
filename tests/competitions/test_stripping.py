"""That no file at the desk tells who made it; each first shows what could be told."""

import io
import re
import zipfile
import zlib

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, NameObject, TextStringObject

from competitions.stripping import CannotStrip, stripped
from tests.photos import WHO, XMP, entries, hold_photos, photo, stream
from tests.sent_files import package, pdf


def told_everywhere(writer):
    """Author, XMP, a program's own notes, a remark's author, a signature, a photo's camera."""
    who, page = TextStringObject(WHO), writer.pages[0]
    writer.add_metadata({"/Author": WHO, "/Creator": WHO})
    writer.root_object[NameObject("/Metadata")] = writer._add_object(
        stream(XMP.encode(), Type=NameObject("/Metadata"))
    )
    page[NameObject("/PieceInfo")] = entries(Office=who)
    rect = page.mediabox
    signature = entries(Type=NameObject("/Sig"), Name=who, Contents=who)
    page[NameObject("/Annots")] = ArrayObject(
        [
            entries(Subtype=NameObject("/Text"), Rect=rect, T=who, Contents=TextStringObject("a remark")),
            entries(
                Subtype=NameObject("/Widget"),
                Rect=rect,
                FT=NameObject("/Sig"),
                T=TextStringObject("field"),
                V=writer._add_object(signature),
            ),
        ]
    )
    hold_photos(writer)


def unpacked(content):
    """All that a reader could find in it, streams inflated."""
    found = [content]
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"".join(found)


def test_a_pdf_tells_neither_author_nor_place_and_keeps_its_pages_and_remarks():
    sent = pdf(told_everywhere)
    assert unpacked(sent).count(WHO.encode()) >= 12

    given = stripped(sent, ".pdf")

    reader = PdfReader(io.BytesIO(given))
    assert WHO.encode() not in unpacked(given)
    assert (reader.metadata, reader.xmp_metadata, len(reader.pages)) == (None, None, 1)
    remark, field = reader.pages[0]["/Annots"]
    assert remark["/Contents"] == "a remark" and field["/T"] == "field"


OFFICE = {
    "docProps/core.xml": f"<a><dc:creator>{WHO}</dc:creator></a>",
    "docProps/app.xml": f"<a><Company>{WHO}</Company></a>",
    "docProps/custom.xml": f"<a>{WHO}</a>",
}
TEXT = {
    **OFFICE,
    "word/document.xml": f'<w:ins w:id="1" w:author="{WHO}"><w:t>kept</w:t></w:ins>',
    "word/comments.xml": f"<w:comment w:author='{WHO}' w:initials='{WHO}'><w:t>said</w:t></w:comment>",
    "word/media/image1.jpeg": photo("JPEG"),
}
SHEET = {
    **OFFICE,
    "xl/workbook.xml": f'<workbook><x15ac:absPath url="C:\\Users\\{WHO}\\"/><fileSharing userName="{WHO}"/></workbook>',
    "xl/comments1.xml": f"<authors><author>{WHO}</author></authors><t>said</t>",
    "xl/media/image1.png": photo("PNG"),
}


@pytest.mark.parametrize(("root", "suffix", "parts"), [("word/", ".docx", TEXT), ("xl/", ".xlsx", SHEET)])
def test_an_office_file_tells_nobody_s_name(root, suffix, parts):
    given = stripped(package(root, parts), suffix)

    with zipfile.ZipFile(io.BytesIO(given)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
        days = {info.date_time[0] for info in archive.infolist()}
    assert parts.keys() <= content.keys()
    assert not [name for name, part in content.items() if WHO.encode() in part]
    assert days == {1980}
    assert b"kept" in b"".join(content.values()) or b"said" in b"".join(content.values())


def test_a_table_tells_nothing():
    assert stripped(b"a,b", ".csv") == b"a,b"


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"%PDF-1.4 no", ".pdf"),
        (b"PK", ".docx"),
        (b"x", ".doc"),
        (package("word/", {"word/a.xml": b"\xff"}), ".docx"),
    ],
)
def test_what_can_t_be_read_is_given_to_nobody(content, suffix):
    with pytest.raises(CannotStrip):
        stripped(content, suffix)
