"""The forms of an initiative and of a story, field by field: labels, limits, what is asked at submission."""

import pytest
from django.utils.translation import override

from initiatives.models import InitiativePage, SuccessStoryPage
from initiatives.panels.outline import outline

pytestmark = pytest.mark.django_db

NEVER, SUBMIT = False, True

#: name, Arabic label, English label, asked at submission, longest text
INITIATIVE = [
    ("title", "اسم المبادرة", "Initiative title", SUBMIT, 100),
    ("summary", "الملخص في جملتين", "Summary in two sentences", SUBMIT, 200),
    ("local_unit", "المركز / المدينة / الحي", "Markaz / city / district", SUBMIT, None),
    ("domain", "مجال المبادرة", "Domain", SUBMIT, None),
    ("stage", "طور الابتكار", "Innovation stage", SUBMIT, None),
    ("facet", "نوع الابتكار", "Innovation facet", NEVER, None),
    ("start_date", "تاريخ البدء", "Start date", SUBMIT, None),
    ("end_date", "تاريخ الانتهاء", "End date", NEVER, None),
    ("tags", "الوسوم", "Tags", NEVER, None),
    ("problem", "المشكلة", "The problem", SUBMIT, 800),
    ("solution", "ماذا فعلتم؟", "What did you do?", SUBMIT, 3000),
    ("novelty", "ما الجديد؟", "What is new about it?", SUBMIT, 600),
    ("beneficiaries", "المستفيدون", "Beneficiaries", SUBMIT, None),
    ("partners", "الشركاء وأدوارهم", "Partners and their roles", NEVER, None),
    ("indicators", "مؤشرات قبل / بعد", "Before / after indicators", SUBMIT, None),
    ("satisfaction", "نسبة رضا المواطنين", "Citizen satisfaction", NEVER, None),
    ("satisfaction_method", "منهجية قياس الرضا", "How satisfaction was measured", NEVER, 300),
    ("satisfaction_survey", "استبيان الرضا", "Satisfaction survey", NEVER, None),
    ("evidence_files", "ملفات الدليل", "Evidence files", SUBMIT, None),
    ("before_after", "صورة قبل / صورة بعد", "Before / after photos", NEVER, None),
    ("challenges", "المعوّقات وكيف تغلبتم عليها", "Obstacles and how you overcame them", SUBMIT, None),
    ("cost", "التكلفة بالجنيه", "Cost (EGP)", SUBMIT, None),
    ("team", "الموارد البشرية والتقنية", "People and technology needed", SUBMIT, 300),
    ("conditions", "شروط النجاح", "Conditions for success", SUBMIT, 500),
    ("transfer", "إمكانية التعميم", "Potential for replication", SUBMIT, 800),
    ("lessons", "الدروس المستفادة", "Lessons learned", SUBMIT, 600),
    ("contact_name", "مسؤول التواصل", "Contact person", SUBMIT, 120),
    (
        "declaration",
        "أقر بصحة البيانات وبحق الوزارة في نشرها وتعميمها",
        "I declare the data correct and allow publication and replication",
        SUBMIT,
        None,
    ),
]
STORY = [
    ("title", "عنوان القصة", "Headline", SUBMIT, 90),
    ("hero_image", "الصورة الرئيسية", "Main photo", SUBMIT, None),
    ("person", "بطل القصة", "Who tells it", NEVER, 80),
    ("quote", "اقتباس", "Quote", NEVER, 240),
    ("before", "كيف كان الحال؟", "Before", SUBMIT, 500),
    ("turning_point", "ما الذي غيّر الأمر؟", "The turning point", SUBMIT, 700),
    ("after", "كيف أصبح؟", "After", SUBMIT, 500),
    ("key_figures", "أرقام القصة (حتى ثلاثة)", "Key figures (up to three)", SUBMIT, None),
    ("initiative", "المبادرة المرتبطة", "Linked initiative", NEVER, None),
    ("body", "متن القصة", "Body", NEVER, None),
]
#: table, columns of a row, those asked at submission, fewest and most rows
TABLES = [
    (InitiativePage, "partners", ["name", "role"], ["name", "role"], 0, None),
    (
        InitiativePage,
        "indicators",
        [
            "name",
            "before",
            "after",
            "unit",
            "kind",
            "better",
            "measured_before_on",
            "measured_on",
            "n",
            "sd",
            "source",
        ],
        ["name", "before", "after", "unit", "kind", "better", "measured_on", "source"],
        1,
        None,
    ),
    (InitiativePage, "evidence_files", ["document"], ["document"], 1, None),
    (
        InitiativePage,
        "before_after",
        ["before_image", "after_image", "caption"],
        ["before_image", "after_image"],
        0,
        None,
    ),
    (
        InitiativePage,
        "challenges",
        ["obstacle", "what_happened", "how_overcome"],
        ["obstacle", "what_happened", "how_overcome"],
        1,
        None,
    ),
    (SuccessStoryPage, "key_figures", ["value", "unit", "caption"], ["value", "unit", "caption"], 1, 3),
]


def asked_of(page_class):
    return {field.name: field for field in outline(page_class) if field.name != "is_illustrative"}


@pytest.mark.parametrize(("page_class", "table"), [(InitiativePage, INITIATIVE), (SuccessStoryPage, STORY)])
def test_the_form_asks_the_listed_fields_in_their_order(page_class, table):
    assert list(asked_of(page_class)) == [name for name, *_rest in table]


@pytest.mark.parametrize(
    ("page_class", "row"),
    [(InitiativePage, row) for row in INITIATIVE] + [(SuccessStoryPage, row) for row in STORY],
)
def test_each_field_has_its_label_limit_and_moment(page_class, row):
    name, label_ar, label_en, at_submission, longest = row
    field = asked_of(page_class)[name]
    besides = page_class.compulsory_besides({})
    form_field = page_class.get_edit_handler().get_form_class().base_fields.get(name)

    with override("ar"):
        assert str(field.label) == label_ar
    with override("en"):
        assert str(field.label) == label_en
    assert (field.is_compulsory or name in besides) == at_submission
    if longest:
        assert limit_of(page_class, name, form_field) == longest


def limit_of(page_class, name, form_field):
    if name == "title":
        return page_class.get_edit_handler().get_form_class()().fields["title"].max_length
    return getattr(form_field, "max_length", None) or page_class._meta.get_field(name).max_length


@pytest.mark.parametrize(("page_class", "name", "columns", "asked", "fewest", "most"), TABLES)
def test_each_table_has_its_columns_and_number_of_rows(page_class, name, columns, asked, fewest, most):
    table = asked_of(page_class)[name]
    formset = page_class.get_edit_handler().get_form_class().formsets[name]

    assert [column.name for column in table.columns] == columns
    assert [column.name for column in table.columns if column.is_compulsory] == asked
    assert (formset.min_num or 0, formset.max_num if formset.validate_max else None) == (fewest, most)
