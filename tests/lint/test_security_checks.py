"""docs/security-checks.md names tests that exist, and leaves no line out."""

import ast
import re
from functools import cache

import pytest

from . import ROOT

TEXT = (ROOT / "docs" / "security-checks.md").read_text()
NAMED = sorted({*re.findall(r"`([\w/]+\.py)::(\w+)`", TEXT)})
#: (chapter, number of its requirements of level 1 and 2) of ASVS 5.0.0; a chapter that can't apply has one line
CHAPTERS = {
    1: 27,
    2: 11,
    3: 19,
    4: 10,
    5: 9,
    6: 35,
    7: 18,
    8: 7,
    9: 7,
    11: 14,
    12: 9,
    13: 13,
    14: 9,
    15: 13,
    16: 16,
}
VERDICT = re.compile(
    r"^\| (\d+\.\d+\.\d+) \| [^|]+ \| (kept|operator|no|not met)[:,]? [^|]*\|$", re.MULTILINE
)


@cache
def functions_of(path):
    tree = ast.parse((ROOT / "tests" / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("path", sorted({path for path, _name in NAMED}))
def test_tests_that_are_named_exist(path):
    assert {name for named, name in NAMED if named == path} - functions_of(path) == set()


def test_files_that_are_named_exist():
    files = {*re.findall(r"`((?:home|initiatives|competitions|site|docs|tests|\.ci)/[\w./-]+)`", TEXT)}

    assert [name for name in sorted(files) if not (ROOT / name).exists()] == []


def test_no_line_is_left_out_or_said_twice():
    threats = re.findall(r"^\| (T\d+) \|", TEXT, re.MULTILINE)
    assert threats == [f"T{number}" for number in range(1, 37)]

    numbers = [number for number, _verdict in VERDICT.findall(TEXT)]
    assert (
        sorted({*numbers})
        == sorted(numbers)
        == sorted(re.findall(r"^\| (\d+\.\d+\.\d+) \|", TEXT, re.MULTILINE))
    )
    counted = {chapter: sum(number.startswith(f"{chapter}.") for number in numbers) for chapter in CHAPTERS}
    assert counted == CHAPTERS


def test_every_row_says_what_keeps_it():
    rows = [row for row in TEXT.splitlines() if row.startswith("| ") and not row.startswith("| ---")]
    empty = [row for row in rows if not row.rstrip("| ").count("|") >= 2]

    assert len(rows) > 250
    assert empty == []
