"""Model letters and forms of the demo's guides, as files that Word and Excel open."""

from io import BytesIO
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.utils.html import escape
from openpyxl import Workbook
from wagtail.documents import get_document_model

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def letter(governorate, title, lines):
    return add(governorate.collection, title, word(title, lines), "docx")


def word(title, lines):
    """A Word file of right-to-left paragraphs."""
    paragraphs = "".join(
        f"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>"
        for line in [title, *lines]
    )
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}">'
            f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>',
        )
    return content


def table(governorate, title, columns):
    """An Excel file with the heads of its columns, from right to left."""
    book, content = Workbook(), BytesIO()
    book.active.sheet_view.rightToLeft = True
    book.active.append(columns)
    book.save(content)
    return add(governorate.collection, title, content, "xlsx")


def add(collection, title, content, kind):
    file = ContentFile(content.getvalue(), f"{title}.{kind}")
    return get_document_model().objects.create(title=title, file=file, collection=collection)
