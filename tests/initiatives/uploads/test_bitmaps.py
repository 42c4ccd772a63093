"""What a camera wrote is cut out of photos, not a pixel is changed."""

import io

import pytest
from django.utils.translation import override
from PIL import Image
from pypdf import PdfReader
from pypdf.filters import decode_stream_data

from initiatives.uploads import UploadRefused, bitmaps, without_cameras
from tests.photos import LATITUDE, WHO, hold_photos, photo, sign
from tests.sent_files import pdf


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "JPEG2000"])
def test_a_bitmap_keeps_every_pixel_and_nothing_else(kind):
    sent = photo(kind)
    assert WHO.encode() in sent

    given = bitmaps.stripped(sent if kind == "JPEG2000" else sent + photo(kind))

    assert WHO.encode() not in given
    before, after = Image.open(io.BytesIO(sent)), Image.open(io.BytesIO(given))
    assert before.tobytes() == after.tobytes()


def test_the_bare_code_of_a_jpeg_2000_says_nothing_either():
    file = io.BytesIO()
    Image.effect_noise((64, 48), 60).save(file, "JPEG2000", comment=WHO.encode(), no_jp2=True)

    given = bitmaps.stripped(file.getvalue())

    assert WHO.encode() in file.getvalue() and WHO.encode() not in given
    assert Image.open(file).tobytes() == Image.open(io.BytesIO(given)).tobytes()


@pytest.mark.parametrize(
    "cut", [b"\xff\xd8\xff\xe1\x00", b"\x89PNG\r\n\x1a\n\0\0\0\0", photo("JPEG2000")[:-20]]
)
def test_a_bitmap_cut_short_is_an_error(cut):
    with pytest.raises(ValueError):
        bitmaps.stripped(cut)


def pictures(content):
    held = PdfReader(io.BytesIO(content)).pages[0]["/Resources"]["/XObject"]
    return [decode_stream_data(held[name]) for name in sorted(held)]


def test_photos_in_a_pdf_that_arrives_tell_nothing_and_look_the_same():
    sent = pdf(hold_photos)

    given = without_cameras(sent)

    before, after = pictures(sent), pictures(given)
    assert len(after) == 3 and all(WHO.encode() in one for one in before)
    assert not any(WHO.encode() in one for one in after)
    for one, other in zip(before, after, strict=True):
        assert Image.open(io.BytesIO(one)).tobytes() == Image.open(io.BytesIO(other)).tobytes()


def test_a_pdf_that_tells_nothing_stays_byte_by_byte():
    for sent in (pdf(), without_cameras(pdf(hold_photos))):
        assert without_cameras(sent) == sent


def test_a_signature_lives_unless_a_photo_says_where_it_was_taken():
    signed = pdf(lambda writer: (hold_photos(writer), sign(writer)))
    placed = pdf(lambda writer: (hold_photos(writer, LATITUDE), sign(writer)))

    assert without_cameras(signed) == signed
    with override("en"), pytest.raises(UploadRefused, match="signed"):
        without_cameras(placed)


def test_a_photo_that_can_t_be_read_is_refused_in_words():
    def damage(writer):
        hold_photos(writer)
        photos = writer.pages[0]["/Resources"]["/XObject"]
        photos["/Im0"].get_object()._data = photo("JPEG")[:100]

    with pytest.raises(UploadRefused, match="PDF"):
        without_cameras(pdf(damage))
