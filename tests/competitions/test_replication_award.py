"""The replication award: an adoption is entered, judged by its effect and without names, and shared with its mentor."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from competitions import rules
from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.drawing import preview_round
from competitions.actions.following import follow_closing
from competitions.actions.release import release
from competitions.actions.round_inputs import RoundTerms, excluded_pairs
from competitions.enums import Outcome, PhaseKind
from competitions.models import (
    AdoptionNominationPage,
    Assignment,
    Certificate,
    CertificateKind,
    Competition,
    JudgedEntry,
    public_results,
)
from competitions.models.participations import public_participations
from competitions.models.winners import awards, public_winners
from competitions.notifiers import entrants_of
from competitions.views.dossier import Dossier
from initiatives.enums import AdoptionState
from initiatives.models import may_be_judged
from tests import factories
from tests.admin_forms import edit_url, form_of, send
from tests.competitions import adopting, editions
from tests.competitions import factories as made
from tests.initiatives.adoptions.making import adoption, in_english, measured
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "بلغت أثر الأصل كله", "citation_en": "It reached the whole effect"}


@pytest.fixture
def edition(site_tree):
    return adopting.award()


@pytest.fixture
def entry(edition):
    return adopting.entry_in_judging(edition, adopting.working_adoption())


@pytest.fixture
def released(edition, entry):
    """Aswan's adoption of Sharqia's initiative has won."""
    organiser = factories.organiser()
    factories.editor("EG-SHR", username="mentors_editor")
    made.set_phase(edition, PhaseKind.JUDGING)
    for judge in [made.judge("EG-PTS", edition) for _ in range(3)]:
        made.sign(made.assign(entry, judge), level=4)
    made.set_phase(edition, PhaseKind.DELIBERATION)
    close_edition(edition, organiser)
    follow_closing(edition)
    entry.refresh_from_db()
    stage_decision(entry, organiser, Outcome.WINNER, 1, **CITATION)
    mail.outbox.clear()
    release(fresh(edition), organiser)
    return fresh(edition)


def fresh(edition):
    return Competition.objects.get(pk=edition.pk)


def test_the_editor_of_the_adopter_is_offered_his_working_adoptions_alone(edition, client, site_tree):
    mine = adopting.working_adoption("EG-ASN")
    adopting.working_adoption("EG-PTS", page=mine.initiative)
    adoption(mine.initiative, "EG-ASN", state=AdoptionState.PILOTING, number=1)
    page = adopting.nomination(edition, mine)
    client.force_login(page.owner)

    field = client.get(edit_url(page)).context["form"].fields["adoption"]

    assert list(field.queryset) == [mine]
    assert mine.initiative.title in field.label_from_instance(mine)


def test_an_adoption_whose_effect_cannot_be_compared_is_refused_in_words(edition, client):
    unmeasured = adoption(published_initiative(), state=AdoptionState.OPERATING)
    page = adopting.nomination(edition, adopting.working_adoption())
    client.force_login(page.owner)

    response, kept = send(client, page, adoption=[str(unmeasured.pk)], statement=["نص كتبته"])

    assert "لا يمكن بعد مقارنة أثره بالأصل" in response.content.decode()
    assert "نص كتبته" in response.content.decode()
    assert kept.adoption_id == page.adoption_id


def test_an_adoption_enters_an_edition_once(edition, client):
    one = adopting.working_adoption()
    made.submit(adopting.nomination(edition, one))
    second = adopting.nomination(edition, one)
    client.force_login(second.owner)

    response, _kept = send(client, second)

    assert response.status_code == 200
    assert f"«{one.unit.full_name}: {one.initiative.title}»" in str(
        response.context["form"].errors["adoption"]
    )
    with pytest.raises(PermissionDenied):
        made.submit(second)


def test_an_english_admin_calls_the_nomination_by_the_english_title(edition, client):
    one = adopting.working_adoption()
    page = adopting.nomination(edition, one, by=factories.editor("EG-ASN", language="en"))
    in_english(one.initiative, "One window")
    client.force_login(page.owner)

    for address in (edit_url(page), reverse("wagtailadmin_explore", args=[page.get_parent().pk])):
        shown = client.get(address).content.decode()
        assert "One window – " in shown and one.initiative.title not in shown, address


def test_submitting_keeps_the_figures_of_that_day_whatever_is_measured_later(edition):
    one = adopting.working_adoption()
    entry = made.submit(adopting.nomination(edition, one))
    assert entry.page.specific.record["effect"]["percent"] == 102  # 69/88 of 73/95

    one.measures.filter(side="copy").update(after=80)
    made.pass_screening(made.pass_committee(entry))

    judged = JudgedEntry(entry)
    assert judged.page.record["effect"]["n"] == 400
    assert judged.figures["effect_ratio"] == 102
    assert (entry.mentor.code, entry.unit) == ("EG-SHR", one.unit)
    assert entry.initiative_revision_id == one.initiative.latest_revision_id


@pytest.mark.parametrize(
    ("after", "level"),
    [(80, 1), (70, 2), (50, 3), (24, 4), (19, 5)],
)
def test_the_effect_suggests_a_level_by_the_bands(edition, after, level):
    one = adopting.working_adoption(figures=(88, after, 400))
    judged = JudgedEntry(adopting.entry_in_judging(edition, one))

    assert judged.suggested_levels["effect"] == level
    assert judged.suggested_levels["endurance"] == 3  # a hundred days


def test_a_judge_reads_the_interval_with_the_suggestion_and_no_place(edition, client, site_tree):
    one = adopting.working_adoption(
        adaptation_ar="نقلناها من الشرقية إلى أسوان ومن الزقازيق.", figures=(88, 19, 400)
    )
    one.measures.filter(side="copy").update(sd=12)
    one.measures.filter(side="original").update(sd=15)
    entry = adopting.entry_in_judging(edition, one)
    made.set_phase(edition, PhaseKind.JUDGING)
    judge = made.judge("EG-PTS", edition)
    assignment = made.assign(entry, judge)
    client.force_login(judge.user)

    html = client.get(reverse("competitions_desk", args=[assignment.pk])).content.decode()

    effect = JudgedEntry(entry).page.effect
    assert effect["low"] and f"{effect['low']}–{effect['high']}%" in html
    assert "نقلناها من" in html
    hidden = ["الشرقية", "أسوان", "الزقازيق", one.initiative.title, one.unit.name_ar, one.contact]
    assert [secret for secret in hidden if secret in html] == []
    sections = [section.key for section in Dossier(JudgedEntry(entry)).sections]
    assert sections == ["adoption", "initiative"]


def test_neither_adopter_nor_mentor_judges(edition, entry):
    adopters, mentors, other = made.judge("EG-ASN"), made.judge("EG-SHR"), made.judge("EG-PTS")
    judges = [adopters, mentors, other, made.judge(None)]

    assert excluded_pairs([entry], judges) == {(entry.pk, adopters.pk), (entry.pk, mentors.pk)}
    for judge in judges:
        assignment = made.assign(entry, judge)
        may = rules.may_judge(judge, entry, [])
        assert Assignment.objects.visible_to(judge).filter(pk=assignment.pk).exists() is may


def test_a_conflict_with_the_mentor_hides_the_entry_too(edition, entry):
    judge = made.judge("EG-PTS")
    assignment = made.assign(entry, judge)
    assert Assignment.objects.visible_to(judge).filter(pk=assignment.pk).exists()

    judge.conflicts.create(governorate=entry.mentor, kind="former_employer")

    assert not Assignment.objects.visible_to(judge).filter(pk=assignment.pk).exists()
    assert not rules.may_judge(judge, entry, judge.conflicts.all())


def test_an_adoption_is_of_the_theme_of_its_initiative(edition, entry):
    organiser, expert = factories.organiser(), made.judge("EG-PTS", edition)
    expert.expertise.add(entry.page.specific.initiative.domain)
    made.judge("EG-PTS", edition)

    run = preview_round(edition, organiser, RoundTerms(1, 1))

    assert [tuple(pair) for pair in run.pairs] == [(entry.pk, expert.pk)]


def test_who_began_a_nomination_is_told_of_changes_of_the_calendar(edition):
    page = adopting.nomination(edition, adopting.working_adoption())

    assert entrants_of(edition) == {page.owner}


def test_adopter_and_mentor_stand_together_wherever_the_award_is_told(released, client):
    with translation.override("en"):
        (row,) = public_results(released).winners
        (winner,) = public_winners(awards())
        told = {row.credit, winner.credit}
    assert row.governorate.code == "EG-ASN" and row.mentor.code == "EG-SHR"
    assert told == {"Shared with its mentor, Sharqia"}
    editions.public_page(released)
    made_public = client.get(reverse("competitions_public:winners_feed")).content.decode()
    assert "الشرقية" in made_public


def test_the_page_of_the_winner_tells_what_was_reached_and_who_helped(released, client):
    page = AdoptionNominationPage.objects.get(competition=released)
    assert page.live

    client.get(page.url)
    with CaptureQueriesContext(connection) as queries:
        html = client.get(page.url).content.decode()

    assert len(queries) <= 12
    assert "102%" in html and "ن = 400" in html and CITATION["citation_ar"] in html
    assert "الشرقية" in html and page.initiative.title in html


def test_the_profile_of_the_mentor_tells_that_it_shared_the_credit(released, site_tree):
    (as_mentor,) = public_participations(site_tree.sharqia, site_tree.ar)
    (as_adopter,) = public_participations(site_tree.aswan, site_tree.ar)

    assert (as_mentor.is_as_mentor, as_mentor.place) == (True, 1)
    assert not as_adopter.is_as_mentor


def test_the_mentor_has_a_certificate_and_a_mail_of_its_own(released, client):
    of_mentor = Certificate.objects.get(kind=CertificateKind.MENTOR)
    assert of_mentor.mentored.governorate.code == "EG-ASN" and of_mentor.is_valid

    html = client.get(reverse("competitions_public:certificate", args=[of_mentor.code])).content.decode()
    assert "الشرقية" in html
    assert (
        client.get(reverse("competitions_public:certificate_file", args=[of_mentor.code])).status_code == 200
    )
    (told,) = [letter for letter in mail.outbox if letter.to == ["mentors_editor@example.org"]]
    assert of_mentor.code in told.body
    assert Certificate.objects.filter(kind=CertificateKind.AWARD, entry=of_mentor.mentored).exists()


def test_the_original_is_not_said_to_have_won(released):
    page = AdoptionNominationPage.objects.get(competition=released)

    assert not page.initiative.recognitions.exists()


def test_a_certificate_of_a_mentor_names_an_entry_and_no_judge(released):
    of_mentor = Certificate.objects.get(kind=CertificateKind.MENTOR)

    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.filter(pk=of_mentor.pk).update(mentored=None)


def test_results_ask_as_many_queries_for_three_entries_as_for_one(site_tree):
    def queries(count):
        edition, organiser = adopting.award(), factories.organiser()
        entries = [
            adopting.entry_in_judging(edition, adopting.working_adoption(number=number))
            for number in range(count)
        ]
        made.set_phase(edition, PhaseKind.JUDGING)
        judge = made.judge(None, edition)
        for entry in entries:
            made.sign(made.assign(entry, judge))
        close_edition(edition, organiser, "انتهى")
        follow_closing(edition)
        stage_decision(entries[0], organiser, Outcome.WINNER, 1, **CITATION)
        release(fresh(edition), organiser)
        released = Competition.objects.select_related("publication__run").get(pk=edition.pk)
        with CaptureQueriesContext(connection) as captured:
            rows = public_results(released).tiers[0].rows
        assert len(rows) == count
        return len(captured)

    assert queries(1) == queries(3)


def test_the_form_of_a_new_nomination_opens(edition, client, site_tree):
    adopting.working_adoption()
    client.force_login(factories.editor("EG-ASN"))
    address = reverse(
        "wagtailadmin_pages:add", args=["competitions", "adoptionnominationpage", site_tree.aswan.page.pk]
    )

    assert client.get(address).status_code == 200
    assert form_of(client, address)


def test_an_indicator_of_a_worse_original_is_no_measure(edition):
    one = adoption(published_initiative(), state=AdoptionState.OPERATING)
    measured(one, before=88, after=19, n=None)

    assert not may_be_judged(one)
