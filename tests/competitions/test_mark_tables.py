"""Tables of marks as people keep them, and what is said of those that can't be read."""

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from competitions.scoring.tables import TableError, read_table
from competitions.scoring.weights import WeightsError, read_weights, tie_chain

SCORES = "entry,judge,score\nA,J1,70\nA,J2,80.5\nB,J1,65\n"
LEVELS = "entry,judge,criterion,level\nA,J1,speed,5\nA,J1,care,3\nB,J1,speed,1\nB,J1,care,1\n"


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def scores(content, weights=None):
    content = content.encode() if isinstance(content, str) else content
    return {(sheet.entry, sheet.judge): sheet.score for sheet in read_table(content, weights).sheets}


def refusal(content, weights=None):
    with pytest.raises(TableError) as refused:
        read_table(content.encode() if isinstance(content, str) else content, weights)
    return [str(problem) for problem in refused.value.problems]


PLAIN = {("A", "J1"): 70, ("A", "J2"): Decimal("80.5"), ("B", "J1"): 65}


@pytest.mark.parametrize(
    "content",
    [
        SCORES,
        SCORES.encode("utf-8-sig"),
        SCORES.replace(",", ";"),
        SCORES.replace(",", "\t"),
        SCORES.replace("\n", "\r\n"),
        "\n" + SCORES.replace("\n", "\n\n , ,\n"),
        SCORES.replace("entry,judge,score", " Entry , JUDGE ,Score"),
        SCORES.replace("entry,judge,score", "المشاركة,المحكّم,مجموع الدرجات"),
        SCORES.replace("80.5", "٨٠٫٥").replace("65", "٦٥").replace("70", "۷۰"),
        SCORES.replace("A,J1", "\u200fA\u200e,J1"),
        "note,score,judge,entry\nx,70,J1,A\n,80.5,J2,A\ny,65,J1,B,\n",
        SCORES.replace("A,", '"A",'),
    ],
    ids=[
        *("plain", "marked", "semicolons", "tabs", "windows", "blanks"),
        *("capitals", "arabic", "digits", "direction", "columns", "quotes"),
    ],
)
def test_a_table_of_scores_is_read_as_people_keep_it(content):
    assert scores(content) == PLAIN


def test_levels_run_from_1_to_5_and_count_alike_without_weights():
    assert scores(LEVELS) == {("A", "J1"): 75, ("B", "J1"): 0}


def test_weights_and_scales_of_their_own():
    weights = read_weights(b'{"speed": 75, "care": {"weight": 25, "lowest": 0, "highest": 10}}')

    assert scores(LEVELS, weights) == {("A", "J1"): Decimal("82.5"), ("B", "J1"): Decimal("2.5")}


def test_half_levels_are_levels():
    assert scores("entry,judge,criterion,level\nA,J1,speed,٤٫٥") == {("A", "J1"): Decimal("87.5")}


def test_equal_shares_are_kept_to_four_places():
    rows = "".join(f"A,J,{key},{level}\n" for key, level in zip("xyz", (2, 1, 1), strict=True))

    assert scores("entry,judge,criterion,level\n" + rows) == {("A", "J"): Decimal("8.3333")}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", ["The file holds no marks."]),
        ("\n \n", ["The file holds no marks."]),
        ("entry,judge,score\n", ["The file holds no marks."]),
        ("judge,score\nJ,1", ["Row 1: There is no column “entry”."]),
        ("\nentry,score\nA,1", ["Row 2: There is no column “judge”."]),
        ("entry,judge\nA,J", ["Row 1: There is no column “score”, nor “criterion” and “level”."]),
        ("entry,judge,level\nA,J,1", ["Row 1: There is no column “criterion”."]),
        ("entry,judge,criterion\nA,J,x", ["Row 1: There is no column “level”."]),
        (SCORES + "A,J1,90", ["Row 5: Judge “J1” scored entry “A” already in row 2."]),
        (LEVELS + "A,J1,care,2", ["Row 6: Judge “J1” marked “care” of entry “A” already in row 3."]),
        (LEVELS + "A,J2,care,2", ["Row 6: The sheet of judge “J2” on entry “A” has no level for “speed”."]),
        (LEVELS.replace("5", "6"), ["Row 2: Level 6 is outside the scale from 1 to 5."]),
        (LEVELS.replace("5", "0.5"), ["Row 2: Level 0.5 is outside the scale from 1 to 5."]),
        (SCORES.replace("65", "high"), ["Row 4: “high” is not a number."]),
        (SCORES.replace("65", "NaN"), ["Row 4: “NaN” is not a number."]),
        (SCORES.replace("65", "1e400"), ["Row 4: “1e400” is not a number."]),
        (SCORES.replace("65", '"6,5"'), ["Row 4: “6,5” is not a number."]),
        (SCORES.replace("65", '"6,500"'), ["Row 4: “6,500” is not a number."]),
        (SCORES.replace("65", "6,5"), ["Row 4: More cells than headings. Write decimals with a full stop."]),
        (SCORES.replace("65", ""), ["Row 4: A cell of this row is blank."]),
        (SCORES.replace("B,", ","), ["Row 4: A cell of this row is blank."]),
        (SCORES + "C", ["Row 5: A cell of this row is blank."]),
        (SCORES + "١,J1,5\n1,J2,5", ["Row 6: “1” is also written “١”: use the same digits throughout."]),
        (SCORES.encode("utf-16"), ["The file is not in UTF-8: save it as “CSV UTF-8”."]),
        (SCORES + '"C,J1,5', ["The file is not a readable CSV: a quotation mark is left open or misplaced."]),
        (
            SCORES.replace("70", "x").replace("65", "y"),
            ["Row 2: “x” is not a number.", "Row 4: “y” is not a number."],
        ),
    ],
)
def test_what_keeps_a_table_from_being_ranked_is_said_with_its_row(content, said):
    assert refusal(content) == said


def test_a_criterion_without_weight_and_one_without_marks():
    weights = read_weights(b'{"speed": 50, "cost": 50}')

    assert refusal(LEVELS, weights) == [
        "Criterion “cost” has a weight, but no sheet marks it.",
        "Row 3: Criterion “care” has no weight.",
        "Row 5: Criterion “care” has no weight.",
    ]


def test_a_criterion_that_no_sheet_of_an_entry_marks_gives_its_weight_to_the_others():
    table = read_table((LEVELS + "C,J1,care,2\nC,J2,care,5").encode())

    assert {(sheet.entry, sheet.judge): sheet.score for sheet in table.sheets if sheet.entry == "C"} == {
        ("C", "J1"): 25,
        ("C", "J2"): 100,
    }
    assert table.inapplicable == {"C": ["speed"]}


def test_weights_need_criteria():
    said = refusal(SCORES, read_weights(b'{"speed": 100}'))

    assert said == ["Row 1: Weights need a table with the columns “criterion” and “level”."]


def test_problems_are_said_in_the_readers_language():
    with translation.override("ar"):
        (said,) = refusal(SCORES.replace("65", "عالية"))

    assert said == "الصف 4: «عالية» ليس رقمًا."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "The weights are not a JSON file in UTF-8."),
        ("{}".encode("utf-16"), "The weights are not a JSON file in UTF-8."),
        (b"[]", "The weights must be one JSON object: criterion to weight."),
        (b"{}", "The weights must be one JSON object: criterion to weight."),
        (b'{"a": 60, "b": 30}', "Weights add up to 90, not to 100."),
        (b'{"a": 50, "a": 50}', "The weights name a criterion twice."),
        (b'{"a": 50, " a ": 50}', "The weights name a criterion twice."),
        (b'{"a": ' + b"9" * 5_000 + b"}", "The weights are not a JSON file in UTF-8."),
        (b'{"a": NaN}', "“NaN” is not a number."),
        *(
            (
                f'{{"a": {value}}}'.encode(),
                "The weight of “a” must be a number from above 0 to 100, its levels whole and ascending.",
            )
            for value in (
                *(
                    '"100"',
                    "true",
                    "0",
                    "-5",
                    "101",
                    "1e9999999",
                    "null",
                    "[100]",
                    "{}",
                    '{"weight": 100, "lowest": 5}',
                ),
                *(
                    '{"weight": 100, "highest": 4.5}',
                    '{"weight": 100, "top": 5}',
                    '{"weight": 100, "tie_order": "x"}',
                ),
            )
        ),
    ],
)
def test_weights_that_cannot_be_used(content, said):
    with pytest.raises(WeightsError) as refused:
        read_weights(content)

    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("content", "chain"),
    [
        (b'{"a": 40, "b": 60}', ["b"]),
        (b'{"a": 40, "b": 40, "c": 20}', []),
        (b'{"a": {"weight": 40, "tie_order": 2}, "b": 40, "c": {"weight": 20, "tie_order": 1}}', ["c", "a"]),
        (b'{"a": 33.3, "b": 66.7}', ["b"]),
    ],
)
def test_ties_go_to_the_announced_criteria_or_to_the_one_heaviest(content, chain):
    assert tie_chain(read_weights(content).values()) == chain


TYPED = st.text(st.sampled_from('aج1٢.,;\t"\n\r -\u200f\x00'), max_size=60)
HEADINGS = st.sampled_from(
    ["", "entry,judge,score\n", "entry;judge;criterion;level\n", "\ufeffentry\tjudge\tscore\r\n"]
)
FILES = st.one_of(st.binary(max_size=80), st.builds(lambda *parts: "".join(parts).encode(), HEADINGS, TYPED))


@settings(max_examples=300, deadline=None)
@given(FILES)
def test_whatever_the_file_it_is_read_or_refused_in_words(content):
    try:
        assert read_table(content).sheets
    except TableError as error:
        assert all(str(problem) for problem in error.problems)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=60), st.text(st.sampled_from('{}[]":,a1.e-5 '), max_size=30).map(str.encode))
)
def test_so_are_weights(content):
    try:
        assert sum(weight.weight for weight in read_weights(content).values()) == 100
    except WeightsError as error:
        assert str(error)
