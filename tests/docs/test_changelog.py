"""The changelog has a dated heading for the version that is built, and one place for what comes next."""

import datetime
import re
import tomllib

from . import ROOT

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
HEADING = re.compile(r"^## \[(.+?)\](?: - (.+))?$", re.MULTILINE)


def test_the_version_stands_in_it_once_with_its_day():
    headings = HEADING.findall((ROOT / "CHANGELOG.md").read_text())
    assert len({name for name, _day in headings}) == len(headings), "two merged into each other"
    released = {name: day for name, day in headings if name != "Unreleased"}
    assert VERSION in released
    assert all(datetime.date.fromisoformat(day) for day in released.values())
    assert [name for name, _day in headings if name == "Unreleased"] in ([], [headings[0][0]])


def test_no_line_is_said_twice():
    lines = [line for line in (ROOT / "CHANGELOG.md").read_text().splitlines() if line.startswith("- ")]
    assert len(lines) == len({*lines})
