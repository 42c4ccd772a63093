"""The file says of each row what was agreed, and nothing else; the findings name the page and the fault."""

import json

from .goals import TIMED_IN_CI
from .report import findings, table, write
from .test_goals import GOOD

ROW = {**GOOD, "page": "/ar/%D8%A3/", "language": "ar", "width": 390, "axe": 1, "problems": ["axe label: #q"]}
AGREED = "page language width axe vnu links console third_party bytes lighthouse lcp_ms cls"


def test_the_file_has_the_columns_that_were_agreed(tmp_path):
    write([ROW], tmp_path / "audit.json")

    (row,) = json.loads((tmp_path / "audit.json").read_text())
    assert list(row) == AGREED.split()
    assert list(row["bytes"]) == ["html", "css", "js", "fonts", "images"]
    assert list(row["lighthouse"]) == ["performance", "accessibility", "best_practices", "seo"]


def test_a_finding_names_the_page_the_goal_and_the_fault():
    assert findings([ROW]) == ["/ar/أ/ at 390: axe 1, goal 0", "    axe label: #q"]


def test_what_a_busy_machine_painted_late_is_no_finding_in_ci():
    late = {**ROW, "axe": 0, "lcp_ms": 2588, "problems": ["painted last: <p>"]}

    assert findings([late], TIMED_IN_CI) == []
    assert findings([late]) == ["/ar/أ/ at 390: LCP 2588 ms, goal 2500", "    painted last: <p>"]


def test_a_page_that_was_not_scored_has_dashes_in_the_table():
    assert " – " in table([{**ROW, "lighthouse": None}])
