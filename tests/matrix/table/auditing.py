"""An audit is its auditor's; nobody of the other roles learns that there is one."""

from ..rows import row

NOT_AN_AUDITOR = "login 404 404 404 no 404 404"

ROWS = [
    row("competitions_audit", NOT_AN_AUDITOR, pk="edition_released"),
    row("competitions_audit_bundle", NOT_AN_AUDITOR, pk="edition_released"),
    row("competitions_audit_program", NOT_AN_AUDITOR, pk="edition_released"),
]
