"""What is not taken, and that what people really send is."""

import io

import pytest
from django.utils.translation import override
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from initiatives import uploads
from initiatives.uploads import pdf as pdfs
from initiatives.uploads.names import plain_name, without_turns
from tests.sent_files import (
    GIF_THAT_IS_A_SCRIPT,
    package,
    pdf,
    pdf_that_grows,
    picture,
    png_that_grows,
    relation,
)


def refusal(content, name):
    try:
        uploads.check(io.BytesIO(content), name)
    except uploads.UploadRefused as error:
        return error.message
    return ""


def action(**entries):
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def opens_with(found):
    return lambda writer: writer.root_object.__setitem__(NameObject("/OpenAction"), found)


def script(writer):
    opens_with(action(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)")))(writer)


def far_down(writer):
    """In an object that no page leads to."""
    writer._add_object(ArrayObject([ArrayObject([action(S=NameObject("/Launch"))])]))


def form_of_adobe(writer):
    writer.root_object[NameObject("/AcroForm")] = action(XFA=ArrayObject())


def first_view(writer):
    """As LibreOffice writes it: where to begin reading."""
    opens_with(ArrayObject([writer.pages[0].indirect_reference, NameObject("/Fit")]))(writer)


def link(writer):
    writer.pages[0][NameObject("/Annots")] = ArrayObject(
        [
            action(
                Subtype=NameObject("/Link"),
                A=action(S=NameObject("/URI"), URI=TextStringObject("https://a.example")),
            )
        ]
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (pdf(), "a.pdf"),
        (pdf(first_view), "a.PDF"),
        (pdf(link), "a.pdf"),
        (package("xl/"), "a.xlsx"),
        (package("word/", {"word/_rels/document.xml.rels": relation("hyperlink")}), "a.docx"),
        ("الوحدة,العدد\r\nالزقازيق,٣\r\n".encode("utf-8-sig"), "a.csv"),
        ("الوحدة;العدد".encode("utf-16"), "a.csv"),
        ("الوحدة;العدد".encode("cp1256"), "a.csv"),
        *((picture(kind), f"a.{kind.lower()}") for kind in ("JPEG", "PNG", "GIF", "WEBP")),
    ],
)
def test_what_people_send_is_taken(content, name):
    assert refusal(content, name) == ""


SOMETHING_ELSE = "something else"


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"<html><script>alert(1)</script>", "a.html", "not taken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "not taken"),
        (b"<svg/>", "a.png", SOMETHING_ELSE),
        (b"<html>", "a.jpg", SOMETHING_ELSE),
        (b"<html>", "a.pdf", SOMETHING_ELSE),
        (b"<html>", "a.xlsx", SOMETHING_ELSE),
        (b"\xef\xbb\xbf \n<html>", "a.csv", "not a table"),
        ("<html>".encode("utf-16"), "a.csv", "not a table"),
        (b"a,b\0c", "a.csv", "not a table"),
        (b"MZ\x90", "a.csv", SOMETHING_ELSE),
        (picture("PNG"), "a.jpg", SOMETHING_ELSE),
        (GIF_THAT_IS_A_SCRIPT, "a.gif", "can’t be read"),
        (GIF_THAT_IS_A_SCRIPT, "a.pdf", SOMETHING_ELSE),
        (b"GIF89a" + pdf(), "a.pdf", SOMETHING_ELSE),
        (b"RIFF1234WAVEfmt ", "a.webp", "can’t be read"),
        (png_that_grows(20_000, 20_000), "a.png", "more than 40 million pixels"),
        (png_that_grows(12_000, 10_000), "a.png", "more than 40 million pixels"),
        (package("word/"), "a.xlsx", SOMETHING_ELSE),
        (package("xl/", {"xl/vbaProject.bin": "x"}), "a.xlsx", "macros"),
        (package("word/", {"word/embeddings/a.zip": "x"}), "a.docx", "embedded"),
        (package("xl/", {"xl/externalLinks/a.xml": "x"}), "a.xlsx", "fetches"),
        (package("word/", {"word/_rels/a.rels": relation("image")}), "a.docx", "fetches"),
        (package("word/", {"word/_rels/a.rels": relation("aFChunk", "a.html", "Internal")}), "a.docx", "fetches"),
        (package("word/", {"word/_rels/a.rels": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "a.docx", "damaged"),
        (package("word/", {"word/media/a.bmp": bytes(97_000_000)}), "a.docx", "far too large"),
        (package("word/", {"word/media/a.bmp": bytes(9_000_000)}), "a.docx", "far too large"),
        (package("word/")[:-30], "a.docx", "damaged"),
        (pdf()[:-200], "a.pdf", "damaged"),
        (b"%PDF-1.7\n", "a.pdf", "damaged"),
        (pdf(lambda writer: writer.encrypt("x", algorithm="RC4-128")), "a.pdf", "password"),
        (pdf(script), "a.pdf", "script"),
        (pdf(lambda writer: writer.add_attachment("a.exe", b"MZ")), "a.pdf", "script"),
        (pdf(far_down), "a.pdf", "script"),
        (pdf(form_of_adobe), "a.pdf", "script"),
        (pdf_that_grows(), "a.pdf", "damaged"),
    ],
)  # fmt: skip
def test_what_lies_or_acts_is_refused_in_words(content, name, said):
    with override("en"):
        assert said in refusal(content, name)


def test_a_pdf_of_more_objects_than_any_report_has_is_not_read_through(monkeypatch):
    monkeypatch.setattr(pdfs, "MOST_OBJECTS", 2)

    with override("en"):
        assert "too many parts" in refusal(pdf(), "a.pdf")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("تقرير الربع الأول.pdf", "تقرير الربع الأول.pdf"),
        ("../../../etc/evil.png", "evil.png"),
        ("C:\\Users\\mona\\صورة.jpg", "صورة.jpg"),
        ("a\0.php\0.png", "a-php.png"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("report.pdf.exe", "report-pdf.exe"),
        (".htaccess", "htaccess"),
        ("..", "file"),
        ("\u200f\u202e", "file"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
        ("a." + "b" * 300, "a." + "b" * 10),
    ],
)
def test_a_name_is_what_its_reader_sees(sent, kept):
    assert plain_name(sent) == kept
    assert len(plain_name(sent)) <= 100


def test_text_turns_nothing_that_follows_it_and_keeps_the_marks_that_arabic_needs():
    assert without_turns("ab\u202ecd\u2066e\u2069\u202c f\u200f\u200e") == "abcde f\u200f\u200e"
