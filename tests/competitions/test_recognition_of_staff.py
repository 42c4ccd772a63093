"""Recognition of staff: judged without names, published without anybody's score, named only with consent."""

import datetime
import itertools
import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation

from competitions import verify_result
from competitions.actions.closing import close_edition
from competitions.actions.consents import record_consent, withdraw_consent
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_closing
from competitions.actions.release import release
from competitions.enums import CompetitionKind, Outcome, PhaseKind
from competitions.models import Certificate, Competition, EntryResult, StaffNominationPage, public_results
from competitions.models.winners import awards, public_winners
from home.open_data import winners as open_data_of_winners
from initiatives.models import Governorate, TechnologyCentre
from tests import factories
from tests.admin_forms import edit_url, send
from tests.competitions import editions
from tests.competitions import factories as made
from tests.initiatives.factories import add_page

pytestmark = pytest.mark.django_db

CITATION = {
    "citation_ar": "خدمت الناس كما يحب أن يُخدم",
    "citation_en": "Served as one would like to be served",
}
NAME, NAME_EN = "منى عبد الرحمن", "Mona Abdel Rahman"
numbers = itertools.count(1)


def centre(code="EG-SHR"):
    number = next(numbers)
    return TechnologyCentre.objects.create(
        governorate=Governorate.objects.get(code=code),
        local_unit=made.local_unit(code),
        name_ar=f"المركز التكنولوجي {number}",
        name_en=f"Technology Centre {number}",
        windows=4,
    )


def nomination(edition, code="EG-SHR", name=NAME, **fields):
    values = {
        "title": "ترشيح",
        "slug": f"ترشيح-عاملين-{next(numbers)}",
        "competition": edition,
        "centre": fields.pop("at", None) or centre(code),
        "nominee_name": name,
        "nominee_name_en": NAME_EN,
        "job": "موظفة استقبال",
        "achievement": "أعدت منى قائمة من صفحة واحدة.",
        "effect": "انخفض العائدون من 31% إلى 9%.",
        "cooperation": "درّبت أربعة.",
    }
    return add_page(StaffNominationPage(**{**values, **fields}), code)


@pytest.fixture
def edition(site_tree):
    return made.edition(CompetitionKind.STAFF)


@pytest.fixture
def released(edition):
    """`.winner` of Sharqia, `.mention` of Aswan, and one of Sharqia without an award; 73 is nobody's business."""
    organiser, pages = (
        factories.organiser(),
        [nomination(edition), nomination(edition, "EG-ASN", "فريق المساء")],
    )
    pages.append(nomination(edition, name="هدى فتحي"))
    entries = [made.pass_screening(made.pass_committee(made.submit(page))) for page in pages]
    made.set_phase(edition, PhaseKind.JUDGING)
    for judge in [made.judge("EG-PTS", edition) for _ in range(3)]:
        for entry, level in zip(entries, (5, 4, 2), strict=True):
            made.sign(made.assign(entry, judge), level=level)
    made.set_phase(edition, PhaseKind.DELIBERATION)
    close_edition(edition, organiser)
    follow_closing(edition)
    for entry in entries:
        entry.refresh_from_db()
    stage_decision(entries[0], organiser, Outcome.WINNER, 1, **CITATION)
    stage_decision(entries[1], organiser, Outcome.MENTION, None, **CITATION)
    release(fresh(edition), organiser)
    found = fresh(edition)
    found.winner, found.mention, found.other = entries
    return found


def fresh(edition):
    return Competition.objects.get(pk=edition.pk)


def page_of(entry):
    return StaffNominationPage.objects.get(pk=entry.page_id)


def test_judges_read_the_work_and_neither_name_nor_centre(edition, client):
    page = nomination(edition)
    entry = made.pass_screening(made.pass_committee(made.submit(page)))
    made.set_phase(edition, PhaseKind.JUDGING)
    judge = made.judge("EG-PTS", edition)
    assignment = made.assign(entry, judge)
    client.force_login(judge.user)

    html = client.get(reverse("competitions_desk", args=[assignment.pk])).content.decode()

    assert "قائمة من صفحة واحدة" in html and "31%" in html
    hidden = [NAME, NAME_EN, "منى", page.centre.name_ar, page.centre.local_unit.name_ar, "الشرقية"]
    assert [secret for secret in hidden if secret in html] == []


def test_a_centre_nominates_once_and_only_one_of_the_own_governorate(edition, client):
    page = nomination(edition)
    made.submit(page)
    second = nomination(edition, at=page.centre)
    client.force_login(second.owner)

    response, _kept = send(client, second)
    offered = client.get(edit_url(second)).context["form"].fields["centre"].queryset

    assert "مقدَّم" in response.content.decode() or response.status_code == 200
    assert centre("EG-ASN") not in offered and page.centre in offered
    with pytest.raises(PermissionDenied):
        made.submit(second)


@pytest.mark.parametrize(
    ("kind", "size", "fits"),
    [("individual", "", True), ("team", "4", True), ("team", "", False), ("individual", "4", False)],
)
def test_a_team_says_how_many_it_has_and_a_person_does_not(edition, client, kind, size, fits):
    page = nomination(edition)
    client.force_login(page.owner)

    response, _kept = send(client, page, nominee_kind=[kind], team_size=[size], **{"action-submit": "1"})

    assert (response.status_code == 302) is fits


def scores_of(edition):
    lines = EntryResult.objects.filter(run__competition=edition)
    values = [value for line in lines for value in (line.score, line.raw_mean, line.median, line.estimate)]
    return {f"{value:.1f}" for value in values if value not in (0, 100)}


def test_no_score_or_rank_of_anybody_is_public_in_page_bundle_export_or_feed(released, client):
    scores = scores_of(released)
    assert {"75.0", "25.0"} <= scores
    pages = [editions.public_page(released), editions.public_page(released, "en")]
    shown = [client.get(page.url).content.decode() for page in pages]
    bundle = client.get(f"{pages[0].url}result/").content.decode()
    exported = "\n".join(map(str, open_data_of_winners(pages[0].locale, None)))
    profile = client.get(released.winner.governorate.pages.get(locale__language_code="ar").url)
    feed = client.get(reverse("competitions_public:winners_feed")).content.decode()
    for text in [*shown, bundle, exported, profile.content.decode(), feed]:
        assert [score for score in scores if score in text] == []

    for row in public_results(released).tiers[0].rows:
        figures = (row.rank, row.score, row.mean, row.p_first, row.rank_low, row.n, row.group)
        assert figures == (None,) * 7
    for entry in json.loads(bundle)["content"]["entries"]:
        assert {entry[name] for name in ("estimate", "raw_mean", "rank", "p_first")} == {None}


def test_who_was_not_recognised_stands_in_the_figures_alone(released, client):
    page = editions.public_page(released)

    html = client.get(page.url).content.decode()
    bundle = client.get(f"{page.url}result/").content.decode()

    assert released.other.blind_code not in html and released.other.blind_code not in bundle
    results = public_results(released)
    assert [(place.code, n, k) for place, n, k in results.nominations] == [("EG-ASN", 1, 1), ("EG-SHR", 2, 1)]
    assert (results.nominated_count, results.recognised_count) == (3, 2)


def test_auditors_compute_the_whole_result_from_their_bundle(released):
    publication = released.publication

    with publication.bundle.open() as file:
        content = file.read()

    assert all(verify_result.verify(content, root=publication.run.root).values())
    assert len(json.loads(content)["content"]["entries"]) == 3
    assert NAME not in content.decode()


def test_without_consent_an_award_names_nobody(released, client):
    with translation.override("en"):
        titles = {winner.title for winner in public_winners(awards())}
        places = {winner.where for winner in public_winners(awards())}
    assert titles == {"A member of staff of a technology centre"}
    assert places == {"Sharqia", "Aswan"}
    page = editions.public_page(released)
    certificate = Certificate.objects.get(entry=released.winner)
    shown = [page.url, reverse("competitions_public:certificate", args=[certificate.code])]
    for address in shown:
        html = client.get(address).content.decode()
        assert NAME not in html and page_of(released.winner).centre.name_ar not in html


def test_the_name_stands_while_the_consent_does(released, client):
    page, public = page_of(released.winner), editions.public_page(released)

    record_consent(page, page.owner, timezone.localdate())
    named = client.get(public.url).content.decode()
    withdraw_consent(page, page.owner)
    unnamed = client.get(public.url).content.decode()

    assert f"{NAME} – {page.centre.name_ar}" in named
    assert NAME not in unnamed
    bundle = client.get(f"{public.url}result/").content.decode()
    assert NAME not in bundle


def test_a_name_without_an_english_form_is_marked_as_arabic(released):
    page = page_of(released.winner)
    record_consent(page, page.owner, timezone.localdate())
    StaffNominationPage.objects.filter(pk=page.pk).update(nominee_name_en="")

    with translation.override("en"):
        (winner, _mention) = public_winners(awards())

    assert (winner.title, winner.title_lang) == (NAME, "ar")


def test_a_nomination_is_never_a_public_page(released, client):
    page = page_of(released.winner)

    assert not page.live and not page.may_be_published()
    with pytest.raises(PermissionDenied):
        page.latest_revision.publish()


def test_an_editor_records_the_consent_and_takes_it_back(released, client):
    page = page_of(released.winner)
    address = reverse("competitions_consent", args=[page.pk])
    client.force_login(page.owner)
    late = (timezone.localdate() + datetime.timedelta(days=1)).isoformat()

    assert client.post(address, {"agreed_on": late}).status_code == 422
    assert client.post(address, {"withdraw": "1"}).status_code == 422
    assert not page_of(released.winner).is_named

    assert client.post(address, {"agreed_on": timezone.localdate().isoformat()}).status_code == 302
    assert page_of(released.winner).is_named
    assert "سُحبت" not in client.get(address).content.decode()
    assert client.post(address, {"withdraw": "1"}).status_code == 302
    assert not page_of(released.winner).is_named
    assert "سُحبت الموافقة" in client.get(address).content.decode()


@pytest.mark.parametrize("who", [lambda: factories.editor("EG-ASN"), factories.organiser])
def test_nobody_else_records_or_withdraws_a_consent(released, who):
    page = page_of(released.winner)

    with pytest.raises(PermissionDenied):
        record_consent(page, who(), timezone.localdate())
    with pytest.raises(PermissionDenied):
        withdraw_consent(page, who())


def test_withdrawing_what_was_never_given_is_said(released):
    page = page_of(released.winner)

    with pytest.raises(ValidationError):
        withdraw_consent(page, page.owner)


@pytest.mark.parametrize("name", ["names_all_entries", "publishes_sheets"])
def test_an_edition_for_people_can_not_announce_that_scores_are_published(edition, name):
    with pytest.raises(IntegrityError), transaction.atomic():
        Competition.objects.filter(pk=edition.pk).update(**{name: True})


def test_the_form_of_an_edition_says_so_at_the_field(client, site_tree):
    client.force_login(factories.organiser())
    data = {
        "kind": "staff",
        "code": "STF9",
        "name_ar": "تكريم",
        "name_en": "Staff",
        "names_all_entries": "on",
    }
    defaults = {"verification_hours": 72, "min_sheets": 3, "spread_flag": 25, "seed": 1}

    response = client.post(reverse("editions:add"), {**data, **defaults, "appeal_days": 7, "embargo_days": 0})

    assert set(response.context["form"].errors) == {"names_all_entries"}
    assert not Competition.objects.filter(code="STF9").exists()
