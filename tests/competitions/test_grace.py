"""More time for one entry: asked after the deadline, granted to that entry alone, or declined with a reason."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from competitions import rules
from competitions.actions.grace import ask_for_grace, decline_grace, grant_grace
from competitions.enums import EntryState, PhaseKind
from competitions.models import Competition, Entry, GraceRequest
from tests.admin_forms import edit_url, send
from tests.competitions import factories as made
from tests.competitions.doors import assert_shut, at, close, doors, elsewhere, fresh, posted  # noqa: F401
from tests.factories import committee_member, editor, organiser

pytestmark = pytest.mark.django_db

SOON = timezone.now() + datetime.timedelta(days=3)


@pytest.fixture
def page(site_tree):
    """A complete draft whose edition no longer takes entries."""
    page = made.spatial_page(made.edition())
    close(page.competition)
    return fresh(page)


@pytest.fixture
def asked(page):
    return ask_for_grace(page, page.owner, "انقطع الاتصال أمس.")


def drafts_beside(page, count):
    """More drafts of the editor in the same edition, begun before its deadline."""
    made.set_phase(page.competition, PhaseKind.SUBMISSION)
    edition = Competition.objects.get(pk=page.competition_id)
    pages = [made.spatial_page(edition, by=page.owner) for _ in range(count)]
    close(edition)
    return pages


def ask_url(page):
    return reverse("competitions_ask_for_grace", args=[page.pk])


def answer_url(asked):
    return reverse("editions:grace", args=[asked.competition_id, asked.pk])


# ---- asking ------------------------------------------------------------------------------------------------


def test_a_closed_entry_offers_to_ask_and_an_open_one_does_not(client, page):
    client.force_login(page.owner)
    other = made.spatial_page(made.edition(), by=page.owner)

    closed, still_open = (client.get(edit_url(each)).content.decode() for each in (page, other))

    assert f'href="{ask_url(page)}"' in closed and "اطلب مهلة" in closed
    assert "اطلب مهلة" not in still_open
    assert "data-readiness>" not in closed and "data-readiness>" in still_open


def test_what_was_typed_when_the_deadline_passed_stays_beside_the_button(client, page):
    client.force_login(page.owner)

    response = client.post(at("edit", page.pk), posted(page, innovation="كتبت هذا للتو"))

    html = response.content.decode()
    assert "كتبت هذا للتو" in html
    assert f'href="{ask_url(page)}" target="_blank"' in html


def test_an_editor_asks_with_a_reason_and_the_organisers_are_told(client, page):
    watcher = organiser(language="en")
    client.force_login(page.owner)
    blank = client.post(ask_url(page), {"reason": " "})

    answer = client.post(ask_url(page), {"reason": "انقطع الاتصال أمس."}, follow=True)

    assert blank.status_code == 422 and "reason" in blank.context["form"].errors
    (asked,) = GraceRequest.objects.all()
    assert (asked.page_id, asked.asked_by, asked.reason) == (page.pk, page.owner, "انقطع الاتصال أمس.")
    (message,) = [message for message in mail.outbox if message.to == [watcher.email]]
    assert asked.reason in message.body and answer_url(asked) in message.body
    assert ModelLogEntry.objects.filter(action="competitions.ask_grace").count() == 1
    assert "ينتظر الرد" in answer.content.decode()


def test_asking_twice_waits_for_the_first_answer(client, page, asked):
    client.force_login(page.owner)

    again = client.post(ask_url(page), {"reason": "مرة أخرى"})

    assert again.status_code == 422
    assert "لهذه المشاركة طلب مهلة ينتظر الرد بالفعل." in again.content.decode()
    assert GraceRequest.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        GraceRequest.objects.create(
            competition=page.competition, page_id=page.pk, reason="x", asked_by=page.owner
        )


@pytest.mark.parametrize("person", [organiser, committee_member, lambda: editor("EG-ASN")])
def test_only_editors_of_the_governorate_ask(client, page, person):
    someone = person()
    client.force_login(someone)

    client.post(ask_url(page), {"reason": "x"})

    assert not GraceRequest.objects.exists()
    with pytest.raises(PermissionDenied):
        ask_for_grace(page, someone, "x")


def closed_edition(page):
    Competition.objects.filter(pk=page.competition_id).update(closed_at=timezone.now(), closed_by=organiser())


def open_edition(page):
    made.set_phase(page.competition, PhaseKind.SUBMISSION)


def announced_edition(page):
    made.set_phase(page.competition, PhaseKind.ANNOUNCEMENT)


@pytest.mark.parametrize("state_of", [closed_edition, open_edition, announced_edition])
def test_nothing_is_asked_before_the_deadline_or_after_closing(page, state_of):
    state_of(page)

    with pytest.raises(ValidationError):
        ask_for_grace(fresh(page), page.owner, "x")


@pytest.mark.parametrize("state", [state for state in EntryState if state != EntryState.RETURNED])
def test_an_entry_handed_in_has_no_deadline_to_extend(page, state):
    edition, now = page.competition, timezone.now()

    assert rules.may_ask_for_grace(edition, edition.timeline, None, now)
    assert rules.may_ask_for_grace(edition, edition.timeline, Entry(state=EntryState.RETURNED), now)
    assert not rules.may_ask_for_grace(edition, edition.timeline, Entry(state=state), now)


# ---- answering ---------------------------------------------------------------------------------------------


def test_the_edition_shows_a_request_until_it_is_answered(client, asked):
    overview = reverse("editions:overview", args=[asked.competition_id])
    client.force_login(organiser())
    assert answer_url(asked) in client.get(overview).content.decode()

    client.post(answer_url(asked), {"decision": "decline", "answer": "انتهى الفحص."})

    assert answer_url(asked) not in client.get(overview).content.decode()


def test_a_granted_day_opens_this_entry_alone_until_its_end(client, page, asked):
    (another,) = drafts_beside(page, 1)
    client.force_login(organiser())

    client.post(answer_url(asked), {"decision": "grant", "complete_by": SOON.date().isoformat()})

    asked.refresh_from_db()
    assert timezone.localtime(asked.granted_until).date() == SOON.date() + datetime.timedelta(days=1)
    assert fresh(page).may_change() and not fresh(another).may_change()
    assert not fresh(page).may_change(at=asked.granted_until)
    client.force_login(page.owner)
    response, _draft = send(client, fresh(page), **{"action-submit": "1"})
    assert response.status_code == 302
    assert Entry.objects.get(page=page.pk).state == EntryState.COMMITTEE


def test_after_the_granted_day_every_door_is_shut_again(client, page, asked, elsewhere):
    grant_grace(asked, organiser(), SOON)
    GraceRequest.objects.update(granted_until=timezone.now() - datetime.timedelta(minutes=1))
    client.force_login(page.owner)

    assert_shut(doors(client, fresh(page), elsewhere))


def test_closing_ends_a_granted_day(page, asked):
    grant_grace(asked, organiser(), SOON)
    assert fresh(page).may_change()

    closed_edition(page)

    assert not fresh(page).may_change()


def test_a_returned_entry_gets_the_day_as_its_own_deadline(page):
    entry = Entry.objects.create(
        competition=page.competition,
        page_id=page.pk,
        governorate=page.governorate,
        subject=page.subject,
        number="N-1",
        state=EntryState.RETURNED,
        completion_deadline=timezone.now() - datetime.timedelta(days=1),
    )
    asked = ask_for_grace(fresh(page), page.owner, "نحتاج الصور.")

    grant_grace(asked, organiser(), SOON)

    entry.refresh_from_db()
    assert entry.completion_deadline == SOON
    assert fresh(page).may_change()


@pytest.mark.parametrize("days", [-2, 400])
def test_a_day_that_is_over_or_after_judging_is_refused_at_its_field(client, asked, days):
    client.force_login(organiser())
    day = (timezone.now() + datetime.timedelta(days=days)).date()

    response = client.post(answer_url(asked), {"decision": "grant", "complete_by": day.isoformat()})

    assert "complete_by" in response.context["forms"]["grant"].errors
    asked.refresh_from_db()
    assert asked.is_waiting


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "يعتذر المنظّمون"), ("en", "can't extend the deadline")]
)
def test_a_request_is_declined_with_a_reason_that_its_editor_reads(client, page, language, words):
    author = editor("EG-SHR", language=language)
    asked = ask_for_grace(page, author, "انقطع الاتصال أمس.")
    client.force_login(organiser())
    mail.outbox.clear()

    silent = client.post(answer_url(asked), {"decision": "decline", "answer": " "})
    client.post(answer_url(asked), {"decision": "decline", "answer": "انتهى الفحص."})

    assert "answer" in silent.context["forms"]["decline"].errors
    told = {message.to[0]: message.body for message in mail.outbox}
    assert set(told) == {author.email, page.owner.email}
    assert words in told[author.email] and "انتهى الفحص." in told[author.email]
    client.force_login(author)
    assert "انتهى الفحص." in client.get(ask_url(page)).content.decode()
    assert not fresh(page).may_change()


def test_only_organisers_answer_and_only_once(page, asked):
    for someone in (page.owner, committee_member()):
        with pytest.raises(PermissionDenied):
            grant_grace(asked, someone, SOON)
    decline_grace(asked, organiser(), "انتهى الفحص.")

    with pytest.raises(ValidationError):
        grant_grace(asked, organiser(), SOON)
    assert not fresh(page).may_change()


def test_the_overview_costs_the_same_with_one_request_and_with_three(client, page):
    client.force_login(organiser())
    overview = reverse("editions:overview", args=[page.competition_id])
    pages = [page, *drafts_beside(page, 2)]
    costs = []
    client.get(overview)
    for count in (1, 3):
        for each in pages[GraceRequest.objects.count() : count]:
            ask_for_grace(fresh(each), page.owner, "x")
        with CaptureQueriesContext(connection) as queries:
            client.get(overview)
        costs.append(len(queries))

    assert costs[0] == costs[1]
