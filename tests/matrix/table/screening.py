"""Screening and field-work records: organisers read entries, editors fill their own."""

from ..rows import BRANCH_OF_A, BRANCH_OF_B, MINISTRY, SENT_BY_MINISTRY, SIGNED_IN, row

ROWS = [
    row("competitions_screening", MINISTRY, pk="screened_entry"),
    row("competitions_screening", MINISTRY, pk="judged_b"),
    row("competitions_screening", MINISTRY, pk="ruled_out"),
    row("competitions_hide", SENT_BY_MINISTRY, post="login no no no no moved no", pk="judged_b"),
    row("competitions_unhide", SENT_BY_MINISTRY, post="login no no no no 404 no", pk="judged_b"),
    row(
        "competitions_settle",
        SENT_BY_MINISTRY,
        post="login no no no no 422 no",
        pk="screened_entry",
        action="eligible",
    ),
    row(
        "competitions_settle",
        SENT_BY_MINISTRY,
        post="login no no no no 422 no",
        pk="judged_b",
        action="eligible",
    ),
    row("competitions_screened_file", MINISTRY, pk="judged_b", number="1"),
    row(
        "competitions_ask_for_grace", "login ok no no no no no", knows="committee_a", page_id="entry_draft_a"
    ),
    row("competitions_appeal", "login ok no no no no no", knows="committee_a", page_id="appealed_page"),
    row("competitions_appeal", "login ok no no no no no", knows="committee_a", page_id="entry_draft_a"),
    row("competitions_consent", "login ok no no no no no", knows="committee_a", page_id="staff_a"),
    row("competitions_inspections:template", SIGNED_IN),
    row("competitions_inspections:upload", BRANCH_OF_A, page_id="entry_draft_a"),
    row("competitions_inspections:upload", BRANCH_OF_B, page_id="entry_page_b"),
    row(
        "competitions_inspections:preview",
        "login ok no 404 no 404 no",
        knows="committee_a",
        page_id="entry_draft_a",
        upload_id="upload_a",
    ),
    row(
        "competitions_inspections:problems",
        "login ok no 404 no 404 no",
        knows="committee_a",
        page_id="entry_draft_a",
        upload_id="upload_a",
    ),
]
