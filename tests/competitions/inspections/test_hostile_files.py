"""Hundreds of damaged files from a fixed seed: a clear refusal or a reading, never anything else."""

import io
import random

import pytest

from competitions.inspections import InspectionFileError, read_inspections

from .workbooks import TERMS, as_excel_saves, filled_template, inspected, packed, parts, removed

SPLICES = [
    b"<",
    b">",
    b"&",
    b"\x00",
    b"\xff",
    b"<f>",
    b"</c>",
    b"</row>",
    b"1e999",
    b"-1",
    b"9" * 30,
    b"<row r='0'>",
]


@pytest.fixture(scope="module")
def good():
    return as_excel_saves(filled_template([inspected(1), removed(2), removed(3)])).getvalue()


def attempt(content):
    try:
        read_inspections(io.BytesIO(content), TERMS)
    except InspectionFileError as error:
        assert str(error)
        return "refused"
    return "read"


def damaged(content, rng):
    """A few bytes flipped, cut, doubled or spliced in."""
    content = bytearray(content)
    for _ in range(rng.randrange(1, 5)):
        start = rng.randrange(len(content))
        end = min(len(content), start + rng.randrange(1, 40))
        match rng.randrange(4):
            case 0:
                content[start] ^= 1 << rng.randrange(8)
            case 1:
                del content[start:end]
            case 2:
                content[start:start] = content[start:end]
            case 3:
                content[start:start] = rng.choice(SPLICES)
        content = content or bytearray(b"P")
    return bytes(content)


@pytest.mark.parametrize("seed", range(4))
def test_a_container_damaged_anywhere_raises_nothing_else(good, seed):
    rng = random.Random(seed)

    outcomes = [attempt(damaged(good, rng)) for _ in range(75)]

    assert outcomes.count("refused") > 20


@pytest.mark.parametrize("seed", range(4))
def test_a_part_damaged_anywhere_raises_nothing_else(good, seed):
    rng = random.Random(seed)
    members = parts(io.BytesIO(good))
    names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"]
    names += [name for name in members if name.endswith(".rels")]

    outcomes = []
    for _ in range(75):
        name = rng.choice(names)
        file = packed({**members, name: damaged(members[name], rng)})
        outcomes.append(attempt(file.getvalue()))

    assert outcomes.count("refused") > 20


def test_a_part_left_out_raises_nothing_else(good):
    members = parts(io.BytesIO(good))

    for name in members:
        attempt(packed({other: content for other, content in members.items() if other != name}).getvalue())
