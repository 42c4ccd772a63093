"""Follow-up committees: each writes for its own governorate, the ministry reads and corrects all of them."""

from ..rows import MINISTRY, NO_ONE, look, row

COMMITTEE = "login no no ok no ok no"
ANOTHERS = "login no no 404 no ok no"


def of_committees(name, thing):
    """The screens of a kind of record, of A's and of B's."""
    return [
        row(f"{name}:index", COMMITTEE),
        row(f"{name}:index_results", COMMITTEE),
        row(f"{name}:add", COMMITTEE),
        row(f"{name}:edit", COMMITTEE, pk=f"{thing}_a"),
        look(f"{name}:edit", ANOTHERS, pk=f"{thing}_b"),
        row(f"{name}:delete", MINISTRY, pk=f"{thing}_a", knows="committee_a"),
        row(f"{name}:history", COMMITTEE, pk=f"{thing}_a"),
        row(f"{name}:history_results", COMMITTEE, pk=f"{thing}_a"),
        look(f"{name}:history", ANOTHERS, pk=f"{thing}_b"),
        row(f"{name}:usage", COMMITTEE, pk=f"{thing}_a"),
        look(f"{name}:usage", ANOTHERS, pk=f"{thing}_b"),
    ]


ROWS = [
    *of_committees("committees", "follow_up"),
    *of_committees("visits", "visit"),
    *of_committees("monthly_notes", "note"),
    *of_committees("badge_renewals", "renewal"),
    row("visit_recommendations:index", COMMITTEE),
    row("visit_recommendations:index_results", COMMITTEE),
    row("visit_recommendations:add", NO_ONE),
    row("visit_recommendations:edit", COMMITTEE, pk="advice_a"),
    look("visit_recommendations:edit", ANOTHERS, pk="advice_b"),
    row("visit_recommendations:delete", NO_ONE, pk="advice_a", knows="committee_a"),
    row("visit_recommendations:history", COMMITTEE, pk="advice_a"),
    row("visit_recommendations:history_results", COMMITTEE, pk="advice_a"),
    row("visit_recommendations:usage", COMMITTEE, pk="advice_a"),
    row("committees_report:index", MINISTRY),
    row("committees_report:results", MINISTRY),
    look("committees_report:index", MINISTRY, query={"export": "xlsx"}),
]
