"""The form behind the QR code: whose answer counts, and what is kept of whom."""

import re
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.actions.answers import forget_tokens, sent_too_many
from initiatives.enums import RemarkState, SamplingMethod
from initiatives.models import SpentToken, SurveyAnswer
from initiatives.satisfaction import tokens
from tests.factories import editor

from . import made

pytestmark = pytest.mark.django_db

SAID = {"overall": "5", "time": "4", "clarity": "", "courtesy": "3", "solved": "yes", "remark": ""}


def address(survey, language="ar"):
    return f"/{language}/satisfaction/surveys/{survey.code}/"


def token_in(response):
    return re.search(r'name="token" value="([^"]+)"', response.content.decode())[1]


def send(client, survey, at=None, **said):
    at = at or address(survey)
    token = said.pop("token", None) or token_in(client.get(at))
    return client.post(at, {**SAID, "token": token, **said})


def test_the_code_on_paper_leads_to_the_form(client, site_tree):
    survey = made.survey()

    assert client.get(f"/s/{survey.code}/").url == address(survey)
    assert client.get("/s/nosuch22/", follow=True).status_code == 404


def test_opening_the_form_writes_nothing_and_sets_no_cookie(client, site_tree):
    survey = made.survey()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address(survey))

    assert not [query for query in queries if not query["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))]
    assert not response.cookies
    assert "no-store" in response["Cache-Control"]


def test_an_answer_is_kept_without_a_trace_of_who_gave_it(client, site_tree):
    survey = made.survey()

    response = send(client, survey)

    assert response.url == f"{address(survey)}thanks/"
    kept = SurveyAnswer.objects.get()
    assert (kept.overall, kept.time, kept.clarity, kept.courtesy, kept.solved) == (5, 4, None, 3, True)
    assert {field.name for field in SurveyAnswer._meta.fields} == {
        "id", "survey", "answered_on", "is_on_paper", "overall", "time", "clarity", "courtesy", "solved",
        "remark", "remark_state",
    }  # fmt: skip


def test_a_form_counts_once_however_often_it_is_sent(client, site_tree):
    survey = made.survey()
    token = token_in(client.get(address(survey)))

    first, second = (send(client, survey, token=token) for _ in range(2))

    assert first.url == second.url
    assert SurveyAnswer.objects.count() == 1


@pytest.mark.parametrize("forge", ["", "x", "other", "old"])
def test_a_form_that_is_not_ours_or_too_old_comes_back_with_what_was_chosen(
    client, site_tree, forge, monkeypatch
):
    survey = made.survey()
    token = {"other": tokens.mint(made.survey().code)}.get(forge, forge)
    if forge == "old":
        real = signing.time.time
        monkeypatch.setattr(signing.time, "time", lambda: real() - tokens.LASTS_SECONDS - 60)
        token = tokens.mint(survey.code)
        monkeypatch.undo()

    response = client.post(address(survey, "en"), {**SAID, "remark": "kept words", "token": token})

    html = response.content.decode()
    assert response.status_code == 422
    assert "stood open for a long time" in html
    assert "kept words" in html
    assert re.search(r'value="5"[^>]*checked', html)
    assert SurveyAnswer.objects.count() == 0
    send(client, survey, token=token_in(response))
    assert SurveyAnswer.objects.count() == 1


def test_the_one_answer_that_is_needed_is_asked_for_at_its_place(client, site_tree):
    survey = made.survey()

    response = send(client, survey, at=address(survey, "en"), overall="", remark="kept words")

    html = response.content.decode()
    assert response.status_code == 422
    assert 'aria-describedby="overall-error"' in html
    assert "it is the one answer we need" in html
    assert "kept words" in html
    assert SurveyAnswer.objects.count() == 0


@pytest.mark.parametrize(
    "wrong", [{"overall": "6"}, {"overall": "مئة"}, {"time": "0"}, {"remark": "x" * 501}]
)
def test_what_no_form_of_ours_sends_is_refused(client, site_tree, wrong):
    assert send(client, made.survey(), **wrong).status_code == 422
    assert SurveyAnswer.objects.count() == 0


def test_ten_thousand_answers_of_one_address_are_thanked_for_and_not_kept(client, site_tree, settings):
    settings.INITIATIVES_ANSWERS_PER_ADDRESS = 3
    survey = made.survey()

    answers = {send(client, survey).url for _ in range(6)}

    assert answers == {f"{address(survey)}thanks/"}
    assert SurveyAnswer.objects.count() == 3
    at, token = address(survey), token_in(client.get(address(survey)))
    client.post(at, {**SAID, "token": token}, REMOTE_ADDR="198.51.100.7")
    assert SurveyAnswer.objects.count() == 4


def test_of_ten_thousand_from_one_address_the_day_s_limit_is_kept_and_others_are_not_held_up(settings):
    settings.INITIATIVES_ANSWERS_PER_ADDRESS = 200
    today = timezone.localdate()

    kept = sum(not sent_too_many("203.0.113.9", today) for _ in range(10_000))

    assert kept == 200
    assert not sent_too_many("203.0.113.10", today)
    assert not sent_too_many("203.0.113.9", today + timedelta(days=1))


def test_behind_a_proxy_visitors_are_told_apart_by_its_header(client, site_tree, settings):
    settings.INITIATIVES_ANSWERS_PER_ADDRESS = 1
    settings.INITIATIVES_ADDRESS_HEADER = "HTTP_X_REAL_IP"
    survey = made.survey()

    for visitor in ("203.0.113.1", "203.0.113.1", "203.0.113.2"):
        token = token_in(client.get(address(survey)))
        client.post(address(survey), {**SAID, "token": token}, headers={"x-real-ip": visitor})

    assert SurveyAnswer.objects.count() == 2


@pytest.mark.parametrize("days", [(20, 10), (-5, -10)])
def test_before_and_after_its_period_a_survey_says_when_it_asks(client, site_tree, days):
    survey = made.survey(days=days)

    shown = client.get(address(survey, "en"))
    sent = client.post(address(survey, "en"), {**SAID, "token": tokens.mint(survey.code)})

    assert "not open today" in shown.content.decode()
    assert "not open today" in sent.content.decode()
    assert SurveyAnswer.objects.count() == 0


def test_a_remark_waits_and_a_script_in_it_is_words(client, site_tree):
    survey = made.survey()
    send(client, survey, remark="  <script>alert(1)</script>\n شكرًا ")

    kept = SurveyAnswer.objects.get()

    assert kept.remark_state == RemarkState.WAITING
    assert kept.remark == "<script>alert(1)</script> شكرًا"
    published = made.answered(survey, (0, 0, 0, 20, 20))
    page = f"/ar/satisfaction/{survey.centre.code}/"
    assert "alert(1)" not in client.get(page).content.decode()
    SurveyAnswer.objects.filter(pk=kept.pk).update(remark_state=RemarkState.SHOWN)
    html = client.get(page).content.decode()
    assert published.is_published
    assert "&lt;script&gt;alert(1)&lt;/script&gt; شكرًا" in html
    assert "<script>alert(1)" not in html


@pytest.fixture
def drawn(site_tree):
    survey = made.survey(method=SamplingMethod.TICKETS)
    return survey.draw_tickets(timezone.localdate(), 1, 50, 5, editor())


def test_a_drawn_ticket_answers_once(client, drawn):
    ticket, other = drawn.tickets.all()[:2]
    at = f"{address(drawn.survey)}tickets/{ticket.code}/"
    tokens_opened = [token_in(client.get(at)) for _ in range(2)]

    for token in tokens_opened:
        send(client, drawn.survey, at=at, token=token)

    assert SurveyAnswer.objects.count() == 1
    assert client.get(at).url.endswith("thanks/")
    assert client.get(f"{address(drawn.survey)}tickets/{other.code}/").status_code == 200


def test_a_sample_is_answered_by_ticket_only_and_a_poster_by_none(client, drawn):
    poster = made.survey()
    ticket = drawn.tickets.first()

    assert client.get(address(drawn.survey)).status_code == 404
    assert client.get(f"{address(poster)}tickets/{ticket.code}/").status_code == 404
    assert client.get(f"{address(drawn.survey)}tickets/nosuchticket/").status_code == 404


def test_a_token_of_one_ticket_is_worth_nothing_on_another(client, drawn):
    one, other = drawn.tickets.all()[:2]
    token = token_in(client.get(f"{address(drawn.survey)}tickets/{one.code}/"))

    response = send(client, drawn.survey, at=f"{address(drawn.survey)}tickets/{other.code}/", token=token)

    assert response.status_code == 422


def test_stale_tokens_are_forgotten(site_tree):
    today = timezone.localdate()
    SpentToken.objects.create(digest="old", spent_on=today.replace(year=today.year - 1))
    SpentToken.objects.create(digest="new", spent_on=today)

    forget_tokens()

    assert [token.digest for token in SpentToken.objects.all()] == ["new"]
