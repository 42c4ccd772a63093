"""The program that anyone may load: it agrees with the engine, and with nothing that was changed."""

import copy
import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from competitions import verify_result
from competitions.scoring.bundles import fingerprint, packed
from competitions.scoring.merkle import inclusion_path, root
from competitions.scoring.receipts import SignedSheet, notes_digest, receipt
from competitions.verify_result import CHECKS, verify
from tests.competitions.results import EDITION, content, sheet

PROGRAM = Path(verify_result.__file__)
ALL = {"file", "published", *CHECKS["full"]}


def table(rows, tier="city"):
    """{entry: {judge: levels}} as sheets."""
    return [sheet(code, judge, levels, tier) for code, own in rows.items() for judge, levels in own.items()]


def usual():
    """Six entries of two tiers, four judges, a tie, a sheet missing."""
    city = table(
        {
            "AAAAAA": {"1": (5, 4, 5), "2": (4, 4, 3), "3": (5, 3, 4)},
            "BBBBBB": {"1": (4, 3, 4), "2": (3, 3, 3), "4": (4, 4, 2)},
            "CCCCCC": {"2": (2, 1, 3), "3": (3, 2, 2), "4": (2, 2, 2)},
            "DDDDDD": {"2": (2, 1, 3), "3": (3, 2, 2), "4": (2, 2, 2)},
        }
    )
    markaz = table({"EEEEEE": {"1": (5, 2), "3": (3, 1)}, "FFFFFF": {"1": (2, 2), "4": (1, 4)}}, "markaz")
    return content(city + markaz)


def refused(file, **published):
    return {name for name, matches in verify(file, **published).items() if not matches}


def test_a_result_of_the_engine_matches_in_every_check():
    file = packed(usual())

    assert verify(file) == dict.fromkeys(ALL, True)
    assert not refused(file, fingerprint=fingerprint(file), root=usual_root(file))


def usual_root(file):
    return json.loads(file)["content"]["root"]


@pytest.mark.parametrize(
    "rows",
    [
        {"A": {"1": (3, 3, 3)}},
        {"A": {"1": (3, 3, 3)}, "B": {"1": (4, 3, 3)}, "C": {"1": (1, 1, 1)}},
        {"A": {"1": (3, 3, 3)}, "B": {"2": (4, 3, 3)}},
        {"A": {"1": (3, 3, 3), "2": (3, 3, 3)}, "B": {"1": (3, 3, 3), "2": (3, 3, 3)}},
        {"A": {"1": (5, 3, 3), "2": (4, 3, 3)}, "B": {"1": (3, 3, 3), "2": (2, 3, 3)}, "C": {"1": (2, 1, 1)}},
        {
            **{code: {"1": (5, 1, 3), "2": (4, 1, 3)} for code in "AB"},
            **{code: {"1": (3, 1, 3), "2": (2, 1, 3)} for code in "CD"},
        },
        {
            "A": {"1": (5, 3, 3), "2": (4, 3, 2)},
            "B": {"1": (3, 3, 3), "2": (3, 3, 4)},
            "C": {"3": (5, 4, 3), "4": (1, 3, 2)},
            "D": {"3": (3, 3, 1), "4": (2, 2, 3)},
        },
    ],
    ids=[
        "one sheet",
        "one judge",
        "a sheet each",
        "all equal",
        "no noise",
        "ties without noise",
        "two parts",
    ],
)
def test_tables_that_tell_little_match_too(rows):
    assert verify(packed(content(table(rows)))) == dict.fromkeys(ALL, True)


@st.composite
def tables(draw):
    """Up to nine entries and five judges, each cell there or not, few levels, so that ties are many."""
    levels = st.tuples(st.integers(1, 5), st.integers(1, 4), st.integers(1, 5))
    rows = {}
    for code in "ABCDEFGHI"[: draw(st.integers(1, 9))]:
        judges = draw(st.sets(st.sampled_from("12345"), min_size=1))
        rows[code] = {judge: draw(levels) for judge in sorted(judges)}
    return rows


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_whatever_was_signed_the_program_finds_what_the_engine_found(rows):
    assert not refused(packed(content(table(rows))))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_one_changed_byte_anywhere_is_refused(data):
    file = FILE
    at = data.draw(st.integers(0, len(file) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != file[at]))

    assert refused(file[:at] + bytes([other]) + file[at + 1 :]) == {"file"}
    assert refused(file[:at] + file[at + 1 :]) == {"file"}


FILE = packed(usual())


def changed(path, value):
    """The usual content with the value at `path` replaced, sealed anew as a forger would."""
    forged = place = copy.deepcopy(json.loads(FILE)["content"])
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value(place[path[-1]]) if callable(value) else value
    return packed(forged)


@pytest.mark.parametrize(
    ("path", "value", "check"),
    [
        (["sheets", 0, "levels", "speed"], 1, "receipts"),
        (["sheets", 0, "levels", "speed"], 1, "scores"),
        (["sheets", 0, "score"], "12.0000", "scores"),
        (["sheets", 0, "salt"], "00" * 16, "receipts"),
        (["sheets", 0, "receipt"], "00" * 32, "root"),
        (["sheets", 1, "pseudonym"], "9", "receipts"),
        (["sheets"], lambda sheets: sheets[1:], "root"),
        (["sheets"], lambda sheets: [*sheets, sheets[0]], "receipts"),
        (["root"], "00" * 32, "root"),
        (["assignments"], lambda known: known[1:], "assignments"),
        (["assignments", 0, "state"], "recused", "assignments"),
        (["assignments"], [], "assignments"),
        (["weights", "speed"], 51, "rubrics"),
        (["entries", 0, "estimate"], lambda score: score + 2e-6, "estimates"),
        (["entries", 0, "standard_error"], lambda error: error - 2e-6, "estimates"),
        (["entries", 0, "standard_error"], None, "estimates"),
        (["entries", 0, "n"], 2, "receipts"),
        (["entries", 0, "rank"], 2, "ranks"),
        (["entries", 0, "group"], 2, "ranks"),
        (["model", "variance_judge"], lambda variance: variance + 1, "estimates"),
        (["tie_chain"], [], "none"),
    ],
)
def test_a_forged_value_is_found_even_under_a_new_seal(path, value, check):
    found = refused(changed(path, value), fingerprint=fingerprint(FILE))

    assert "published" in found
    assert check in found or check == "none"


def test_a_changed_rubric_has_another_hash():
    def heavier(rubrics):
        (rubric,) = rubrics.values()
        rubric["criteria"][0]["weight"] = 60
        return rubrics

    assert "rubrics" in refused(changed(["rubrics"], heavier))


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"content":{}}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"content":{"form":"other"},"sha256":"0"}',
        packed({"form": "other"}),
        packed({"form": "full"}),
        FILE + b"\n",
        FILE.replace(b":", b": ", 1),
        json.dumps(json.loads(FILE)).encode(),
    ],
)
def test_what_is_no_bundle_is_refused_without_a_traceback(file):
    assert refused(file) == {"file"}


# ---- a judge's proof ----

WRITTEN = {"notes": {"speed": "بطيء"}, "private_remark": "", "public_remark": ""}


def proof(neighbours, **more):
    """Of one sheet beside others' receipts; `more` stands in the file."""
    own = sheet("AAAAAA", "1", (5, 3, 4))
    own = {name: own[name] for name in own if name not in ("score", "tier")}
    own["notes"] = notes_digest(SALT, WRITTEN)
    signed = SignedSheet(edition=EDITION, **{n: own[n] for n in own if n not in ("salt", "receipt")})
    own["receipt"] = receipt(own["salt"], signed)
    path = inclusion_path([*neighbours, own["receipt"]], own["receipt"])
    top = root([*neighbours, own["receipt"]])
    given = {"form": "proof", "edition": {"code": EDITION}, "sheets": [own], "path": path, "root": top}
    return packed({**given, **more})


SALT = "ab" * 16
NEIGHBOURS = [sha256(b"%d" % number).hexdigest() for number in range(4)]


def test_a_proof_leads_from_sheet_and_notes_to_the_root_wherever_it_stands():
    for count in range(len(NEIGHBOURS) + 1):
        file = proof(NEIGHBOURS[:count], texts=WRITTEN, notes_salt=SALT)
        assert verify(file) == dict.fromkeys(["file", "published", "receipts", "root", "texts"], True)


def test_notes_that_were_changed_are_no_part_of_the_receipt():
    milder = WRITTEN | {"private_remark": "milder"}

    assert refused(proof(NEIGHBOURS, texts=milder, notes_salt=SALT)) == {"texts"}
    assert refused(proof(NEIGHBOURS, texts=WRITTEN, notes_salt="00" * 16)) == {"texts"}


def test_without_its_texts_a_proof_says_nothing_of_them():
    assert "texts" not in verify(proof(NEIGHBOURS)) and not refused(proof(NEIGHBOURS))


# ---- as a program ----


def run(tmp_path, file, *options):
    """In a folder of its own, with Python's own library and nothing else."""
    shutil.copy(PROGRAM, tmp_path)
    (tmp_path / "result.json").write_bytes(file)
    command = [sys.executable, "-I", "-S", "verify_result.py", "result.json", *options]
    return subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_program_needs_python_alone_and_speaks_two_languages(tmp_path):
    arabic, english = run(tmp_path, FILE), run(tmp_path, FILE, "--lang", "en")

    assert (arabic.returncode, english.returncode) == (0, 0)
    assert arabic.stderr == english.stderr == ""
    assert "مطابق" in arabic.stdout and "غير مطابق" not in arabic.stdout
    assert english.stdout.count("matches") == len(ALL)
    assert fingerprint(FILE) in english.stdout
    assert len(PROGRAM.read_text().splitlines()) <= 200


def test_the_program_refuses_a_changed_file_and_a_file_that_is_not_the_published_one(tmp_path):
    changed_byte = run(tmp_path, FILE.replace(b'"n":3', b'"n":4', 1), "--lang", "en")
    rewritten = run(tmp_path, changed(["entries", 0, "rank"], 2), "--lang", "en")
    other = run(tmp_path, FILE, "--sha256", "00" * 32)
    same = run(tmp_path, FILE, "--sha256", sha256(FILE).hexdigest().upper(), "--root", usual_root(FILE))

    assert [done.returncode for done in (changed_byte, rewritten, other, same)] == [1, 1, 1, 0]
    assert "DOES NOT MATCH" in changed_byte.stdout and "DOES NOT MATCH" in rewritten.stdout
    assert "غير مطابق" in other.stdout


def test_the_program_names_a_file_that_is_not_there(tmp_path):
    command = [sys.executable, "-I", "-S", str(PROGRAM), "elsewhere.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "can't open 'elsewhere.json'" in done.stderr and "Traceback" not in done.stderr


def test_the_root_of_the_program_is_that_of_the_tree():
    """Written twice on purpose: the program trusts nothing of ours."""
    for count in range(1, 9):
        rows = {chr(65 + n): {"1": (3, 3, 3)} for n in range(count)}
        assert verify(packed(content(table(rows))))["root"]
