"""Recommendations of workshops, courses, nominations, ministries' adoptions, suggested obstacles."""

from ..rows import MINISTRY, look, row

#: editors and committees nominate and suggest for their own governorate
GOVERNORATE = "login ok ok ok no ok no"
OF_A = "login ok 404 ok no ok no"


def of_ministry(name, thing):
    return [
        row(f"{name}:index", MINISTRY),
        row(f"{name}:index_results", MINISTRY),
        row(f"{name}:add", MINISTRY),
        row(f"{name}:edit", MINISTRY, pk=thing),
        row(f"{name}:delete", MINISTRY, pk=thing),
        row(f"{name}:history", MINISTRY, pk=thing),
        row(f"{name}:history_results", MINISTRY, pk=thing),
        row(f"{name}:usage", MINISTRY, pk=thing),
    ]


def of_governorates(name, thing):
    return [
        row(f"{name}:index", GOVERNORATE),
        row(f"{name}:index_results", GOVERNORATE),
        row(f"{name}:add", GOVERNORATE),
        row(f"{name}:edit", OF_A, pk=thing),
        row(f"{name}:delete", "login no 404 no no ok no", pk=thing, knows="editor_a committee_a"),
        row(f"{name}:history", OF_A, pk=thing),
        row(f"{name}:history_results", OF_A, pk=thing),
        row(f"{name}:usage", OF_A, pk=thing),
    ]


ROWS = [
    *of_ministry("workshop_recommendations", "workshop_advice"),
    *of_ministry("training_courses", "course"),
    *of_ministry("ministry_adoptions", "ministry_adoption"),
    *of_governorates("course_nominations", "course_nomination_a"),
    *of_governorates("obstacle_suggestions", "suggestion_a"),
    look("course_nominations:index", GOVERNORATE, query={"export": "xlsx"}),
]
