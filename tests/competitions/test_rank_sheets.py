"""`manage.py rank_sheets`: any table of marks, ranked as an edition is."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.competitions.marks import CATALYSTS, SHROUT_FLEISS, drawn, table

KEYS = ["entries", "variance", "judges", "alpha_interval", "icc", "components", "seed", "model"]
ENTRY_KEYS = [
    *("entry", "n", "raw_mean", "raw_median", "estimate", "standard_error"),
    *("rank", "rank_low", "rank_high", "p_first", "group"),
]


@pytest.fixture
def printed(tmp_path, capsys):
    def run(text, *options, weights=None, **named):
        sheets = tmp_path / "sheets.csv"
        sheets.write_text(text)
        if weights is not None:
            (tmp_path / "weights.json").write_text(json.dumps(weights))
            options = (*options, "--weights", str(tmp_path / "weights.json"))
        call_command("rank_sheets", str(sheets), *options, **named)
        return capsys.readouterr().out

    return run


@pytest.fixture
def ranked(printed):
    return lambda *arguments, **named: json.loads(printed(*arguments, "--json", **named))


def csv(marks):
    return "entry,judge,score\n" + "".join(f"{mark.entry},{mark.judge},{mark.score}\n" for mark in marks)


def test_a_complete_table_has_every_figure(ranked):
    found = ranked(csv(table(SHROUT_FLEISS)))

    assert list(found) == KEYS
    assert list(found["entries"][0]) == ENTRY_KEYS
    assert [line["entry"] for line in found["entries"]] == ["5", "3", "1", "6", "4", "2"]
    assert [line["estimate"] for line in found["entries"]] == pytest.approx([7.5, 6.5, 6, 4.75, 4, 3])
    assert round(found["variance"]["judge"], 4) == 5.2444
    assert round(found["variance"]["residual"], 4) == 1.0194
    assert list(found["judges"][0]) == ["judge", "n", "leniency", "standard_error"]
    assert {name: round(value, 2) for name, value in found["icc"].items()} == {
        **{"icc1": 0.17, "icc2": 0.29, "icc3": 0.71},
        **{"icc1k": 0.44, "icc2k": 0.62, "icc3k": 0.91},
    }
    assert (found["components"], found["model"]) == ([["1", "2", "3", "4", "5", "6"]], "mixed_model")


def test_incomplete_blocks_are_corrected_and_have_no_icc(ranked):
    found = ranked(csv(table(CATALYSTS)))

    assert [line["entry"] for line in found["entries"]] == ["4", "3", "2", "1"]
    assert found["icc"] is None
    assert found["variance"]["residual"] == pytest.approx(0.65)
    assert sum(line["p_first"] for line in found["entries"]) == pytest.approx(1)


def test_what_cannot_be_told_is_null(ranked):
    found = ranked("entry,judge,score\nA,J,70\nB,J,60\n")

    first = found["entries"][0]
    assert (first["entry"], first["rank"], first["estimate"]) == ("A", 1, 70)
    assert {first[key] for key in ("standard_error", "rank_low", "rank_high", "p_first", "group")} == {None}
    assert found["variance"] == {"judge": None, "residual": None}
    assert found["judges"] == [{"judge": "J", "n": 2, "leniency": None, "standard_error": None}]
    assert found["alpha_interval"] is None


def test_the_same_seed_gives_the_same_object_and_another_one_other_draws(ranked):
    text = csv(drawn(12, 5, 3, seed=3))

    assert ranked(text, seed=4) == ranked(text, seed=4)
    assert ranked(text, seed=4)["entries"] != ranked(text, seed=5)["entries"]


def test_levels_are_weighed_and_the_heaviest_criterion_breaks_a_tie(ranked):
    rows = [("A", "speed", 3), ("A", "care", 5), ("B", "speed", 5), ("B", "care", 2)]
    text = "entry,judge,criterion,level\n" + "".join(
        f"{entry},{judge},{key},{level}\n" for entry, key, level in rows for judge in ("J1", "J2")
    )

    found = ranked(text, weights={"speed": 60, "care": 40})

    assert [(line["entry"], line["estimate"]) for line in found["entries"]] == [("B", 70), ("A", 70)]
    assert [line["rank"] for line in found["entries"]] == [1, 2]
    assert [line["rank"] for line in ranked(text, weights={"speed": 50, "care": 50})["entries"]] == [1, 2]


def test_scores_of_any_scale_tie_only_where_they_are_equal(ranked):
    text = "entry,judge,score\nA,J,0.512\nB,J,0.511\nC,J,0.511\nD,J,0.1\n"

    assert [line["rank"] for line in ranked(text)["entries"]] == [1, 2, 2, 4]


def test_parts_without_a_common_judge_are_listed_and_ranked_apart(ranked):
    found = ranked("entry,judge,score\nA,J,70\nB,J,60\nX,K,90\nY,K,50\nZ,K,40\n")

    assert found["components"] == [["X", "Y", "Z"], ["A", "B"]]
    assert [(line["entry"], line["rank"]) for line in found["entries"]] == [
        *(("X", 1), ("Y", 2), ("Z", 3)),
        *(("A", 1), ("B", 2)),
    ]


def test_people_read_a_table_in_their_language(printed):
    text = csv(table(SHROUT_FLEISS))

    english, arabic = (printed(text, language=language) for language in ("en", "ar"))

    assert english.splitlines()[0].split()[:2] == ["Rank", "Entry"]
    assert "Variance of leniency: 5.2444" in english
    assert "ICC(1), ICC(2), ICC(3): 0.166, 0.290, 0.715" in english
    assert arabic.splitlines()[0].split()[:2] == ["الترتيب", "المشاركة"]
    assert "تباين التساهل: 5.2444" in arabic


def test_the_columns_stand_under_one_another(printed):
    lines = printed(csv(table(SHROUT_FLEISS)), language="en").splitlines()[:7]

    assert len({line.index(number) for line, number in zip(lines[1:], ["4"] * 6, strict=True)}) >= 1
    assert {line[lines[0].index("Sheets")] for line in lines[1:]} == {"4"}


def test_people_are_told_what_the_numbers_cannot_say(printed):
    said = printed("entry,judge,score\nA,J,70\nX,K,90\n", language="en")

    assert "Part 1" in said and "Part 2" in said
    assert "fall into 2 parts that can't be compared" in said
    assert "the scores are raw means" in said
    assert "there are no intervals and no groups" in said


ONE_ENTRY = "entry,judge,score\nA,J,70\nA,K,60\n"
ONE_JUDGE = "entry,judge,score\nA,J,70\nB,J,60\n"
ALL_EQUAL = "entry,judge,score\nA,J,70\nA,K,70\nB,J,70\nB,K,70\n"


@pytest.mark.parametrize(
    ("text", "english", "arabic"),
    [
        (ONE_ENTRY, "There is only one entry", "لا توجد إلا مشاركة واحدة"),
        (ONE_JUDGE, "There is only one judge", "لا يوجد إلا محكّم واحد"),
        (ALL_EQUAL, "All sheets give the same score", "كل الأوراق تعطي الدرجة نفسها"),
    ],
)
def test_a_table_that_compares_nothing_is_ranked_and_says_so_in_both_languages(
    printed, text, english, arabic
):
    others = {ONE_ENTRY: "only one judge", ONE_JUDGE: "only one entry", ALL_EQUAL: "only one"}

    assert english in printed(text, language="en") and arabic in printed(text, language="ar")
    assert others[text] not in printed(text, language="en")


def test_problems_are_listed_up_to_a_limit(printed):
    text = "entry,judge,score\n" + "A,J,x\n" * 23

    with pytest.raises(CommandError) as refused:
        printed(text, language="en")

    assert str(refused.value).splitlines()[0] == "Row 2: “x” is not a number."
    assert str(refused.value).splitlines()[-1] == "3 more problems."
    assert len(str(refused.value).splitlines()) == 21


@pytest.mark.parametrize("weights", [{"speed": 90}, {}])
def test_unusable_weights_are_refused(printed, weights):
    with pytest.raises(CommandError):
        printed("entry,judge,criterion,level\nA,J,speed,1\n", weights=weights)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="none.csv"):
        call_command("rank_sheets", str(tmp_path / "none.csv"))
