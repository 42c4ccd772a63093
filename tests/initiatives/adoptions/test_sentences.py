"""What can't be is answered by a sentence in the reader's own language, and changes nothing."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from initiatives.actions import checkpoints
from initiatives.models import Adoption, Checkpoint
from tests.factories import editor
from tests.initiatives.factories import draft_initiative, published_initiative

from .making import adoption, measured, unit
from .test_checkpoints import token_made

pytestmark = pytest.mark.django_db

BEGUN = {"contact": "هالة منصور", "motive": "طوابير أمام المركز."}


@pytest.fixture(params=["ar", "en"])
def language(request, site_tree):
    with translation.override(request.param):
        yield request.param


@pytest.fixture
def adopter(client, language):
    person = editor("EG-ASN", language=language)
    client.force_login(person)
    return person


def says(answer, language, ar, en):
    page = answer.content.decode()
    assert {"ar": ar, "en": en}[language] in page, page


@pytest.mark.parametrize(
    ("change", "ar", "en"),
    [
        ({"before": 0}, "القيمة الأولى صفر", "The first value is zero"),
        ({"unit": "ساعة"}, "بوحدتين مختلفتين", "different units"),
        ({"n": None}, "ينقص عدد", "The number of those measured is missing"),
    ],
)
def test_what_can_t_be_compared_shows_no_ratio(client, adopter, language, change, ar, en):
    one = adoption(state="operating", begun_by=adopter)
    measured(one, **change)

    answer = client.get(reverse("adoptions:show", args=[one.pk]))

    says(answer, language, ar, en)
    assert one.comparisons[0][2].ratio is None


def figures(copy, **changed):
    known = {
        "id": copy.pk,
        "before": "88",
        "after": "19",
        "unit": copy.unit,
        "n": "400",
        "source": "كشف",
        **changed,
    }
    table = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "1", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
    rows = {f"form-0-{name}": value for name, value in known.items()}
    return rows | {f"form-{name}": value for name, value in table.items()}


@pytest.mark.parametrize(
    ("changed", "ar", "en"),
    [
        ({"after": "-19"}, "لا يقل العدد أو المدة عن صفر", "never below zero"),
        (
            {"measured_before_on": "2026-03-01", "measured_on": "2026-02-01"},
            "لا يسبق القياس اللاحق",
            "can’t lie before the first one",
        ),
    ],
)
def test_a_negative_duration_is_refused_at_its_field_and_what_was_typed_stays(
    client, adopter, language, changed, ar, en
):
    one = adoption(state="operating", begun_by=adopter)
    copy = measured(one)

    answer = client.post(
        reverse("adoptions:figures", args=[one.pk]), figures(copy, source="دفتر آخر", **changed)
    )

    assert answer.status_code == 422
    says(answer, language, ar, en)
    says(answer, language, "دفتر آخر", "دفتر آخر")
    copy.refresh_from_db()
    assert (copy.after, copy.source) == (Decimal(19), "كشف يومي")


def plan_of(step, **dates):
    table = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "1", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
    row = {"id": step.pk, "title": step.title} | {name: str(day) for name, day in dates.items()}
    sent = {f"steps-0-{name}": value for name, value in row.items()}
    return sent | {f"steps-{name}": value for name, value in table.items()}


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def test_a_step_is_not_due_before_the_adoption_began(client, adopter, language):
    one = adoption(state="planning", begun_by=adopter)
    step = one.steps.create(position=0, title="قرار")
    early = timezone.localdate() - timedelta(days=3)

    answer = client.post(reverse("adoptions:plan", args=[one.pk]), plan_of(step, due_on=early))

    assert answer.status_code == 422
    says(answer, language, "هذا التاريخ يسبق بدء التبنّي", "lies before the adoption began")


def test_a_step_is_not_done_on_a_day_to_come(client, adopter, language):
    one = adoption(state="planning", begun_by=adopter)
    step = one.steps.create(position=0, title="قرار")

    answer = client.post(reverse("adoptions:plan", args=[one.pk]), plan_of(step, done_on=tomorrow()))

    assert answer.status_code == 422
    says(answer, language, "هذا اليوم لم يأت بعد", "This day is still to come.")


@pytest.mark.parametrize("private", ["اتصلوا على 01001234567", "عند 30.58768, 31.50200", "المحضر رقم 4412"])
def test_what_everybody_reads_tells_nothing_private_and_keeps_what_was_typed(
    client, adopter, language, private
):
    one = adoption(state="operating", begun_by=adopter)
    said = dict.fromkeys(("adaptation_ar", "adaptation_en", "lesson_en", "cost_actual", "mentor_rating"), "")

    answers = [
        client.post(reverse("adoptions:report", args=[one.pk]), {**said, "lesson_ar": private}),
        client.post(reverse("adoptions:take", args=[one.pk, "stop"]), {"reason": private}),
    ]

    for answer in answers:
        assert answer.status_code == 422
        says(answer, language, "يقرأ الجميع هذا النص", "everybody reads this")
        says(answer, language, private, private)
    one.refresh_from_db()
    assert (one.state, one.lesson_ar, one.reason) == ("operating", "", "")


def test_a_draft_is_not_there_and_of_a_withdrawn_page_what_was_typed_stays(client, adopter, language):
    withdrawn = published_initiative()
    withdrawn.unpublish()
    draft = reverse("adoptions:begin", args=[draft_initiative().pk])
    address = reverse("adoptions:begin", args=[withdrawn.pk])
    asked = [client.get(draft), client.post(draft, BEGUN), client.get(address)]
    # Under the prefix of a language, where a page that is not found is looked for, nothing is there either.
    assert [client.get(answer.url).status_code for answer in asked] == [404, 404, 404]

    answer = client.post(address, {**BEGUN, "unit": unit().pk, "motive": "طابور طويل"})

    assert answer.status_code == 422
    says(
        answer, language, "هذه المبادرة غير منشورة", "This initiative is not public, so it can’t be adopted."
    )
    says(answer, language, "طابور طويل", "طابور طويل")
    assert withdrawn.title not in answer.content.decode()
    assert not Adoption.objects.exists()


def test_a_second_request_says_so_and_keeps_what_was_typed(client, adopter, language):
    page = published_initiative()
    address, sent = reverse("adoptions:begin", args=[page.pk]), {**BEGUN, "unit": unit().pk}
    assert client.post(address, sent).status_code == 302

    answer = client.post(address, {**sent, "motive": "طابور طويل"})

    assert answer.status_code == 422
    says(
        answer, language, "هذه الوحدة تتبنى المبادرة بالفعل", "This unit is adopting the initiative already."
    )
    says(answer, language, "طابور طويل", "طابور طويل")
    assert Adoption.objects.count() == 1


@pytest.mark.parametrize("broken", ["expired", "tampered", "used"])
def test_links_that_open_nothing_say_why(client, language, broken):
    one = adoption(state="piloting")
    checkpoint = one.checkpoints.create(day=30, due_on=timezone.localdate())
    token = checkpoints.token_of(checkpoint)
    if broken == "expired":
        token = token_made(checkpoint, timedelta(days=22))
    if broken == "tampered":
        token = f"x{token}"
    if broken == "used":
        said = {"value": 9, "n": 9, "served": 9, "cost": 0, "answered_at": timezone.now()}
        Checkpoint.objects.update(**said)

    answer = client.get(reverse("initiatives_adoptions:checkpoint", args=[token]))

    ar, en = {
        "expired": ("انتهت مدة هذا الرابط", "This link has run out"),
        "tampered": ("هذا الرابط لا يعمل", "This link doesn’t work"),
        "used": ("وردت الإجابة من قبل", "This has been answered already"),
    }[broken]
    says(answer, language, ar, en)
    assert answer.status_code == (404 if broken == "tampered" else 410)
