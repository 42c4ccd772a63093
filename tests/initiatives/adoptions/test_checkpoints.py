"""The link in the mail: one purpose, one use, three weeks; and who is asked when."""

import re
import time
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail, signing
from django.urls import reverse
from django.utils import timezone

from initiatives.actions import checkpoints
from initiatives.models import Adoption, Checkpoint
from tests.factories import editor

from .making import adoption, measured

pytestmark = pytest.mark.django_db

SAID = {"value": "٢٤", "n": "120", "served": "3400", "cost": "1,500", "sentence": "أسرع، والموظفون راضون."}


@pytest.fixture
def checkpoint(site_tree):
    one = adoption(state="piloting")
    measured(one)
    return one.checkpoints.create(day=30, due_on=timezone.localdate())


def address(checkpoint, token=None):
    return reverse("initiatives_adoptions:checkpoint", args=[token or checkpoints.token_of(checkpoint)])


def test_the_mailed_link_takes_four_numbers_in_any_digits_and_a_sentence_once(client, checkpoint):
    editor("EG-ASN")
    list(checkpoints.ask_due())
    link = re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)[1]
    assert client.post(link, SAID).status_code == 200
    checkpoint.refresh_from_db()
    assert (checkpoint.value, checkpoint.n, checkpoint.served, checkpoint.cost) == (
        24,
        120,
        3400,
        Decimal(1500),
    )
    assert checkpoint.sentence == "أسرع، والموظفون راضون."
    again = client.post(link, {**SAID, "value": "1"})
    assert again.status_code == 410
    checkpoint.refresh_from_db()
    assert checkpoint.value == 24


def test_reading_a_link_spends_nothing(client, checkpoint):
    for _ in range(3):
        response = client.get(address(checkpoint))
        assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "wrong",
    [{"value": ""}, {"n": "0"}, {"served": "-1"}, {"cost": "viel"}, {"sentence": " "}, {"value": "-3"}],
)
def test_wrong_answers_say_so_at_the_field_and_what_was_typed_stays(client, checkpoint, wrong):
    response = client.post(address(checkpoint), {**SAID, **wrong})
    assert response.status_code == 422
    [field] = wrong
    assert list(response.context["form"].errors) == [field]
    kept = "sentence" if field != "sentence" else "served"
    assert SAID[kept] in response.content.decode()
    checkpoint.refresh_from_db()
    assert checkpoint.answered_at is None


def token_made(checkpoint, ago):
    """The token as it was written in a mail some time ago."""

    class Earlier(signing.TimestampSigner):
        def timestamp(self):
            return signing.b62_encode(int(time.time() - ago.total_seconds()))

    return Earlier(salt=checkpoints.PURPOSE).sign_object(checkpoint.pk)


def test_a_link_runs_out_after_three_weeks(client, checkpoint):
    assert client.get(address(checkpoint, token_made(checkpoint, timedelta(days=20)))).status_code == 200
    link = address(checkpoint, token_made(checkpoint, timedelta(days=21, minutes=1)))
    assert client.get(link).status_code == 410
    assert client.post(link, SAID).status_code == 410
    assert Checkpoint.objects.get().answered_at is None


def test_tampered_links_and_links_for_other_purposes_open_nothing(client, checkpoint):
    token = checkpoints.token_of(checkpoint)
    other = signing.dumps(checkpoint.pk, salt="initiatives.other")
    unknown = signing.dumps(checkpoint.pk + 1, salt=checkpoints.PURPOSE)
    for wrong in (token[:-1] + ("A" if token[-1] != "A" else "B"), "x" + token, other, unknown, "nothing"):
        assert client.get(address(checkpoint, wrong)).status_code == 404
        assert client.post(address(checkpoint, wrong), SAID).status_code == 404
    assert Checkpoint.objects.get().answered_at is None


def test_nothing_is_asked_of_a_copy_that_pauses_or_ended(client, checkpoint):
    editor("EG-ASN")
    paused = {"state": "paused", "previous_state": "piloting", "reason": "سبب"}
    Adoption.objects.filter(pk=checkpoint.adoption_id).update(**paused)
    list(checkpoints.ask_due())
    assert not mail.outbox
    assert client.post(address(checkpoint), SAID).status_code == 410


def test_reminders_go_out_weekly_three_times_and_never_twice_a_day(checkpoint):
    person = editor("EG-ASN")
    sent = []
    for day in range(0, 40):
        for _worker in range(2):
            list(checkpoints.ask_due(timezone.localdate() + timedelta(days=day)))
        sent.append(sum(person.email in message.to for message in mail.outbox))
    assert [sent[0], sent[6], sent[7], sent[14], sent[39]] == [1, 1, 2, 3, 3]


def test_two_workers_at_once_ask_once(checkpoint):
    editor("EG-ASN")
    today = timezone.localdate()
    stale = Checkpoint.objects.get(pk=checkpoint.pk)
    checkpoints.ask(checkpoint, today)
    before = len(mail.outbox)
    checkpoints.ask(stale, today)
    assert before == len(mail.outbox) > 0


def test_nothing_is_asked_before_it_is_due(checkpoint):
    Checkpoint.objects.update(due_on=timezone.localdate() + timedelta(days=1))
    editor("EG-ASN")
    list(checkpoints.ask_due())
    assert not mail.outbox


def test_a_script_in_a_report_is_words(client, checkpoint):
    client.post(address(checkpoint), {**SAID, "sentence": "<script>alert(1)</script>"})
    client.force_login(editor("EG-ASN"))

    page = client.get(reverse("adoptions:show", args=[checkpoint.adoption_id])).content.decode()

    assert "&lt;script&gt;alert(1)" in page and "<script>alert(1)" not in page
