"""A governorate asks those who did it; the mentor answers, and says what everybody may read."""

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from initiatives.actions.mentor_questions import PER_DAY, answer, ask
from initiatives.models import Governorate, MentorQuestion
from tests.factories import committee_member, editor, organiser, superuser, translator
from tests.initiatives.adoptions.making import in_english
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db

TEXT = "كيف أقنعتم موظفي الإدارات؟"
ANSWER = "بدأنا بثلاثة متطوعين."


@pytest.fixture(autouse=True)
def nobody_asked_yet():
    cache.clear()


@pytest.fixture
def page(site_tree):
    """Of Sharqia."""
    return published_initiative(title="شباك بلا انتظار")


def question(page, code="EG-ASN", text=TEXT):
    return ask(page, Governorate.objects.get(code=code), editor(code), text)


def answered(page, *, is_public=True, **words):
    one = question(page)
    answer(one, editor("EG-SHR"), {"answer_ar": ANSWER, **words}, is_public)
    return one


def ask_address(page):
    return reverse("mentor_questions:ask", args=[page.pk])


def show_address(one):
    return reverse("mentor_questions:show", args=[one.pk])


def test_the_page_leads_to_the_form_and_the_question_to_the_mentors_editors(page, client):
    mentor, others = editor("EG-SHR"), {editor("EG-PTS").email, committee_member("EG-SHR").email}
    mail.outbox.clear()
    person = editor("EG-ASN")
    assert ask_address(page) in client.get(page.url).content.decode()
    client.force_login(person)
    assert "منى السيد" in client.get(ask_address(page)).content.decode()

    sent = client.post(ask_address(page), {"question": TEXT})

    one = MentorQuestion.objects.get()
    assert sent.url == show_address(one)
    assert (one.page_id, one.governorate.code, one.asked_by, one.is_public) == (
        page.pk,
        "EG-ASN",
        person,
        False,
    )
    by_reader = {message.to[0]: message for message in mail.outbox}
    message = by_reader[mentor.email]
    assert not others & set(by_reader)
    for said in (TEXT, show_address(one), f"/r/p{page.pk}/", "شباك بلا انتظار", "أسوان"):
        assert said in message.body


def test_whoever_asked_hears_of_the_answer_once(page, client):
    one = question(page)
    client.force_login(editor("EG-SHR"))
    mail.outbox.clear()

    for words in (ANSWER, "بدأنا بأربعة."):
        sent = client.post(show_address(one), {"answer_ar": words})
        assert sent.status_code == 302

    assert [message.to for message in mail.outbox] == [[one.asked_by.email]]
    assert ANSWER in mail.outbox[0].body and show_address(one) in mail.outbox[0].body
    one.refresh_from_db()
    assert (one.answer_ar, one.is_public) == ("بدأنا بأربعة.", False)
    kept = ModelLogEntry.objects.filter(action__endswith="_question").values_list("action", flat=True)
    assert sorted(kept) == ["initiatives.answer_question"] * 2 + ["initiatives.ask_question"]


def test_nothing_is_read_in_public_before_the_mentor_says_so(page, client):
    one = answered(page, is_public=False)
    get_user_model().objects.filter(pk=one.asked_by_id).update(name_ar="سائلة لا تُذكر")
    assert TEXT not in client.get(page.url).content.decode()

    answer(one, editor("EG-SHR"), {"answer_ar": ANSWER}, is_public=True)

    shown = client.get(page.url).content.decode()
    assert TEXT in shown and ANSWER in shown and "سألت أسوان" in shown
    assert "سائلة لا تُذكر" not in shown


def test_the_english_page_reads_english_and_marks_what_was_written_in_arabic_only(page, client):
    english = in_english(page, "One window")
    answered(page, answer_en="We began with three volunteers.")

    shown = client.get(english.url).content.decode()

    assert f'<summary lang="ar" dir="auto">{TEXT}</summary>' in shown
    assert '<div lang="en" dir="auto"><p>We began with three volunteers.</p></div>' in shown
    assert "Asked by Aswan" in shown


def test_the_admin_calls_the_initiative_as_its_english_page_does(page, client):
    in_english(page, "One window")
    one = question(page)
    client.force_login(editor("EG-SHR", language="en"))

    for address in (reverse("mentor_questions:index"), show_address(one)):
        shown = client.get(address).content.decode()
        assert "One window" in shown and "شباك بلا انتظار" not in shown


def test_the_ministry_and_the_mentor_take_it_off_the_page_and_nobody_else(page, client):
    one = answered(page)
    for stranger in (editor("EG-ASN"), translator(), editor("EG-PTS")):
        with pytest.raises(PermissionDenied):
            one.hide(stranger)

    client.force_login(organiser())
    assert "من الصفحة" in client.get(show_address(one)).content.decode()
    client.post(reverse("mentor_questions:hide", args=[one.pk]))

    assert TEXT not in client.get(page.url).content.decode()
    with pytest.raises(PermissionDenied):  # it is off already
        MentorQuestion.objects.get().hide(editor("EG-SHR"))


def test_who_may_answer(page):
    one = question(page)
    for person in (editor("EG-ASN"), committee_member("EG-SHR"), organiser(), superuser()):
        with pytest.raises(PermissionDenied):
            answer(one, person, {"answer_ar": ANSWER}, is_public=True)
    assert MentorQuestion.objects.get().answered_at is None


@pytest.mark.parametrize("make", [editor, committee_member])
def test_nobody_asks_his_own_governorate(page, client, make):
    person = make("EG-SHR")
    client.force_login(person)

    assert "غيركم يسألكم" in client.get(ask_address(page)).content.decode()
    with pytest.raises(PermissionDenied):
        ask(page, Governorate.objects.get(code="EG-SHR"), person, TEXT)


def test_nobody_asks_for_a_governorate_that_is_not_his(page):
    with pytest.raises(PermissionDenied):
        ask(page, Governorate.objects.get(code="EG-PTS"), editor("EG-ASN"), TEXT)


def test_a_question_is_asked_once_and_keeps_what_was_typed(page, client):
    client.force_login(editor("EG-ASN"))
    question(page)

    again = client.post(ask_address(page), {"question": f" {TEXT} "})
    empty = client.post(ask_address(page), {"question": ""})

    assert again.status_code == empty.status_code == 422
    assert "سألت محافظتكم هذا السؤال من قبل" in again.content.decode()
    assert TEXT in again.content.decode()
    assert MentorQuestion.objects.count() == 1


def test_one_person_asks_so_often_a_day_and_no_more(page):
    person, place = editor("EG-ASN"), Governorate.objects.get(code="EG-ASN")
    for number in range(PER_DAY):
        ask(page, place, person, f"{TEXT} {number}")
    with pytest.raises(ValidationError):
        ask(page, place, person, TEXT)
    ask(page, place, editor("EG-ASN"), TEXT)
    assert MentorQuestion.objects.count() == PER_DAY + 1


def test_a_page_withdrawn_meanwhile_takes_no_question_and_keeps_what_was_typed(page, client):
    client.force_login(editor("EG-ASN"))
    page.unpublish()

    refused = client.post(ask_address(page), {"question": TEXT})

    assert client.get(ask_address(page), follow=True).status_code == 404
    assert refused.status_code == 422
    assert TEXT in refused.content.decode()
    assert not MentorQuestion.objects.exists()


CONTACT = "اتصلوا على 01012345678"


@pytest.mark.parametrize("field", ["answer_ar", "answer_en", "question_en"])
def test_what_leads_to_a_person_is_not_published_but_may_be_answered(page, client, field):
    one = question(page)
    client.force_login(editor("EG-SHR"))
    words = {"answer_ar": ANSWER, field: CONTACT}

    refused = client.post(show_address(one), words | {"is_public": "on"})

    assert refused.status_code == 422
    assert CONTACT in refused.content.decode() and "أجيبوا دون نشر" in refused.content.decode()
    assert MentorQuestion.objects.get().answered_at is None
    assert client.post(show_address(one), words).status_code == 302


def test_a_question_with_a_telephone_number_is_answered_without_publishing(page):
    one = question(page, text=CONTACT)
    with pytest.raises(ValidationError) as error:
        answer(one, editor("EG-SHR"), {"answer_ar": ANSWER}, is_public=True)
    assert list(error.value.message_dict) == ["is_public"]


def test_an_empty_answer_is_refused_at_its_field(page, client):
    one = question(page)
    client.force_login(editor("EG-SHR"))
    refused = client.post(show_address(one), {"answer_ar": "  ", "answer_en": "Three volunteers"})
    assert refused.status_code == 422
    assert "اكتبوا الإجابة" in refused.content.decode()
    assert "Three volunteers" in refused.content.decode()


def test_a_script_is_shown_as_words(page, client):
    one = question(page, text="<script>alert(1)</script>")
    answer(one, editor("EG-SHR"), {"answer_ar": "<img src=x onerror=alert(1)>"}, is_public=True)
    shown = client.get(page.url).content.decode()
    assert "&lt;script&gt;alert(1)" in shown and "&lt;img src=x" in shown
    assert "<script>alert(1)" not in shown and "<img src=x" not in shown


def test_the_database_keeps_unanswered_questions_off_the_page(page):
    one = question(page)
    for wrong in ({"is_public": True}, {"answer_ar": ANSWER}):
        with pytest.raises(IntegrityError), transaction.atomic():
            MentorQuestion.objects.filter(pk=one.pk).update(**wrong)


def test_who_sees_what(page, client):
    one = question(page)
    address, index = show_address(one), reverse("mentor_questions:index")
    seen = {}
    people = {
        "asks": editor("EG-ASN"),
        "asks, committee": committee_member("EG-ASN"),
        "answers": editor("EG-SHR"),
        "answers, committee": committee_member("EG-SHR"),
        "ministry": organiser(),
        "administrator": superuser(),
        "third": editor("EG-PTS"),
        "translator": translator(),
    }
    for name, person in people.items():
        client.force_login(person)
        listed = client.get(index)
        seen[name] = TEXT in listed.content.decode(), client.get(address).status_code == 200
    assert [name for name, found in seen.items() if found != (True, True)] == ["third", "translator"]
    assert seen["third"] == seen["translator"] == (False, False)


def test_the_dashboard_says_how_many_questions_wait(page, client):
    question(page)
    client.force_login(editor("EG-SHR"))
    waiting = f"{reverse('mentor_questions:index')}?state=waiting"
    assert waiting in client.get(reverse("wagtailadmin_home")).content.decode()
    assert TEXT in client.get(waiting).content.decode()

    answer(MentorQuestion.objects.get(), editor("EG-SHR"), {"answer_ar": ANSWER}, is_public=False)

    assert waiting not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert TEXT not in client.get(waiting).content.decode()


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_one_question_and_thirty_are_read_with_the_same_number_of_queries(page, client):
    answered(page)
    client.force_login(organiser())
    addresses = [page.url, reverse("mentor_questions:index")]
    one = [queries(client, address) for address in addresses]
    known = MentorQuestion.objects.values("page_id", "answer_ar", "answered_at", "is_public").get()
    codes = ["EG-ASN", "EG-PTS"]
    MentorQuestion.objects.bulk_create(
        MentorQuestion(
            governorate=Governorate.objects.get(code=codes[n % 2]), question_ar=f"سؤال {n}", **known
        )
        for n in range(29)
    )
    assert [queries(client, address) for address in addresses] == one


def test_each_reader_of_a_mail_reads_the_title_in_his_own_language(page, client):
    in_english(page, "One window")
    asker = editor("EG-ASN", language="en")
    one = ask(page, Governorate.objects.get(code="EG-ASN"), asker, TEXT)
    client.force_login(editor("EG-SHR"))
    mail.outbox.clear()

    client.post(show_address(one), {"answer_ar": ANSWER})

    assert mail.outbox[0].subject == "Sharqia answered your question about “One window”"
