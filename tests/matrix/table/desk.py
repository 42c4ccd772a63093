"""The judging desk: one's own assignments, blind; another's do not exist."""

from ..rows import row

OWN = "login 404 404 404 ok 404 404"
NOT_HIS = "login 404 404 404 404 404 404"

ROWS = [
    # The one list of all governorates that a judge reads here; which of them an entry comes from is not said.
    row(
        "competitions_conflicts",
        OWN,
        tells=("name of B in Arabic", "name of B in English"),
        pk="edition_judged",
    ),
    row("competitions_conflicts", NOT_HIS, pk="edition_decided"),
    row("competitions_calibration", NOT_HIS, pk="assignment"),
    row("competitions_calibration", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_craft", NOT_HIS, pk="edition_judged"),
    row("competitions_desk", OWN, pk="assignment"),
    row("competitions_desk", "login 404 404 404 moved 404 404", pk="assignment_signed"),
    row("competitions_desk", NOT_HIS, pk="assignment_at_home"),
    row("competitions_desk", NOT_HIS, pk="assignment_of_colleague"),
    row(
        "competitions_draft",
        "login 404 404 404 405 404 404",
        post="login 404 404 404 moved 404 404",
        pk="assignment",
    ),
    row("competitions_draft", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_check", "login 404 404 404 moved 404 404", pk="assignment"),
    row("competitions_check", NOT_HIS, pk="assignment_of_colleague"),
    row(
        "competitions_sign",
        "login 404 404 404 405 404 404",
        post="login 404 404 404 moved 404 404",
        pk="assignment",
    ),
    row("competitions_sign", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_recuse", OWN, pk="assignment"),
    row("competitions_recuse", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_receipt", "login 404 404 404 moved 404 404", pk="assignment"),
    row("competitions_receipt", OWN, pk="assignment_signed"),
    row("competitions_receipt", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_proof", OWN, pk="assignment_signed"),
    row("competitions_proof", NOT_HIS, pk="assignment_of_colleague"),
    row("competitions_proof", NOT_HIS, pk="assignment"),
    row("competitions_attachment", OWN, pk="assignment", number="1"),
    row("competitions_attachment", NOT_HIS, pk="assignment_at_home", number="1"),
    row("competitions_attachment", NOT_HIS, pk="assignment_of_colleague", number="1"),
]
