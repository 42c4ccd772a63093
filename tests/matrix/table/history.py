"""What a page was and who did what to it."""

from ..rows import BRANCH_OF_A, BRANCH_OF_B, MINISTRY, look, row

#: a governorate's own
GOVERNORATES = "login ok ok ok no no no"

ROWS = [
    *(
        row(f"{report}:{part}", GOVERNORATES)
        for report in ("branch_history", "branch_workflows", "branch_aging")
        for part in ("index", "results")
    ),
    look("branch_history:index", GOVERNORATES, query={"export": "xlsx"}),
    look("branch_workflows:index", GOVERNORATES, query={"export": "csv"}),
    row("audit_log:index", MINISTRY),
    row("audit_log:results", MINISTRY),
    look("audit_log:index", MINISTRY, query={"export": "xlsx"}),
    row("wagtailadmin_pages:revisions_index", "login moved no moved no moved no", page_id="draft_a"),
    row("wagtailadmin_pages:revisions_view", BRANCH_OF_A, page_id="draft_a", revision_id="draft_a_first"),
    look(
        "wagtailadmin_pages:revisions_view",
        BRANCH_OF_A,
        page_id="published_a",
        revision_id="published_a_revision",
    ),
    row("wagtailadmin_pages:revisions_revert", BRANCH_OF_A, page_id="draft_a", revision_id="draft_a_first"),
    row(
        "wagtailadmin_pages:revisions_unschedule",
        MINISTRY,
        page_id="published_a",
        revision_id="published_a_revision",
    ),
    row(
        "wagtailadmin_pages:revisions_compare",
        BRANCH_OF_A,
        pk="draft_a",
        revision_id_a="earliest",
        revision_id_b="latest",
    ),
    look(
        "wagtailadmin_pages:revisions_compare",
        BRANCH_OF_A,
        pk="published_a",
        revision_id_a="live",
        revision_id_b="latest",
    ),
    look(
        "wagtailadmin_pages:revisions_compare",
        BRANCH_OF_B,
        pk="judged_page_b",
        revision_id_a="earliest",
        revision_id_b="latest",
    ),
    row("wagtailadmin_pages:history", BRANCH_OF_A, page_id="draft_a"),
    look("wagtailadmin_pages:history", BRANCH_OF_A, page_id="published_a"),
    look("wagtailadmin_pages:history", BRANCH_OF_A, page_id="judged_page_a"),
    look("wagtailadmin_pages:history", BRANCH_OF_B, page_id="judged_page_b"),
    row("wagtailadmin_pages:history_results", BRANCH_OF_A, page_id="draft_a"),
    row("wagtailadmin_pages:workflow_history", BRANCH_OF_A, page_id="waiting_a"),
    look("wagtailadmin_pages:workflow_history", BRANCH_OF_B, page_id="judged_page_b"),
    row(
        "wagtailadmin_pages:workflow_history_detail",
        BRANCH_OF_A,
        page_id="returned_a",
        workflow_state_id="returned_a_run",
    ),
    row("wagtailadmin_reports:locked_pages", MINISTRY),
    look("wagtailadmin_reports:locked_pages", MINISTRY, query={"export": "xlsx"}),
    row("wagtailadmin_reports:locked_pages_results", MINISTRY),
    row("wagtailadmin_reports:workflow", MINISTRY),
    look("wagtailadmin_reports:workflow", MINISTRY, query={"export": "csv"}),
    row("wagtailadmin_reports:workflow_results", MINISTRY),
    row("wagtailadmin_reports:workflow_tasks", MINISTRY),
    look("wagtailadmin_reports:workflow_tasks", MINISTRY, query={"export": "xlsx"}),
    row("wagtailadmin_reports:workflow_tasks_results", MINISTRY),
    row("wagtailadmin_reports:site_history", MINISTRY),
    look("wagtailadmin_reports:site_history", MINISTRY, query={"export": "xlsx"}),
    row("wagtailadmin_reports:site_history_results", MINISTRY),
    row("wagtailadmin_reports:aging_pages", MINISTRY),
    look("wagtailadmin_reports:aging_pages", MINISTRY, query={"export": "csv"}),
    row("wagtailadmin_reports:aging_pages_results", MINISTRY),
    row("wagtailadmin_reports:page_types_usage", MINISTRY),
    look("wagtailadmin_reports:page_types_usage", MINISTRY, query={"export": "csv"}),
    row("wagtailadmin_reports:page_types_usage_results", MINISTRY),
]
