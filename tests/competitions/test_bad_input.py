"""Bad input to editions, line by line: what is said in each language, what is kept, that nothing changed."""

import html
import io

import pytest
from django.core.management import CommandError, call_command
from django.core.serializers import serialize
from django.utils import timezone

from competitions import models
from competitions.actions.closing import close_edition
from competitions.enums import PhaseKind
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as made
from tests.competitions.at_the_desk import at, form_data, send_json, text
from tests.competitions.organising import url
from tests.competitions.test_calendar import dates
from tests.competitions.test_rubric_editor import criterion_form, named, one_part, weights_form

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("language", ["en", "ar"])]

KEPT_AS_THEY_ARE = [
    *(models.Competition, models.Criterion, models.LevelDescriptor, models.Phase, models.RubricVersion),
    *(models.Judge, models.PanelSeat, models.Invitation, models.Entry, models.Assignment),
    *(models.SheetDraft, models.ScoreSheet, models.AssignmentRun),
]


def stored():
    return [serialize("json", model.objects.order_by("pk")) for model in KEPT_AS_THEY_ARE]


@pytest.fixture
def ask(client, language, site_tree):
    """Signs an organiser of the language in; then sends and returns what is said, on one line."""
    client.force_login(factories.organiser(language=language))

    def send(address, data=None):
        answer = client.get(address) if data is None else client.post(address, data, follow=True)
        assert answer.status_code < 500
        return " ".join(html.unescape(answer.content.decode()).split())

    return send


@pytest.fixture
def draft(site_tree):
    return editions.edition(frozen=False)


def said(language, english, arabic):
    return english if language == "en" else arabic


# ---- the rubric and the calendar --------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["15", "١٥"])
def test_weights_that_are_not_100(ask, draft, language, typed):
    before = stored()

    page = ask(url("weights", draft), weights_form(draft, **{named(draft, "speed", "weight"): typed}))

    assert said(language, "Weights add up to 95, not to 100.", "مجموع الأوزان 95، وليس 100.") in page
    assert f'value="{typed}"' in page
    assert stored() == before


def test_a_level_without_descriptor_keeps_the_edition_shut(ask, draft, language):
    draft.criteria.get(key="speed").levels.get(level=2).delete()
    before = stored()

    page = ask(url("rubric", draft), {})

    sentences = said(
        language,
        [f"“Speed of response” has no descriptor in {name} for level 2." for name in ("Arabic", "English")],
        [f"المعيار «سرعة الاستجابة» بلا وصف باللغة {name} للدرجة 2." for name in ("العربية", "الإنجليزية")],
    )
    assert [sentence for sentence in sentences if sentence not in page] == []
    assert stored() == before


def test_a_descriptor_left_blank_on_the_form(ask, draft, language):
    criterion, before = draft.criteria.get(key="speed"), stored()

    page = ask(
        url("criterion", criterion),
        criterion_form(criterion, **{"levels-1-descriptor_en": "", "name_en": "Typed and kept"}),
    )

    assert said(language, "This field is required.", "هذا الحقل مطلوب.") in page
    assert 'value="Typed and kept"' in page
    assert stored() == before


def test_a_criterion_that_divides_by_zero(ask, client, draft, language):
    page = ask(url("rubric", draft))
    assert (
        said(
            language,
            "Where “Changes received” is 0 there is nothing to divide by: no level is suggested and the judge decides.",
            "حيث تكون «متغيرات واردة» صفرًا لا يوجد ما يُقسم عليه: لا تُقترح درجة ويقرر المحكّم.",
        )
        in page
    )

    edition = editions.edition()
    judge = made.judge(competition=edition, language=language)
    entry = editions.unit_entry(edition, received=0, verified=0, verified_on_time=0)
    client.force_login(judge.user)
    desk = text(client.get(at("desk", made.assign(entry, judge))))
    nothing = said(language, "there is nothing to divide by", "لا يوجد ما يُقسم عليه")
    assert nothing in desk[desk.index('id="criterion-coverage"') : desk.index('id="note-coverage"')]


def test_phases_that_overlap(ask, draft, language):
    draft.phases.all().delete()
    sent, before = dates(judging__starts_at="2027-01-20 09:00"), stored()

    page = ask(url("calendar", draft), sent)

    sentence = said(
        language,
        "“Judging” starts before “Submission” ends.",
        "تبدأ مرحلة «التحكيم» قبل أن تنتهي مرحلة «التقديم».",
    )
    assert sentence in page
    assert all(f'value="{typed}"' in page for typed in sent.values() if typed != "on")
    assert stored() == before


# ---- the panel and its round ------------------------------------------------------------------------------


def draw(edition, sheets):
    return url("round", edition), {
        "sheets": sheets,
        "min_load": "0",
        "seed": str(edition.seed),
        "mode": "cheapest",
    }


def test_a_judge_without_governorate(ask, site_tree, language):
    edition = editions.edition()
    editions.unit_entry(edition, site_tree.aswan)
    editions.judge(edition)

    page = ask(*draw(edition, "1"))

    sentence = said(
        language,
        "Judge 1 has no home governorate: nobody can tell whether he meets his own.",
        "المحكّم 1 بلا محافظة مسجلة: لا يمكن معرفة ما إذا كان سيحكّم مشاركات محافظته.",
    )
    assert sentence in page


@pytest.mark.parametrize("typed", ["9", "٩"])
def test_more_sheets_than_judges(ask, site_tree, language, typed):
    edition = editions.edition()
    editions.unit_entry(edition, site_tree.aswan)
    editions.judge(edition)
    before = stored()

    page = ask(*draw(edition, typed))

    sentence = said(
        language,
        "An entry can't have 9 sheets: the panel has only 1 judge.",
        "لا يمكن أن تنال المشاركة هذا العدد من الأوراق (9): في اللجنة محكّم واحد فقط.",
    )
    assert sentence in page and f'value="{typed}"' in page
    assert stored() == before


# ---- the desk ---------------------------------------------------------------------------------------------


@pytest.fixture
def seat(client, language, site_tree):
    edition = made.edition()
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    judge = made.judge(competition=edition, language=language)
    client.force_login(judge.user)
    return made.assign(entry, judge)


@pytest.mark.parametrize("level", [0, 6, 10**9])
def test_a_level_outside_the_scale(client, seat, language, level):
    before = stored()

    scripted = send_json(client, seat, levels={"speed": level}, notes={"speed": "سبب مكتوب"})
    plain = client.post(at("draft", seat), form_data(seat) | {"level-speed": level, "note-cradle": "سبب باقٍ"})

    sentence = said(language, "This mark is not on the scale.", "هذه الدرجة خارج السلّم.")
    assert (scripted.status_code, scripted.json()) == (400, {"error": sentence})
    assert plain.status_code == 422 and sentence in text(plain) and "سبب باقٍ" in text(plain)
    assert stored() == before


def test_two_megabytes_of_text_in_a_note(client, seat, language):
    before = stored()

    answer = send_json(client, seat, notes={"speed": "x" * 2_000_000})
    form = client.post(at("draft", seat), form_data(seat) | {"note-speed": "x" * 2_001})

    sentence = said(language, "A note can have at most 2000 characters.", "لا تتجاوز الملاحظة 2000 حرف.")
    assert (answer.status_code, answer.json()) == (400, {"error": sentence})
    assert sentence in text(form) and "x" * 2_001 in text(form)
    assert stored() == before


# ---- the result -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "english", "arabic"),
    [
        ([(4,), (3,)], "There is only one judge", "لا يوجد إلا محكّم واحد"),
        ([(4, 3)], "There is only one entry", "لا توجد إلا مشاركة واحدة"),
        ([(4, 4), (4, 4)], "All sheets give the same score", "كل الأوراق تعطي الدرجة نفسها"),
        ([(4, None), (None, 3)], "they fall into 2 parts", "فهي قسمان لا تصح المقارنة بينهما"),
    ],
    ids=["one judge", "one entry", "all marks equal", "no overlap"],
)
def test_sheets_that_compare_little(ask, site_tree, language, rows, english, arabic):
    edition = editions.edition(days_left=-1, min_sheets=1)
    judges = [editions.judge(edition) for _level in rows[0]]
    for levels in rows:
        entry = editions.unit_entry(edition, site_tree.sharqia)
        for judge, level in zip(judges, levels, strict=True):
            if level:
                editions.sheet(entry, judge, level=level)
    close_edition(edition, factories.organiser())

    assert said(language, english, arabic) in ask(url("deliberation", edition))


# ---- tables of marks --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "english", "arabic"),
    [
        ("judge,score\nJ,1\n", "There is no column “entry”.", "العمود «entry» غير موجود."),
        (
            "entry,judge,score\nA,J,70\nA,J,90\n",
            "Row 3: Judge “J” scored entry “A” already in row 2.",
            "الصف 3: سبق أن قيّم المحكّم «J» المشاركة «A» في الصف 2.",
        ),
        (
            "entry,judge,criterion,level\nA,J,speed,٩\n",
            "Row 2: Level 9 is outside the scale from 1 to 5.",
            "الصف 2: الدرجة 9 خارج السلم من 1 إلى 5.",
        ),
        (
            "entry,judge,score\n١,J,70\n1,J,80\n",
            "“1” is also written “١”: use the same digits throughout.",
            "كُتب «1» أيضًا «١»: استعمل نوعًا واحدًا من الأرقام.",
        ),
        ('entry,judge,score\nA,J,"٦،٥"\n', "Row 2: “٦،٥” is not a number.", "الصف 2: «٦،٥» ليس رقمًا."),
    ],
    ids=["a missing column", "a duplicate sheet", "out of range", "digits of two kinds", "a comma"],
)
def test_tables_that_cannot_be_ranked(tmp_path, language, table, english, arabic):
    path = tmp_path / "sheets.csv"
    path.write_text(table, encoding="utf-8")

    with pytest.raises(CommandError) as refused:
        call_command("rank_sheets", str(path), language=language, stdout=io.StringIO())

    assert said(language, english, arabic) in str(refused.value)
    assert path.read_text(encoding="utf-8") == table


# ---- Arabic digits and the Arabic decimal separator -------------------------------------------------------


def test_arabic_digits_are_taken_and_what_is_no_number_is_said(ask, draft, language, tmp_path):
    criterion = draft.criteria.get(key="accuracy")
    ask(url("criterion", criterion), criterion_form(criterion, **one_part(bound_4="٠٫٩٥")))
    criterion.refresh_from_db()
    assert criterion.measure["parts"][0]["bounds"][-1] == 0.95

    before = stored()
    half = ask(url("weights", draft), weights_form(draft, **{named(draft, "speed", "weight"): "٢٠٫٥"}))
    assert said(language, "Enter a whole number.", "أدخل رقما صحيحا.") in half and 'value="٢٠٫٥"' in half
    assert stored() == before

    path, out = tmp_path / "sheets.csv", io.StringIO()
    path.write_text("entry,judge,score\nA,J,٦٥٫٥\nB,J,70\nA,K,60\nB,K,٧١\n", encoding="utf-8")
    call_command("rank_sheets", str(path), language=language, stdout=out)
    assert "62.75" in out.getvalue()


def test_the_table_compares_all_that_could_change(language, draft):
    before = stored()
    draft.phases.update(ends_at=timezone.now())

    assert stored() != before
