"""What editors print, draw and type, and what moderators decide."""

import datetime
import io

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import ModelLogEntry

from initiatives.enums import RemarkState, SamplingMethod
from initiatives.models import SurveyAnswer, TicketDraw
from initiatives.satisfaction.sampling import draw as drawn_numbers
from tests.factories import committee_member, editor, organiser

from . import made

pytestmark = pytest.mark.django_db


def screen(survey, name):
    return f"/admin/surveys/{survey.pk}/{name}/"


@pytest.fixture
def person(client, site_tree):
    someone = editor("EG-SHR")
    client.force_login(someone)
    return someone


@pytest.fixture
def sampled(person):
    return made.survey(method=SamplingMethod.TICKETS)


def rows(*typed, day=None, **management):
    """What the table of paper answers sends; `typed`: {column: text} a row."""
    sent = {
        "day": (day or timezone.localdate()).isoformat(),
        "form-TOTAL_FORMS": "12",
        "form-INITIAL_FORMS": "0",
    }
    for number, row in enumerate(typed):
        sent |= {f"form-{number}-{name}": text for name, text in row.items()}
    return sent | management


def test_rows_of_digits_in_either_script_become_answers(client, person):
    survey = made.survey()
    sent = rows(
        {"overall": "٥", "time": "4", "solved": "1"},
        {},
        {"overall": "2", "courtesy": "١", "solved": "لا", "remark": "بطيء"},
    )

    client.post(screen(survey, "answers"), sent)

    kept = SurveyAnswer.objects.order_by("pk").values_list(
        "overall", "time", "courtesy", "solved", "is_on_paper"
    )
    assert list(kept) == [(5, 4, None, True, True), (2, None, 1, False, True)]
    assert ModelLogEntry.objects.get(action="initiatives.enter_paper").data["n"] == 2


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"overall": "6"}, "من 1 إلى 5"),
        ({"overall": "5", "solved": "maybe"}, "1 لنعم"),
        ({"time": "5"}, "هذا الحقل مطلوب"),
    ],
)
def test_a_wrong_cell_is_marked_and_nothing_is_kept_or_lost(client, person, row, words):
    survey = made.survey()

    response = client.post(screen(survey, "answers"), rows({"overall": "4", "remark": "تبقى"}, row))

    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    assert 'aria-invalid="true"' in html
    assert 'value="تبقى"' in html
    assert SurveyAnswer.objects.count() == 0


@pytest.mark.parametrize("days", [-1, 11])
def test_no_answer_is_typed_for_a_day_to_come_or_outside_the_survey(client, person, days):
    day = timezone.localdate() - datetime.timedelta(days=days)

    response = client.post(screen(made.survey(), "answers"), rows({"overall": "4"}, day=day))

    assert "لا يمكن اليوم إدخال" in response.content.decode()
    assert SurveyAnswer.objects.count() == 0


def test_paper_of_a_sample_counts_once_for_a_drawn_number(client, sampled, person):
    draw = sampled.draw_tickets(timezone.localdate(), 1, 50, 3, person)
    number = draw.tickets.first().number
    other = next(n for n in range(1, 51) if n not in {ticket.number for ticket in draw.tickets.all()})
    at = screen(sampled, "answers")

    twice = client.post(at, rows(*[{"ticket": str(number), "overall": "4"}] * 2))
    undrawn = client.post(at, rows({"ticket": str(other), "overall": "4"}))
    once = client.post(at, rows({"ticket": str(number), "overall": "4"}))
    again = client.post(at, rows({"ticket": str(number), "overall": "4"}))

    assert [response.status_code for response in (twice, undrawn, once, again)] == [422, 422, 302, 422]
    assert SurveyAnswer.objects.count() == 1


def test_a_day_is_drawn_once_and_by_its_logged_seed(client, sampled):
    at, day = screen(sampled, "draw"), timezone.localdate()
    sent = {"day": day.isoformat(), "first": "١", "last": "200", "size": "20"}

    client.post(at, sent)
    again = client.post(at, sent)

    draw = TicketDraw.objects.get()
    logged = ModelLogEntry.objects.get(action="initiatives.draw_tickets").data
    assert "والسحب قائم" in again.content.decode()
    assert [ticket.number for ticket in draw.tickets.all()] == drawn_numbers(logged["seed"], 1, 200, 20)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"size": 11}, "size"),
        ({"size": 501, "last": 900}, "size"),
        ({"day": timezone.localdate() + datetime.timedelta(days=1)}, "day"),
        ({"day": timezone.localdate() - datetime.timedelta(days=30)}, "day"),
        ({"first": 20}, "size"),
    ],
)
def test_a_draw_that_cannot_be_is_refused_at_its_field(sampled, person, wrong, field):
    values = {"day": timezone.localdate(), "first": 1, "last": 10, "size": 3, **wrong}

    with pytest.raises(ValidationError) as refusal:
        sampled.draw_tickets(**values, user=person)

    assert field in refusal.value.message_dict
    assert not TicketDraw.objects.exists()


def text_of(response):
    reader = PdfReader(io.BytesIO(response.content))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    return " ".join(page.extract_text() for page in reader.pages)


def test_poster_form_and_slips_are_tagged_and_in_both_languages(client, sampled, person):
    survey = made.survey()
    draw = sampled.draw_tickets(timezone.localdate(), 1, 9, 2, person)

    poster = text_of(client.get(screen(survey, "poster")))
    form = text_of(client.get(screen(survey, "paper")))
    slips = text_of(client.get(f"/admin/surveys/{sampled.pk}/draws/{draw.pk}/"))

    assert f"/s/{survey.code}/" in poster
    assert f"/en/satisfaction/surveys/{survey.code}/" in poster
    assert "How was the service?" in poster
    assert "Courtesy of the staff" in form
    assert all(str(ticket.number) in slips for ticket in draw.tickets.all())
    assert client.get(screen(sampled, "poster"), follow=True).status_code == 404


def waiting(code="EG-SHR"):
    return SurveyAnswer.objects.create(
        survey=made.survey(made.centre(code)),
        answered_on=timezone.localdate(),
        overall=3,
        remark="تعليق ينتظر",
    )


def test_the_committee_decides_on_its_governorates_remarks_and_every_decision_is_logged(client, site_tree):
    answer, others = waiting("EG-SHR"), waiting("EG-ASN")
    member = committee_member("EG-SHR")
    client.force_login(member)

    listed = list(client.get("/admin/remarks/").context["answers"])
    client.post(f"/admin/remarks/{answer.pk}/", {"state": "shown"})
    refused = client.post(f"/admin/remarks/{others.pk}/", {"state": "shown"}, follow=True)

    answer.refresh_from_db()
    entry = ModelLogEntry.objects.get(action="initiatives.remark_shown")
    assert listed == [answer]
    assert (answer.remark_state, refused.status_code) == (RemarkState.SHOWN, 404)
    assert (entry.user, entry.data) == (member, {"answer": answer.pk})


def test_those_whose_work_it_is_about_decide_on_no_remark(site_tree):
    answer = waiting()

    with pytest.raises(PermissionDenied):
        answer.moderate(RemarkState.HIDDEN, editor("EG-SHR"))
    answer.moderate(RemarkState.HIDDEN, organiser())

    assert SurveyAnswer.objects.get().remark_state == RemarkState.HIDDEN
