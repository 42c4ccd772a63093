"""Nothing leads nowhere: files, pictures and headings that the papers point at are there."""

import re
import unicodedata

import pytest

from . import ROOT, name, papers

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")
ELSEWHERE = ("http://", "https://", "mailto:")


def links(path):
    text = CODE.sub("", FENCE.sub("", path.read_text()))
    return [target for target in LINK.findall(text) if not target.startswith(ELSEWHERE)]


def anchor(heading):
    """As GitHub makes it of a heading's words."""
    words = LINK.sub(lambda found: found[0].partition("[")[2].partition("]")[0], heading).lower()
    kept = [letter for letter in words if letter in " -_" or unicodedata.category(letter)[0] in "LNM"]
    return "".join(kept).strip().replace(" ", "-")


def anchors(path):
    return {anchor(heading) for heading in HEADING.findall(FENCE.sub("", path.read_text()))}


def leads_nowhere(path, target):
    file, _, place = target.partition("#")
    found = (path.parent / file).resolve() if file else path
    if not found.exists():
        return True
    return bool(place) and found.suffix == ".md" and place not in anchors(found)


@pytest.mark.parametrize("path", [*papers(), ROOT / "CHANGELOG.md"], ids=name)
def test_every_link_leads_somewhere(path):
    assert [target for target in links(path) if leads_nowhere(path, target)] == []


def test_a_link_to_nothing_would_be_found():
    readme = ROOT / "README.md"
    assert leads_nowhere(readme, "docs/nothing.md")
    assert leads_nowhere(readme, "CONTRIBUTING.md#nothing")
    assert not leads_nowhere(readme, "CONTRIBUTING.md#words")


def test_every_picture_is_shown_somewhere():
    shown = {(path.parent / target).resolve() for path in papers() for target in links(path)}
    pictures = [path for path in (ROOT / "docs").rglob("*") if path.suffix in {".png", ".svg"}]
    assert [name(path) for path in pictures if path.resolve() not in shown] == []
