"""Mail that did not arrive: to whom and why, never what it says."""

from ..rows import MINISTRY, SENT_BY_MINISTRY, row

ROWS = [
    row("outbox:index", MINISTRY),
    row("outbox:results", MINISTRY),
    row("outbox:try_all_again", SENT_BY_MINISTRY, post="login no no no no moved no"),
    row("outbox:try_again", SENT_BY_MINISTRY, post="login no no no no moved no", pk="mail"),
]
