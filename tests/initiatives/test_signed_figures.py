"""A change with its sign runs from left to right on an Arabic page, and nothing else does by the same class."""

import re
from types import SimpleNamespace

from django.template.loader import render_to_string

from initiatives.enums import IndicatorKind
from tests.lint import ROOT, files

SHEET = "initiatives/static/initiatives/css/layout.css"


def test_the_class_of_a_signed_figure_means_that_alone():
    row = SimpleNamespace(change=-77, kind=IndicatorKind.MEAN)
    drawn = render_to_string("initiatives/components/change.html", {"row": row})
    (name,) = re.findall(r'<bdi class="([\w-]+)">', drawn)

    assert re.search(rf"\.{name} {{\s+direction: ltr;", (ROOT / SHEET).read_text())
    assert defined_or_drawn(name) == ["initiatives/components/change.html", "initiatives/css/layout.css"]


def defined_or_drawn(name):
    said = re.compile(rf'class="[^"]*(?<![\w-]){name}(?![\w-])|\.{name}(?![\w-])')
    found = [path for path in files(ROOT, {".css", ".html", ".js"}) if said.search(path.read_text())]
    return sorted("/".join(path.parts[-3:]) for path in found)
