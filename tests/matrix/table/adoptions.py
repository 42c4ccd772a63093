"""Adoptions: the adopter's editors (B) write, the mentor's (A) answer, the ministry reads; nobody else knows of one."""

from ..rows import ANYONE, NOT_FOUND, SENT_BY_ANYONE, look, row

THOSE_WHO_TAKE_PART = "login ok ok no no ok no"
SENT_BY_THOSE = "login 405 405 no no 405 no"
ADOPTER = "login no ok no no no no"
MOVED = "moved moved moved moved moved moved moved"

ROWS = [
    row("adoptions:index", "login ok ok ok no ok no"),
    row("adoptions:results", "login ok ok ok no ok no"),
    row("adoptions:choose", "login ok ok no no no no"),
    row("adoptions:choose_results", "login ok ok no no no no"),
    row(
        "adoptions:begin",
        "login ok ok no no no no",
        post="login 422 422 no no no no",
        initiative_id="published_a",
    ),
    look("adoptions:begin", "login 404 404 no no no no", knows="editor_a editor_b", initiative_id="draft_b"),
    row("adoptions:show", THOSE_WHO_TAKE_PART, post=SENT_BY_THOSE, pk="adoption_b"),
    row("adoptions:take", SENT_BY_THOSE, post="login moved no no no no no", pk="adoption_b", move="accept"),
    row("adoptions:dates", SENT_BY_THOSE, post="login 422 no no no no no", pk="adoption_b"),
    row(
        "adoptions:choose_date",
        SENT_BY_THOSE,
        post="login no moved no no no no",
        pk="adoption_b",
        number="date_b",
    ),
    row("adoptions:plan", "login no moved no no no no", post="login no moved no no no no", pk="adoption_b"),
    row("adoptions:tick", SENT_BY_THOSE, post="login no moved no no no no", pk="adoption_b", number=1),
    row(
        "adoptions:figures", "login no moved no no no no", post="login no moved no no no no", pk="adoption_b"
    ),
    row("adoptions:report", ADOPTER, post="login no moved no no no no", pk="adoption_b"),
    row("adoptions:files", ADOPTER, post="login no 422 no no no no", pk="adoption_b"),
    row("initiatives_adoptions:adopt", ANYONE, initiative_id="published_a"),
    look("initiatives_adoptions:adopt", NOT_FOUND, initiative_id="draft_a"),
    row("initiatives_adoptions:want", SENT_BY_ANYONE, post=MOVED, initiative_id="published_a"),
    row("initiatives_adoptions:thanks", ANYONE, post=SENT_BY_ANYONE, initiative_id="published_a"),
    row("initiatives_adoptions:checkpoint", NOT_FOUND, token="no-such-token"),
]
