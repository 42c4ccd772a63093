"""Pasted and uploaded lists of judges: what is read, and what is refused at which place."""

import io
import zipfile

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from competitions import invitees
from competitions.inspections import InspectionFileError
from competitions.invitees import Terms, check, lines_of_text
from competitions.invitees.columns import MAX_LINES

TERMS = Terms(governorates={"اسوان": 1, "aswan": 1, "الشرقيه": 2}, domains={"زراعه": 7, "health": 8})


def read(text):
    return check(lines_of_text(text), TERMS)


def one(text):
    invitees, problems = read(text)
    assert problems == []
    (invitee,) = invitees
    return invitee


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        ("mona@example.org", "", "mona@example.org"),
        ("Mona Ali <mona@example.org>", "Mona Ali", "mona@example.org"),
        ("منى علي <mona@example.org>", "منى علي", "mona@example.org"),
        ('"علي، منى" <mona@example.org>', "علي، منى", "mona@example.org"),
        ('"Ali, Mona" <mona@example.org>', "Ali, Mona", "mona@example.org"),
        ("  <mona@example.org>  ", "", "mona@example.org"),
        ("\u200fmona@example.org\u200e", "", "mona@example.org"),
        ("mona@example.org, Mona Ali", "Mona Ali", "mona@example.org"),
        ("mona@example.org؛ منى علي", "منى علي", "mona@example.org"),
        ("mona@example.org\tMona; Ali, PhD", "Mona; Ali, PhD", "mona@example.org"),
    ],
)
def test_an_address_may_stand_alone_or_with_a_name(line, name, address):
    invitee = one(line)

    assert (invitee.name, invitee.address) == (name, address)


@pytest.mark.parametrize("separator", ["\t", ";", ",", "؛", "،"])
def test_columns_follow_in_their_order(separator):
    cells = ["mona@example.org", "منى", "محكّمة", "زراعة / Health", "أسوان", "١٢", "العربية"]

    invitee = one(separator.join(cells))

    assert (invitee.name, invitee.expertise, invitee.governorate) == ("منى", (7, 8), 1)
    assert (invitee.max_load, invitee.language) == (12, "ar")


def test_headings_say_which_column_stands_where():
    invitee = one("المحافظة\tالاسم\tالبريد الإلكتروني\nالشرقية\tمنى\tmona@example.org")

    assert (invitee.governorate, invitee.name, invitee.address) == (2, "منى", "mona@example.org")


def test_empty_lines_are_nothing_and_numbers_count_all_lines():
    invitees, problems = read("\n\na@example.org\r\n  \t \nnonsense\n")

    assert [invitee.number for invitee in invitees] == [3]
    assert [problem.place for problem in problems] == ["السطر 5"]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("mona", "البريد الإلكتروني"),
        ("mona@", "البريد الإلكتروني"),
        (f"{'m' * 60}@{'e' * 63}.{'e' * 40}.org", "البريد الإلكتروني"),
        ("Mona <a@example.org> <b@example.org>", "البريد الإلكتروني"),
        (f"mona@example.org\t{'x' * 121}", "الاسم"),
        ("mona@example.org\tMona <x@y.org>", "الاسم"),
        ("mona@example.org\tMona\rBcc: all@example.org", "الاسم"),
        ("mona@example.org\tMona\x0bBcc: all@example.org", "الاسم"),
        ("mona@example.org\tMona\u2028Bcc: all@example.org", "الاسم"),
        ("mona@example.org\tMona\x00", "الاسم"),
        ("mona@example.org\rBcc: all@example.org", "البريد الإلكتروني"),
        ("mona@example.org\tMona\torganiser", "الدور"),
        ("mona@example.org\tMona\tjudge\tجيولوجيا", "مجالات الخبرة"),
        ("mona@example.org\tMona\t\t\tأطلانطس", "محافظة المحكّم"),
        ("mona@example.org\tMona\t\t\t\t0", "الحد الأقصى للمشاركات"),
        ("mona@example.org\tMona\t\t\t\t-3", "الحد الأقصى للمشاركات"),
        ("mona@example.org\tMona\t\t\t\t٣٫٥", "الحد الأقصى للمشاركات"),
        ("mona@example.org\tMona\t\t\t\t99999999999", "الحد الأقصى للمشاركات"),
        ("mona@example.org\tMona\t\t\t\t\tFrench", "لغة المراسلة"),
        ("mona@example.org\tMona\t\t\t\t\t\tmore", ""),
    ],
)
def test_what_cannot_be_read_is_named_at_its_place(line, column):
    invitees, problems = read(f"first@example.org\n{line}")

    assert [invitee.address for invitee in invitees] == ["first@example.org"]
    (problem,) = problems
    assert (problem.place, problem.column) == ("السطر 2", column)
    assert problem.reason


def test_the_same_address_twice_is_refused_whatever_its_case():
    _invitees, problems = read("Mona@Example.org\nb@example.org\nmona@example.org")

    assert [(problem.place, problem.reason) for problem in problems] == [
        ("السطر 3", "مذكور في السطر 1 أيضًا.")
    ]


def test_a_list_without_end_is_refused_in_one_sentence():
    invitees, problems = read("\n".join(f"judge{n}@example.org" for n in range(MAX_LINES + 1)))

    assert invitees == []
    assert [problem.reason for problem in problems] == ["يُدعى 300 محكّم على الأكثر في المرة الواحدة."]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_no_text_stops_the_reading_and_no_name_ends_a_header(text):
    invitees, problems = read(text)

    assert all(len(i.name.splitlines()) <= 1 and len(i.address.splitlines()) == 1 for i in invitees)
    assert all(problem.reason for problem in problems)


def test_lines_read_back_from_their_text():
    text = "mona@example.org\tمنى\tمحكّم\tزراعة/Health\tأسوان\t12\tالعربية\nb@example.org"

    assert read(invitees.as_text(lines_of_text(text))) == read(text)


# ---- workbooks --------------------------------------------------------------------------------------------


def workbook(*rows, title="المحكّمون"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file


HEADINGS = ["الاسم", "البريد الإلكتروني *", "الحد الأقصى للمشاركات", "المحافظة"]


def test_the_template_takes_what_is_written_into_it():
    with override("ar"):
        content = invitees.template(["أسوان", "الشرقية"], ["زراعة"])
    book = load_workbook(io.BytesIO(content))
    table = book["المحكّمون"]
    assert table.sheet_view.rightToLeft and len(table.data_validations.dataValidation) == 4
    table.append(["mona@example.org", "منى", "محكّم", "زراعة", "أسوان", 9, "العربية"])
    file = io.BytesIO()
    book.save(file)

    lines, problems = invitees.lines_of_workbook(file)

    (invitee,), refused = check(lines, TERMS)
    assert (problems, refused) == ([], [])
    assert (invitee.name, invitee.max_load, invitee.governorate) == ("منى", 9, 1)


def test_problems_of_a_workbook_name_the_cell():
    lines, unreadable = invitees.lines_of_workbook(
        workbook(
            HEADINGS,
            ["منى", "mona@example.org", 12, "أسوان"],
            ["علي\nBcc: x@y.org", "ali@example.org", 3, None],
            ["=1+1", "sara@example.org", None, None, "خارج"],
            ["سارة", "sara@example.com", "كثير", "لا مكان"],
        )
    )
    _invitees, problems = check(lines, TERMS)

    assert [problem.place for problem in unreadable] == ["A4", "E4"]
    assert [problem.place for problem in problems] == ["A3", "D5", "C5"]


@pytest.mark.parametrize(
    "file",
    [
        io.BytesIO(b"%PDF-1.7"),
        io.BytesIO(b"a,b,c"),
        workbook(HEADINGS, title="Other"),
        workbook(HEADINGS),
        workbook(["الاسم"], ["منى"]),
        workbook([*HEADINGS, "مجهول"], ["منى", "mona@example.org"]),
        workbook(HEADINGS, *([["م", f"a{n}@example.org"] for n in range(MAX_LINES + 1)])),
    ],
)
def test_another_file_is_refused_in_one_sentence(file):
    with pytest.raises(InspectionFileError) as refusal:
        invitees.lines_of_workbook(file)
    assert str(refusal.value)


def test_a_bomb_is_refused_before_it_is_opened():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)

    with pytest.raises(InspectionFileError):
        invitees.lines_of_workbook(file)
