"""Pictures and files of the demo, in the governorate's own collection."""

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from .. import pictures


def picture(governorate, name, stream, alt_ar, alt_en):
    return get_image_model().objects.create(
        title=name,
        file=ImageFile(stream, f"{name}.png"),
        collection=governorate.collection,
        alt_ar=alt_ar,
        alt_en=alt_en,
    )


def aerial_pair(governorate, seed):
    """(before, after): the same schematic view with and without the encroachment."""
    name = f"aerial-{governorate.code.lower()}-{seed}"
    before = picture(
        governorate,
        f"{name}-before",
        pictures.aerial(seed, after=False),
        "رسم تخطيطي: مبنى مخالف وسط أرض زراعية",
        "Schematic view: an illegal building on farmland",
    )
    after = picture(
        governorate,
        f"{name}-after",
        pictures.aerial(seed, after=True),
        "رسم تخطيطي: الموقع نفسه بعد الإزالة",
        "Schematic view: the same place after removal",
    )
    return before, after


def evidence_file(governorate, name):
    return get_document_model().objects.create(
        title=name, file=ContentFile(PDF, f"{name}.pdf"), collection=governorate.collection
    )


#: the smallest file that a PDF reader opens: one empty page
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n"
    b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n172\n%%EOF\n"
)
