"""Every reader of files and texts: what it can't read it refuses by its own exception, and by no other."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from competitions import stripping
from competitions.inspections import InspectionFileError, read_inspections
from competitions.invitees import lines_of_text, lines_of_workbook
from competitions.redaction import segments
from competitions.scoring.tables import TableError, read_table
from competitions.scoring.weights import WeightsError, read_weights
from competitions.stripping import CannotStrip
from initiatives import uploads
from initiatives.bounces import read_report
from initiatives.incoming import nesting
from initiatives.reference.unit_files import UnreadableFile, read_units
from initiatives.uploads.names import LONGEST, plain_name, without_turns
from tests.competitions.inspections.workbooks import TERMS
from tests.sent_files import CONTENT_TYPES, package, pdf, picture, relation

from . import PARSED, trying
from .damage import RECORD, UNITS, damaged
from .values import HOSTILE

TABLE = "entry,judge,criterion,level\na,x,c,3\na,y,c,4\nb,x,c,٢\n".encode()
REPORT = b"""Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; a@b.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such user

--b
Content-Type: message/rfc822

Message-ID: <1@c.example>

--b--
"""
PICTURES = {".png": picture("PNG"), ".jpg": picture(), ".gif": picture("GIF"), ".webp": picture("WEBP")}
OFFICE = {
    ".docx": package(
        "word/", {"word/_rels/a.rels": relation("hyperlink"), "word/a.xml": "<a w:author='b'/>"}
    ),
    ".xlsx": package("xl/", {"docProps/core.xml": CONTENT_TYPES}),
}
SENT = {".pdf": pdf(), ".csv": UNITS.encode(), **OFFICE, **PICTURES}

#: {what: (who reads it, what it reads, what it may raise)}
READERS = {
    "field-work record": (lambda c: read_inspections(io.BytesIO(c), TERMS), [RECORD], InspectionFileError),
    "judges as a workbook": (lambda c: lines_of_workbook(io.BytesIO(c)), [RECORD], InspectionFileError),
    "judges as text": (lambda c: lines_of_text(c.decode(errors="replace")), [b"a@b.example, Mona\nx"], ()),
    "local units": (
        lambda c: read_units(c, {"الشرقية": "EG-SHR"}), [UNITS.encode(), UNITS.encode("cp1256")], UnreadableFile
    ),
    "marks": (read_table, [TABLE], TableError),
    "weights": (read_weights, [b'{"c": 60, "d": 40}', b"[[[[{}]]]]"], WeightsError),
    "a mail that came back": (read_report, [REPORT], ()),
    **{
        f"an upload {suffix}": (
            lambda c, suffix=suffix: uploads.check(io.BytesIO(c), f"a{suffix}"), [whole], uploads.UploadRefused
        )
        for suffix, whole in SENT.items()
    },
    **{
        f"a judge's {suffix}": (lambda c, suffix=suffix: stripping.stripped(c, suffix), [SENT[suffix]], CannotStrip)
        for suffix in (".pdf", ".docx", ".xlsx")
    },
}  # fmt: skip


@pytest.mark.parametrize("what", READERS)
def test_what_can_t_be_read_is_refused_in_words(what):
    read, whole, refusal = READERS[what]

    @trying(PARSED)
    @given(damaged(*whole))
    def reads_or_refuses(content):
        try:
            read(content)
        except refusal as error:
            assert str(error) or isinstance(error, CannotStrip)

    reads_or_refuses()


@trying(PARSED)
@given(HOSTILE)
def test_a_name_never_climbs_turns_or_grows(text):
    name = plain_name(text)

    assert 0 < len(name) <= LONGEST and "/" not in name and "\\" not in name and "\0" not in name
    assert name.count(".") <= 1 and name not in (".", "..") and without_turns(name) == name


@trying(PARSED)
@given(HOSTILE, st.lists(st.text(max_size=8), max_size=4))
def test_what_is_hidden_loses_no_letter_of_the_rest(text, names):
    assert "".join(piece.text for piece in segments(text, names, ())) == text


@trying(PARSED)
@given(st.text('[]{}"\\a', max_size=300))
def test_brackets_are_counted_in_whatever_order(text):
    assert 0 <= nesting(text) <= text.count("[") + text.count("{")
