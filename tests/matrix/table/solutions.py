"""Requests for a solution: anyone asks; the ministry reads all of them, a governorate its own."""

from ..rows import ANYONE, SENT_BY_MINISTRY, row

READERS = "login ok ok ok no ok no"

ROWS = [
    row("solutions:ask", ANYONE),
    row("solutions:thanks", ANYONE),
    row("solution_requests:index", READERS),
    row("solution_requests:results", READERS),
    row(
        "solution_requests:remove", SENT_BY_MINISTRY, post="login no no no no moved no", pk="solution_request"
    ),
]
