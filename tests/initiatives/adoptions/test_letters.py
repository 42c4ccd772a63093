"""The monthly mail to the origin: where it works, what it saved, once a month, in the reader's language."""

import datetime
from decimal import Decimal

import pytest
from django.core import mail
from django.utils import timezone, translation
from django.utils.module_loading import autodiscover_modules

from initiatives import work
from initiatives.actions import letters
from initiatives.models import MonthlyLetter
from tests.factories import committee_member, editor, organiser
from tests.initiatives.factories import published_initiative

from .making import adoption, in_english, measured

pytestmark = pytest.mark.django_db


@pytest.fixture
def origin(site_tree):
    """An initiative of Sharqia that works in Aswan and Port Said; one more is being tried."""
    page = published_initiative(title="شباك بلا انتظار")
    works(page, "EG-ASN", served=3400, before=88, after=19, n=400, state="verified")
    works(page, "EG-PTS", served=600, before=70, after=40, n=100)
    adoption(page, "EG-PTS", state="piloting", number=1)
    mail.outbox.clear()
    return page


def works(page, code="EG-ASN", *, served=None, state="operating", number=0, **figures):
    one = adoption(page, code, state=state, number=number)
    measured(one, **figures)
    if served is not None:
        said = {"value": 20, "n": 50, "cost": 0, "sentence": "تسير", "answered_at": timezone.now()}
        for day, people in ((30, served // 4), (60, served)):
            one.checkpoints.create(day=day, due_on=timezone.localdate(), served=people, **said)
    return one


def letter_to(reader, today=None):
    mail.outbox.clear()
    list(letters.send_due(today))
    return next((one for one in mail.outbox if one.to == [reader.email]), None)


def words(message):
    return " ".join(message.body.split())


def test_it_says_where_it_works_and_what_it_saved_as_worked_by_hand(origin):
    """(88−19)·3,400 + (70−40)·600 = 252,600 minutes = 4,210 hours, of n = 500 measured and 4,000 served."""
    message = letter_to(editor("EG-SHR"))
    body = words(message)
    assert message.subject == "«شباك بلا انتظار» تعمل الآن في محافظتين"
    for said in ("أسوان", "بورسعيد", "من 88 إلى 19 دقيقة", "ن = 400", "من 70 إلى 40", "ن = 100"):
        assert said in body
    assert "4,210 ساعات" in body and "ن = 500" in body and "4,000" in body and "محافظتين" in body
    assert "وحدة واحدة أخرى" in body
    html = message.alternatives[0].content
    assert "4,210 ساعات" in html and f'/r/p{origin.pk}/#adopters"' in html and 'dir="rtl"' in html


def test_a_reader_of_english_is_told_in_english_with_the_words_of_the_english_page(origin):
    english = in_english(origin, "One window")
    reader, other = editor("EG-SHR", language="en"), editor("EG-SHR")
    message = letter_to(reader)
    body = words(message)
    assert message.subject == "“One window” now works in 2 governorates"
    assert (
        "Service time from 88 to 19 minutes (n = 400)" in body and "4,210 hours" in body and "n = 500" in body
    )
    assert f"/r/p{english.pk}/#adopters" in body
    arabic = next(one for one in mail.outbox if one.to == [other.email])
    assert "متوسط زمن الخدمة" in arabic.body and "Service time" not in arabic.body


@pytest.mark.parametrize(
    ("count", "subject"),
    [
        (1, "في محافظة واحدة"),
        (2, "في محافظتين"),
        (3, "في 3 محافظات"),
        (11, "في 11 محافظة"),
        (100, "في 100 محافظة"),
    ],
)
def test_the_number_of_governorates_takes_its_arabic_form(count, subject):
    with translation.override("ar"):
        text = translation.ngettext(
            "“%(title)s” now works in %(n)s governorate", "“%(title)s” now works in %(n)s governorates", count
        )
    assert (text % {"title": "شباك", "n": count}).endswith(subject)


def test_it_goes_to_the_editors_of_the_origin_alone(origin):
    reader, gone = editor("EG-SHR"), editor("EG-SHR", is_active=False)
    others = [editor("EG-ASN"), committee_member("EG-SHR"), organiser(), gone]
    assert letter_to(reader)
    sent = {address for message in mail.outbox for address in message.to}
    assert reader.email in sent and not sent & {other.email for other in others}


def test_it_is_sent_once_a_month_whoever_sends_it(origin):
    reader, today = editor("EG-SHR"), timezone.localdate()
    month = today.replace(day=1)
    assert letter_to(reader, month)
    assert letter_to(reader, today) is None
    assert letters.send(origin, month) == 0
    following = (month + datetime.timedelta(days=40)).replace(day=9)
    assert letter_to(reader, following)
    assert MonthlyLetter.objects.filter(initiative=origin).count() == 2


def test_a_rolled_back_letter_is_sent_again(origin, monkeypatch):
    reader = editor("EG-SHR")

    def fail(*args):
        raise OSError("no disk")

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.EmailMultiAlternatives.send", fail)
        with pytest.raises(OSError, match="no disk"):
            list(letters.send_due())
    assert not MonthlyLetter.objects.exists()
    assert letter_to(reader)


def test_the_worker_sends_it():
    autodiscover_modules("jobs")
    assert "initiatives.actions.letters.send_due" in {one.name for one in work.jobs}


def test_copies_that_only_began_this_month_wait_for_the_next(site_tree):
    page, today = published_initiative(), timezone.localdate()
    adoption(page, state="operating", operating_on=today)
    reader = editor("EG-SHR")
    assert letter_to(reader) is None
    assert letter_to(reader, (today.replace(day=1) + datetime.timedelta(days=40)).replace(day=1))


@pytest.mark.parametrize("state", ["matched", "piloting", "paused", "discontinued", "requested"])
def test_without_a_working_copy_there_is_no_letter(site_tree, state):
    adoption(published_initiative(), state=state)
    assert letter_to(editor("EG-SHR")) is None


def test_of_a_page_that_is_not_public_there_is_no_letter(origin):
    origin.unpublish()
    assert letter_to(editor("EG-SHR")) is None


@pytest.mark.parametrize(
    "figures",
    [
        {"n": None, "served": 100},
        {"served": None},
        {"unit": "ساعة", "served": 100},
        {"after": None, "served": 9},
    ],
)
def test_what_can_t_be_computed_is_not_said_but_why(site_tree, figures):
    works(published_initiative(), **figures)
    body = words(letter_to(editor("EG-SHR")))
    assert "لا يمكن حساب ما وفّرته بعد" in body
    assert "يُقدَّر" not in body and "ساعات" not in body


def test_figures_that_show_no_saving_are_said_to_show_none(site_tree):
    works(published_initiative(), before=40, after=45, served=100)
    body = words(letter_to(editor("EG-SHR")))
    assert "لا تُظهر الأرقام وفرًا بعد" in body and "ن = 400" in body


def test_shares_are_not_added_up(site_tree):
    page = published_initiative()
    page.indicators.update(kind="share", unit="%", before=Decimal(90), after=Decimal(20))
    works(type(page).objects.get(pk=page.pk), served=100)
    assert "لا تُجمع" in words(letter_to(editor("EG-SHR")))
