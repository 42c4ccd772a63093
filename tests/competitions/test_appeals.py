"""Appeals: in time, by the entrant, decided with a reason; a corrected result is new, and the old one stays."""

import json
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry

from competitions.actions.appeals import appeal, dismiss_appeal
from competitions.actions.auditing import confirm, name_auditor
from competitions.actions.corrections import Correction, uphold_appeal
from competitions.actions.release import release
from competitions.actions.set_up import auditors
from competitions.enums import AppealOutcome, Outcome
from competitions.models import (
    Appeal,
    Certificate,
    Competition,
    Decision,
    EarlierPublication,
    Override,
    Publication,
    public_results,
)
from tests import factories
from tests.competitions import editions
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

TEXT = "حُجبت صور النشر كاملة."
WORDS = {
    "citation_ar": "نشرت ما قاسته",
    "citation_en": "It posted what it measured",
    "statement_ar": "حُجبت صور مشاركة كاملة عند الفحص.",
    "statement_en": "Photographs of an entry had been hidden whole.",
}


def fresh(edition):
    return Competition.objects.get(pk=edition.pk)


@pytest.fixture
def released(decided, organiser):
    """`decided` (best: winner, second: mention, third: no award), released; the appellant is the third."""
    release(decided, organiser)
    decided.editor = factories.editor(decided.third.governorate.code)
    decided.third.refresh_from_db()
    mail.outbox.clear()
    return decided


@pytest.fixture
def written(released):
    return appeal(released.third, released.editor, TEXT)


@pytest.fixture
def second(site_tree):
    return factories.organiser(username="second")


def corrected(written, by, outcome=Outcome.WINNER, place=1, **words):
    return uphold_appeal(written, by, "أخطأنا في الحجب.", Correction(outcome, place, **{**WORDS, **words}))


def at(name, *args):
    return reverse(name, args=args)


# ---- writing one ----


def test_an_editor_appeals_from_the_outcome_of_his_entry_and_organisers_are_told(released, client):
    client.force_login(released.editor)
    page = released.third.page.specific
    address = at("competitions_appeal", page.pk)
    assert [where for _words, where in page.ways_on(released.editor)] == [address]

    assert client.get(address).status_code == 200
    assert client.post(address, {"text": ""}).status_code == 422
    assert client.post(address, {"text": TEXT}).status_code == 302

    written = Appeal.objects.get()
    assert (written.entry, written.by, written.text) == (released.third, released.editor, TEXT)
    assert written.due_at == fresh(released).publication.released_at + timedelta(days=released.appeal_days)
    assert any(TEXT in letter.body for letter in mail.outbox)
    assert TEXT in client.get(address).content.decode()
    assert client.post(address, {"text": "مرة أخرى"}).status_code == 422
    assert Appeal.objects.count() == 1


def test_nobody_else_appeals(released):
    for other in (factories.superuser(), factories.committee_member(released.third.governorate.code)):
        with pytest.raises(PermissionDenied):
            appeal(released.third, other, TEXT)


def test_an_appeal_comes_in_time_and_not_later(released):
    unguarded()
    end = timedelta(days=released.appeal_days)
    Publication.objects.filter(competition=released).update(released_at=timezone.now() - end)

    with pytest.raises(ValidationError):
        appeal(fresh(released).entries.get(pk=released.third.pk), released.editor, TEXT)

    Publication.objects.filter(competition=released).update(
        released_at=timezone.now() - end + timedelta(minutes=1)
    )
    assert appeal(fresh(released).entries.get(pk=released.third.pk), released.editor, TEXT).is_waiting


def test_before_the_release_there_is_nothing_to_appeal_against(decided, client):
    person = factories.editor(decided.third.governorate.code)

    with pytest.raises(ValidationError):
        appeal(decided.third, person, TEXT)
    address = at("competitions_appeal", decided.best.page_id)
    client.force_login(factories.editor(decided.best.governorate.code))
    html = client.get(address).content.decode()
    assert "لم تُعلن نتيجة" in html and "فائز" not in html and "<textarea" not in html
    assert client.post(address, {"text": TEXT}).status_code == 422
    assert not Appeal.objects.exists()


def test_where_the_rules_give_no_appeal_none_is_taken(decided, organiser):
    unguarded()
    type(decided).objects.filter(pk=decided.pk).update(appeal_days=0)
    release(fresh(decided), organiser)
    person = factories.editor(decided.third.governorate.code)

    with pytest.raises(ValidationError):
        appeal(fresh(decided).entries.get(pk=decided.third.pk), person, TEXT)
    assert all("/appeal/" not in letter.body for letter in mail.outbox)


def test_the_outcome_mail_says_where_and_until_when(decided, organiser):
    factories.editor(decided.third.governorate.code)
    mail.outbox.clear()

    release(decided, organiser)

    assert any(at("competitions_appeal", decided.third.page_id) in letter.body for letter in mail.outbox)


# ---- deciding one ----


def test_a_dismissed_appeal_has_a_reason_that_the_governorate_reads(written, second, client, released):
    with pytest.raises(ValidationError):
        dismiss_appeal(written, second, " ")
    mail.outbox.clear()

    decided = dismiss_appeal(written, second, "السجل يثبت صحة الفحص.")

    assert (decided.outcome, decided.decided_by) == (AppealOutcome.DISMISSED, second)
    assert any("السجل يثبت" in letter.body for letter in mail.outbox)
    assert fresh(released).publication.number == 1
    with pytest.raises(ValidationError):
        dismiss_appeal(written, second, "مرة أخرى.")


def test_only_organisers_decide(written, released):
    for person in (released.editor, factories.superuser()):
        with pytest.raises(PermissionDenied):
            dismiss_appeal(written, person, "سبب")
        with pytest.raises(PermissionDenied):
            corrected(written, person)


def refused(written, person):
    decisions = (lambda: dismiss_appeal(written, person, "سبب"), lambda: corrected(written, person))
    for decide in decisions:
        with pytest.raises(ValidationError, match="منظّم آخر"):
            decide()
    return Appeal.objects.get().is_waiting


def test_who_took_part_in_a_decision_decides_no_appeal_against_it(written, organiser, second, client):
    assert refused(written, organiser)
    client.force_login(organiser)
    address = at("editions:appeal", written.entry.competition_id, written.pk)
    html = client.get(address).content.decode()
    assert "another organiser must decide" in html and "<textarea" not in html
    html = client.post(address, {"decision": "dismiss", "reason": "TYPED"}).content.decode()
    assert "another organiser must decide" in html and "TYPED" in html

    unguarded()
    departure = {"passed_over": [], "reason_ar": "سبب", "reason_en": "Reason"}
    departure |= {"proposed_by": organiser, "proposed_at": timezone.now()}
    departure |= {"consented_by": second, "consented_at": timezone.now()}
    Override.objects.create(entry=written.entry, **departure)
    factories.organiser(username="third")
    assert refused(written, second)


def test_without_another_organiser_who_decided_answers_and_it_is_said(written, organiser, released, client):
    mail.outbox.clear()
    decided = corrected(written, organiser)

    said = "بتّ فيه منظّم شارك في القرار"
    in_english = "Decided by an organiser who had taken part in the decision"
    assert decided.is_decided_by_party
    assert ModelLogEntry.objects.filter(action="competitions.decide_own_appeal").count() == 1
    assert any(said in letter.body for letter in mail.outbox)
    for person, address, words in (
        (organiser, at("editions:appeal", released.pk, written.pk), in_english),
        (released.editor, at("competitions_appeal", released.third.page_id), said),
    ):
        client.force_login(person)
        assert words in client.get(address).content.decode()


def test_of_an_appeal_that_a_second_person_decided_nothing_is_said(written, second, released, client):
    mail.outbox.clear()
    assert not corrected(written, second).is_decided_by_party
    assert not any("شارك في القرار" in letter.body for letter in mail.outbox)
    assert ModelLogEntry.objects.filter(action="competitions.decide_appeal").count() == 1


@pytest.mark.parametrize(
    "words",
    [
        {"outcome": Outcome.NONE},
        {"place": None},
        {"place": 5},
        {"citation_en": ""},
        {"statement_ar": " "},
    ],
)
def test_an_incomplete_correction_changes_nothing(written, second, released, words):
    with pytest.raises(ValidationError):
        corrected(written, second, **words)

    assert Appeal.objects.get().is_waiting
    assert fresh(released).publication.number == 1
    assert not EarlierPublication.objects.exists()


def test_an_upheld_appeal_publishes_a_new_result_and_the_old_one_stays(written, second, released, client):
    page = editions.public_page(released)
    before = client.get(page.url).content.decode()
    first = fresh(released).publication
    mail.outbox.clear()

    corrected(written, second)

    publication = fresh(released).publication
    assert (publication.number, publication.released_at) == (2, first.released_at)
    assert publication.corrected_at and publication.bundle_sha256 != first.bundle_sha256
    now = client.get(page.url).content.decode()
    assert WORDS["citation_ar"] in now and WORDS["citation_ar"] not in before
    assert WORDS["statement_ar"] in now and f"{page.url}result-1/" in now
    old = client.get(f"{page.url}result-1/").content.decode()
    assert WORDS["citation_ar"] not in old and WORDS["statement_ar"] in old
    assert released.best.unit.name_ar in old and released.third.unit.name_ar not in old
    file = client.get(f"{page.url}result-1/file/").content
    assert {e["outcome"] for e in json.loads(file)["content"]["entries"]} == {"winner", "mention", "none"}
    assert client.get(f"{page.url}result-2/").status_code == 404
    assert Certificate.objects.filter(entry=released.third).exists()
    assert any("قُبل تظلمك" in letter.body for letter in mail.outbox)


def test_a_place_that_is_held_is_shared_and_nobody_loses_it(written, second, released):
    corrected(written, second, place=1)

    with translation.override("en"):
        winners = public_results(fresh(released)).winners
    assert [row.place for row in winners] == [1, 1]


def test_who_moves_down_is_told_and_keeps_his_award(released, second, written):
    unguarded()
    Decision.objects.filter(entry=released.second).update(outcome=Outcome.WINNER, place=2)
    entrant = factories.editor(released.second.governorate.code)
    type(released.second).objects.filter(pk=released.second.pk).update(submitted_by=entrant)
    mail.outbox.clear()

    corrected(written, second, place=1)

    assert Decision.objects.get(entry=released.second).place == 3
    assert Decision.objects.get(entry=released.best).place == 1
    assert [letter.to for letter in mail.outbox if released.second.number in letter.subject] == [
        [entrant.email]
    ]


def test_the_database_lets_a_decision_change_only_beside_its_past(released):
    decision = Decision.objects.get(entry=released.third)

    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(
            outcome=Outcome.MENTION, citation_ar="أ", citation_en="a"
        )
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        Publication.objects.filter(competition=released).update(public_size=1)


def test_after_a_correction_the_new_result_is_as_fixed_as_the_old(written, second, released):
    corrected(written, second)
    earlier = EarlierPublication.objects.get()

    for change in (
        lambda: Decision.objects.filter(entry=released.third).update(place=9),
        lambda: Decision.objects.filter(entry=released.third).delete(),
        lambda: Publication.objects.filter(competition=released).update(number=7),
        lambda: EarlierPublication.objects.filter(pk=earlier.pk).update(statement_ar="غيره"),
        lambda: earlier.decisions.update(place=9),
        lambda: EarlierPublication.objects.filter(pk=earlier.pk)._raw_delete("default"),
    ):
        with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
            change()


def test_a_correction_changes_nothing_of_a_publication_but_what_it_corrects(written, second, released):
    corrected(written, second)
    publication = Publication.objects.get(competition=released)

    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        Publication.objects.filter(pk=publication.pk).update(released_at=timezone.now())


def test_auditors_sign_the_corrected_result_anew(written, second, released, organiser):
    person = factories.user(groups=[auditors()])
    name_auditor(released, organiser, person)
    publication = fresh(released).publication
    confirm(publication, person, True, "", publication.bundle_sha256)

    corrected(written, second)

    publication = fresh(released).publication
    assert not publication.confirmations.of(publication).exists()
    confirm(publication, person, True, "", publication.bundle_sha256)
    assert publication.confirmations.count() == 2


def test_organisers_see_what_waits_and_decide_on_one_screen(written, second, released, client):
    client.force_login(second)
    assert written.entry.number in client.get(at("editions:overview", released.pk)).content.decode()
    assert written.entry.number in client.get(at("editions:appeals", released.pk)).content.decode()
    address = at("editions:appeal", released.pk, written.pk)
    assert TEXT in client.get(address).content.decode()

    refused = client.post(address, {"decision": "uphold", "reason": "سبب", "outcome": "winner", **WORDS})
    assert refused.status_code == 200 and "سبب" in refused.content.decode()
    assert Appeal.objects.get().is_waiting
    done = client.post(
        address, {"decision": "uphold", "reason": "سبب", "outcome": "mention", "place": "", **WORDS}
    )

    assert done.status_code == 302
    assert Appeal.objects.get().outcome == AppealOutcome.UPHELD
    assert Decision.objects.get(entry=released.third).outcome == Outcome.MENTION


def test_an_appeal_is_of_its_own_edition(written, second, client, site_tree):
    other = editions.edition(days_left=-1, min_sheets=1)
    client.force_login(second)

    assert client.get(at("editions:appeals", other.pk)).status_code == 302
    assert client.get(at("editions:appeal", other.pk, written.pk), follow=True).status_code == 404
