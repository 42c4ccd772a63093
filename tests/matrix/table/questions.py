"""Questions to mentors: B asks A; both and the ministry read, A's editors answer; nobody else knows of one."""

from ..rows import look, row

OF_BOTH = "login ok ok ok no ok no"
SENT_BY_BOTH = "login 405 405 405 no 405 no"

ROWS = [
    row("mentor_questions:index", OF_BOTH),
    row("mentor_questions:results", OF_BOTH),
    row(
        "mentor_questions:ask",
        "login ok ok ok no no no",
        post="login 422 422 422 no no no",
        initiative_id="published_a",
    ),
    look(
        "mentor_questions:ask",
        "login 404 404 404 no no no",
        knows="editor_a editor_b committee_a",
        initiative_id="draft_b",
    ),
    row("mentor_questions:show", OF_BOTH, post="login 422 no no no no no", pk="question"),
    row("mentor_questions:hide", SENT_BY_BOTH, post="login no no no no no no", pk="question"),
]
