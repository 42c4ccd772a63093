import pytest

from . import ROOT, css

PHYSICAL = [
    "a { left: 0 }",
    "a { margin-left: 1px }",
    "a { padding-right: 1px }",
    "a { border-left: 1px solid }",
    "a { border-right-color: red }",
    "a { border-top-left-radius: 2px }",
    "a { scroll-margin-right: 0 }",
    "a { text-align: left }",
    "a { float: right }",
    "@media (min-width: 40em) { a { color: red; RIGHT : 2px } }",
]
LOGICAL = [
    "a { inset-inline-start: 0; margin-inline: 1px 2px; text-align: start }",
    "a { border-inline-start-color: red; border-start-start-radius: 2px; float: inline-end }",
    "/* left: 0; text-align: left */ a { color: red }",
    'a::before { content: "left: 0; }" }',
    "a { background: url(data:image/svg+xml;utf8,left:0) }",
    ".left:hover { color: red }",
]


@pytest.mark.parametrize("sheet", PHYSICAL)
def test_a_declaration_with_a_direction_is_found(sheet):
    assert len(list(css.sheet_problems(sheet))) == 1


@pytest.mark.parametrize("sheet", LOGICAL)
def test_a_logical_sheet_is_clean(sheet):
    assert list(css.sheet_problems(sheet)) == []


def test_important_is_for_a_readers_wish_and_for_print():
    shouting = "a { color: red !important }"

    assert [line for line, _ in css.sheet_problems(f"b {{}}\n{shouting}")] == [2]
    assert list(css.sheet_problems(f"@media print {{ {shouting} }}")) == []
    assert list(css.sheet_problems(f"@media (prefers-reduced-motion: reduce) {{ {shouting} }}")) == []
    assert len(list(css.sheet_problems(f"@media (min-width: 40em) {{ {shouting} }}"))) == 1


def test_the_problem_names_file_and_line(tmp_path):
    sheet = tmp_path / "home/static/home/a.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("a {\n  color: red;\n  left: 0;\n}\n")

    assert css.problems(tmp_path) == [
        "home/static/home/a.css:3: `left` has a direction: use its logical twin (inline-start, inline-end)"
    ]


def test_our_own_sheets_are_clean():
    assert css.problems(ROOT) == []
