"""Citizens’ satisfaction: each governorate keeps its own centres and surveys, everyone reads what is published."""

from ..rows import ANYONE, NOT_FOUND, look, row

#: editors keep what is theirs; of another's they learn as little as of nothing
KEEPERS = "login ok ok no no ok no"
KEEPERS_OF_A = "login ok 404 no no ok no"
EVERYONE_MOVED = "moved moved moved moved moved moved moved"

ROWS = [
    row("technology_centres:index", KEEPERS),
    row("technology_centres:index_results", KEEPERS),
    look("technology_centres:index", KEEPERS, query={"export": "xlsx"}),
    row("technology_centres:add", KEEPERS),
    row("technology_centres:edit", KEEPERS_OF_A, pk="centre_a"),
    row("technology_centres:delete", KEEPERS_OF_A, post="login . 404 no no . no", pk="centre_a"),
    row("technology_centres:history", KEEPERS_OF_A, pk="centre_a"),
    row("technology_centres:history_results", KEEPERS_OF_A, pk="centre_a"),
    row("technology_centres:usage", KEEPERS_OF_A, pk="centre_a"),
    row("surveys:index", KEEPERS),
    row("surveys:index_results", KEEPERS),
    row("surveys:add", KEEPERS),
    row("surveys:edit", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:delete", KEEPERS_OF_A, post="login . 404 no no . no", pk="survey_a"),
    row("surveys:history", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:history_results", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:usage", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:desk", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:poster", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:paper", KEEPERS_OF_A, pk="survey_a"),
    row("surveys:entry", KEEPERS_OF_A, post="login . 404 no no . no", pk="survey_a"),
    row("surveys:draw", KEEPERS_OF_A, post="login . 404 no no . no", pk="drawn_survey_a"),
    row("surveys:slips", KEEPERS_OF_A, pk="drawn_survey_a", draw_pk="draw_a"),
    row("remarks:index", "login no no ok no ok no"),
    row("remarks:moderate", "login no no 405 no 405 no", post="login no no 404 no 404 no", pk="remark_a"),
    row("survey_code", EVERYONE_MOVED, code="survey_a_code"),
    row("ticket_code", EVERYONE_MOVED, code="survey_a_code", ticket="no-such-ticket"),
    row("satisfaction:centre", ANYONE, code="centre_a_code"),
    row("satisfaction:answer", ANYONE, code="survey_a_code"),
    row("satisfaction:thanks", ANYONE, code="survey_a_code"),
    row("satisfaction:ticket", NOT_FOUND, code="survey_a_code", ticket="no-such-ticket"),
    row("satisfaction:csv", ANYONE, code="survey_a_code"),
    row("satisfaction:xlsx", ANYONE, code="survey_a_code"),
    look("satisfaction:csv", NOT_FOUND, code="small_survey_code"),
]
