"""The fields that the API tells, one by one: a new one is told to the whole world, so it is added here by hand."""

from typing import get_args

from initiatives.api.files.flat import columns, is_shape
from initiatives.api.published import collections

#: every column of every file, which is every field of every answer
FIELDS = {
    "initiatives": """
        id title_ar title_en url_ar url_en summary_ar summary_en governorate_code governorate_name_ar
        governorate_name_en local_unit_tier local_unit_name_ar local_unit_name_en domain_key domain_name_ar
        domain_name_en step stage facet evidence started_on ended_on cost cost_band beneficiaries tags
        indicators obstacles satisfaction satisfaction_method_ar satisfaction_method_en problem_ar
        problem_en solution_ar solution_en novelty_ar novelty_en team_ar team_en conditions_ar conditions_en
        transfer_ar transfer_en lessons_ar lessons_en has_guide adopted_by published_at updated_at
        is_illustrative
    """,
    "stories": """
        id title_ar title_en url_ar url_en governorate_code governorate_name_ar governorate_name_en
        initiative before_ar before_en turning_point_ar turning_point_en after_ar after_en key_figures
        published_at updated_at is_illustrative
    """,
    "governorates": """
        code name_ar name_en url_ar url_en region_key region_name_ar region_name_en kind capital_ar
        capital_en initiatives stories technology_centres
    """,
    "adoptions": """
        id initiative governorate_code governorate_name_ar governorate_name_en mentor_code mentor_name_ar
        mentor_name_en local_unit_tier local_unit_name_ar local_unit_name_en state matched_on piloting_on
        operating_on verified_on sustained_on stopped_on reason adaptation_ar adaptation_en lesson_ar
        lesson_en measures is_illustrative
    """,
    "satisfaction": """
        code centre_code centre_name_ar centre_name_en centre_kind governorate_code governorate_name_ar
        governorate_name_en first_day last_day sampling is_representative n asked response_rate
        overall_value overall_low overall_high overall_n settled_at_once_value settled_at_once_low
        settled_at_once_high settled_at_once_n questions counted_at
    """,
    "competitions": """
        code kind name_ar name_en url_ar url_en introduction_ar introduction_en tiers phases criteria
        names_all_entries is_closed released_at is_illustrative
    """,
    "results": """
        edition blind_code tier outcome place citation_ar citation_en title_ar title_en url_ar url_en
        governorate_code governorate_name_ar governorate_name_en mentor_code mentor_name_ar mentor_name_en
        local_unit_tier local_unit_name_ar local_unit_name_en initiative rank is_joint sheets score mean
        rank_low rank_high p_first group component
    """,
}
#: and what the rows within them hold
ROWS = {
    "Indicator": "name unit kind better before after measured_before_on measured_on n source",
    "ObstacleMet": "obstacle what_happened how_overcome",
    "KeyFigure": "value unit caption",
    "Measure": "name unit kind original_before original_after original_n before after n measured_on source effect",
    "Effect": "percent low high n",
    "Answered": "question n very_dissatisfied dissatisfied neither satisfied very_satisfied share",
    "Phase": "phase starts_at ends_at",
    "Criterion": "key name weight kind",
    "Term": "key name",
    "Place": "code name",
    "Unit": "tier name",
    "Centre": "code name kind",
    "Share": "value low high n",
    "InTwo": "ar en",
}


def test_nothing_is_told_that_does_not_stand_here():
    told = {one.name: " ".join(column.name for column in columns(one.shape)) for one in collections()}

    assert told == {name: " ".join(fields.split()) for name, fields in FIELDS.items()}


def test_nor_within_a_row():
    found = {}
    for collection in collections():
        found |= within(collection.shape)

    assert found == ROWS


def within(shape):
    """{name of a shape: its fields} of all that stands in another one."""
    found = {}
    for field in shape.model_fields.values():
        for kind in parts(field.annotation):
            found[kind.__name__] = " ".join(kind.model_fields)
            found |= within(kind)
    return found


def parts(annotation):
    if is_shape(annotation):
        return [annotation]
    return [part for inner in get_args(annotation) for part in parts(inner)]
