"""That no file at the desk tells who made it; each first shows what could be told."""

import io
import re
import zipfile
import zlib

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from competitions.stripping import CannotStrip, bitmaps, stripped
from tests.sent_files import package, pdf

WHO = "MonaOfZagazig"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{WHO}</dc:creator></x:xmpmeta>"


def photo(kind):
    file, options = io.BytesIO(), {}
    exif = Image.Exif()
    exif[0x010E] = WHO
    if kind == "JPEG":
        options = {"comment": WHO.encode(), "xmp": XMP.encode(), "progressive": True}
    else:
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_itxt("Author", WHO, zip=False)
    Image.effect_noise((64, 48), 60).save(file, kind, exif=exif, **options)
    return file.getvalue()


def entries(**found):
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in found.items()})


def stream(content, **found):
    made = DecodedStreamObject()
    made.set_data(content)
    made.update(entries(**found))
    return made


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
    camera = stream(photo("JPEG"), Subtype=NameObject("/Image"), Filter=NameObject("/DCTDecode"))
    page[NameObject("/Resources")] = entries(XObject=entries(Im0=writer._add_object(camera)))


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
    assert unpacked(sent).count(WHO.encode()) >= 8

    given = stripped(sent, ".pdf")

    reader = PdfReader(io.BytesIO(given))
    assert WHO.encode() not in unpacked(given)
    assert (reader.metadata, reader.xmp_metadata, len(reader.pages)) == (None, None, 1)
    remark, field = reader.pages[0]["/Annots"]
    assert remark["/Contents"] == "a remark" and field["/T"] == "field"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_bitmap_keeps_every_pixel_and_nothing_else(kind):
    sent = photo(kind)
    assert WHO.encode() in sent

    given = bitmaps.stripped(sent + photo(kind))

    assert WHO.encode() not in given
    before, after = Image.open(io.BytesIO(sent)), Image.open(io.BytesIO(given))
    assert before.tobytes() == after.tobytes()


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


@pytest.mark.parametrize("cut", [b"\xff\xd8\xff\xe1\x00", b"\x89PNG\r\n\x1a\n\0\0\0\0"])
def test_a_bitmap_cut_short_is_an_error(cut):
    with pytest.raises(ValueError):
        bitmaps.stripped(cut)
