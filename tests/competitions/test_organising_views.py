import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from competitions.actions.closing import close_edition
from competitions.enums import AssignmentState, ConflictKind, EntryState, Outcome
from competitions.models import (
    Assignment,
    Competition,
    CompetitionPage,
    Conflict,
    Criterion,
    Decision,
    EntryResult,
    Judge,
)
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

SCREENS = ["overview", "rubric", "panel", "round", "close"]
CLOSED_SCREENS = ["deliberation", "release"]


@pytest.fixture
def organiser(client, site_tree):
    user = factories.organiser(language="en")
    client.force_login(user)
    return user


@pytest.fixture
def edition(site_tree):
    return editions.edition(days_left=6)


def url(name, *args):
    return reverse(f"editions:{name}", args=[getattr(arg, "pk", arg) for arg in args])


def page_of(client, name, *args):
    response = client.get(url(name, *args))
    assert response.status_code == 200
    return response.content.decode()


# ---- who may ----


@pytest.mark.parametrize("make", ["editor", "committee_member", "translator", "superuser"])
def test_only_organisers_reach_an_edition(client, edition, make):
    entry = editions.unit_entry(edition)
    client.force_login(getattr(factories, make)())

    for name in SCREENS + CLOSED_SCREENS:
        assert client.get(url(name, edition)).status_code == 302, name
    for address in (
        reverse("editions:index"),
        url("edit", edition),
        url("criterion", edition.criteria.first()),
        url("entry_panel", edition, entry),
        url("decide", edition, entry),
        reverse("judges:index"),
        reverse("conflicts:index"),
    ):
        response = client.get(address)
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_home")


def test_a_judge_reaches_nothing_of_it(client, edition):
    client.force_login(editions.judge(edition).user)

    assert client.get(url("overview", edition)).status_code == 302


def test_a_superuser_can_not_close_or_release_by_posting(client, edition):
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    client.force_login(factories.superuser())

    for name in ("close", "release", "rubric", "round", "panel", "pages"):
        client.post(url(name, edition), {"reason": "because I can"})

    edition.refresh_from_db()
    assert not edition.is_closed


# ---- no score before closing ----


def test_no_screen_shows_a_score_before_closing(client, organiser, edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)
    sheet = editions.sheet(
        entry, judge, level=4, public_remark="PUBLIC-REMARK", private_remark="PRIVATE-REMARK"
    )
    assert sheet.score == 75  # what could leak

    pages = [page_of(client, name, edition) for name in SCREENS]
    pages.append(page_of(client, "entry_panel", edition, entry))
    pages.append(client.get(reverse("editions:index")).content.decode())
    pages.append(client.get(url("history", edition)).content.decode())
    for name in CLOSED_SCREENS:
        assert client.get(url(name, edition)).status_code == 302
    assert client.get(url("decide", edition, entry)).status_code == 302

    for text in pages:
        assert "REMARK" not in text
        assert not re.search(r"\b75(\.0+)?\b", text)


def test_after_closing_scores_and_remarks_are_there_for_organisers(client, organiser, site_tree):
    edition = editions.edition(days_left=-1, min_sheets=1)
    entry = editions.unit_entry(edition)
    editions.sheet(entry, editions.judge(edition), level=4, private_remark="PRIVATE-REMARK")
    close_edition(edition, organiser)

    assert "75.0" in page_of(client, "deliberation", edition)
    decide = page_of(client, "decide", edition, entry)
    assert "PRIVATE-REMARK" in decide
    assert entry.unit.name_en in decide


# ---- the overview ----


def test_the_grid_says_the_state_of_every_sheet(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    panel = [editions.judge(edition) for _ in range(4)] + [editions.judge(edition, home=site_tree.sharqia)]
    editions.sheet(entry, panel[0])
    editions.assignment(entry, panel[1], AssignmentState.ACCEPTED)
    editions.assignment(entry, panel[2])
    editions.assignment(entry, panel[3], AssignmentState.RECUSED, recusal_kind=ConflictKind.PERSONAL)

    text = page_of(client, "overview", edition)

    grid = text[text.index("org-grid") :]
    row = grid[grid.index('scope="row"') : grid.index("</tbody>")]
    assert re.findall(r"org-cell--(\w+)", row) == [
        "final",
        "draft",
        "open",
        "recused",
        "conflict",
        "total",
        "low",
    ]
    assert "1 of 3" in row
    assert entry.blind_code in row
    assert entry.governorate.name_en not in row


def test_entries_that_wait_for_their_screening_are_listed_with_the_way_to_it(client, organiser, edition):
    assert "screening-title" not in page_of(client, "overview", edition)
    waiting = editions.unit_entry(edition, state=EntryState.SCREENING)
    editions.unit_entry(edition)

    text = page_of(client, "overview", edition)

    assert "1 entry waits for its screening" in text
    assert text.count("/screening/") == text.count(reverse("competitions_screening", args=[waiting.pk])) == 1


def test_open_sheets_are_overdue_when_judging_is_over(client, organiser, site_tree):
    edition = editions.edition(days_left=-1)
    editions.assignment(editions.unit_entry(edition), editions.judge(edition))

    assert "org-cell--late" in page_of(client, "overview", edition)


def test_the_closing_button_is_disabled_and_says_why(client, organiser, edition):
    editions.unit_entry(edition)

    text = page_of(client, "overview", edition)

    assert "disabled" in text[text.index("Closing judging") :]
    assert "4 conditions are still missing." in text


def test_the_overview_needs_as_many_queries_for_three_entries_as_for_one(
    client, organiser, site_tree, django_assert_num_queries
):
    one, three = (with_entries(count, site_tree) for count in (1, 3))
    client.get(url("overview", one))
    with CaptureQueriesContext(connection) as queries:
        client.get(url("overview", one))

    with django_assert_num_queries(len(queries)):
        client.get(url("overview", three))


def test_the_list_of_editions_needs_as_many_queries_for_three_as_for_one(
    client, organiser, site_tree, django_assert_num_queries
):
    editions.edition()
    client.get(reverse("editions:index"))
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("editions:index"))
    editions.edition()
    editions.edition(frozen=False)

    with django_assert_num_queries(len(queries)):
        client.get(reverse("editions:index"))


def with_entries(count, site_tree):
    edition = editions.edition()
    panel = [editions.judge(edition, home=site_tree.aswan), editions.judge(edition)]
    for _ in range(count):
        entry = editions.unit_entry(edition, site_tree.port_said)
        editions.sheet(entry, panel[0])
        editions.assignment(entry, panel[1], AssignmentState.RECUSED, recusal_kind=ConflictKind.PERSONAL)
    return edition


# ---- closing, deciding, releasing through the screens ----


def test_an_organiser_closes_decides_and_releases(
    client, organiser, site_tree, django_capture_on_commit_callbacks
):
    edition = editions.edition(days_left=-1, min_sheets=1)
    entry = editions.unit_entry(edition)
    editions.sheet(entry, editions.judge(edition), level=5)

    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(url("close", edition)).url == url("deliberation", edition)
    citation = {"citation_ar": "أحسنت", "citation_en": "Well done"}
    refused = client.post(url("decide", edition, entry), {"outcome": "winner", **citation})
    assert refused.status_code == 200
    assert not Decision.objects.exists()
    decided = client.post(url("decide", edition, entry), {"outcome": "winner", "place": "١", **citation})
    assert decided.url == url("deliberation", edition)
    assert "Well done" in page_of(client, "release", edition)
    assert client.post(url("release", edition)).status_code == 302

    entry.refresh_from_db()
    assert entry.state == EntryState.DECIDED
    assert (entry.decision.outcome, entry.decision.place) == (Outcome.WINNER, 1)
    assert "Released on" in page_of(client, "overview", edition)


def test_closing_early_asks_for_a_reason(client, organiser, edition):
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))

    assert "Why do you close early?" in page_of(client, "close", edition)
    client.post(url("close", edition), {"reason": ""})
    edition.refresh_from_db()
    assert not edition.is_closed

    client.post(url("close", edition), {"reason": "The minister's calendar"})
    edition.refresh_from_db()
    assert edition.closing_reason == "The minister's calendar"


def test_nothing_closes_by_looking(client, organiser, site_tree):
    edition = editions.edition(days_left=-1, min_sheets=1)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))

    client.get(url("close", edition))

    edition.refresh_from_db()
    assert not edition.is_closed
    assert not EntryResult.objects.exists()


# ---- assignments ----


def test_a_round_is_previewed_then_saved_as_previewed(client, organiser, edition, site_tree):
    for governorate in (site_tree.sharqia, site_tree.aswan):
        editions.unit_entry(edition, governorate)
    home = editions.judge(edition, home=site_tree.sharqia)
    editions.judge(edition)
    editions.judge(edition)

    preview = page_of(client, "round", edition)
    digest = re.search(r'name="digest" value="(\w+)"', preview)[1]
    assert not Assignment.objects.exists()
    form = {"sheets": "2", "seed": str(edition.seed), "digest": digest}
    assert client.post(url("round", edition), {**form, "digest": "another"}).status_code == 302
    assert not Assignment.objects.exists()
    client.post(url("round", edition), form)

    assert Assignment.objects.count() == 4
    assert not Assignment.objects.filter(judge=home, entry__governorate=site_tree.sharqia).exists()
    assert Assignment.objects.filter(assigned_by=organiser).count() == 4


def test_a_round_that_can_not_be_says_which_entry_lacks_how_many(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    editions.judge(edition, home=site_tree.sharqia)
    editions.judge(edition)

    text = page_of(client, "round", edition)

    assert "Not every entry finds its judges" in text
    assert entry.blind_code in text
    assert "1 judge is missing." in text
    assert "Only 1 judge of the panel is free of conflict with it." in text


def test_entries_are_assigned_and_withdrawn_one_by_one(client, organiser, edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)

    client.post(url("entry_panel", edition, entry), {"assign": judge.pk})
    assignment = Assignment.objects.get()
    assert (assignment.entry, assignment.judge, assignment.assigned_by) == (entry, judge, organiser)
    client.post(url("entry_panel", edition, entry), {"withdraw": assignment.pk})

    assert not Assignment.objects.exists()


def test_a_conflict_a_full_judge_and_an_unseated_one_are_refused(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    at_home = editions.judge(edition, home=site_tree.sharqia)
    full = editions.judge(edition, max_load=1)
    editions.assignment(editions.unit_entry(edition, site_tree.aswan), full)
    stranger = editions.judge()
    declared = editions.judge(edition)
    Conflict.objects.create(judge=declared, entry=entry, kind=ConflictKind.FORMER_EMPLOYER)

    for judge in (at_home, full, stranger, declared):
        client.post(url("entry_panel", edition, entry), {"assign": judge.pk})

    assert not entry.assignments.exists()


def test_a_signed_sheet_is_not_withdrawn(client, organiser, edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)
    sheet = editions.sheet(entry, judge)

    client.post(url("entry_panel", edition, entry), {"withdraw": sheet.assignment_id})

    assert entry.assignments.exists()


def test_a_recused_judge_is_replaced_and_nothing_else_moves(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    recused, staying, at_home, free = (
        editions.judge(edition),
        editions.judge(edition),
        editions.judge(edition, home=site_tree.sharqia),
        editions.judge(edition),
    )
    kept = editions.assignment(entry, staying)
    gone = editions.assignment(entry, recused, AssignmentState.RECUSED, recusal_kind=ConflictKind.PERSONAL)
    assert "Waits for a replacement" in page_of(client, "overview", edition)

    assert "goes to judge 4" in page_of(client, "replace", edition, gone)
    client.post(url("replace", edition, gone))

    assert set(entry.assignments.values_list("judge", "state")) == {
        (staying.pk, "offered"),
        (recused.pk, "recused"),
        (free.pk, "offered"),
    }
    kept.refresh_from_db()
    assert at_home.pk not in entry.assignments.values_list("judge", flat=True)
    assert "Waits for a replacement" not in page_of(client, "overview", edition)


def test_judges_are_seated_under_numbers_and_unseated_while_they_hold_nothing(client, organiser, edition):
    first, second = editions.judge(), editions.judge()

    client.post(url("panel", edition), {"judge": [first.pk, second.pk]})
    assert sorted(edition.seats.values_list("number", flat=True)) == [1, 2]
    editions.assignment(editions.unit_entry(edition), first)
    for seat in edition.seats.all():
        client.post(url("panel", edition), {"remove": seat.pk})

    assert list(edition.seats.values_list("judge", flat=True)) == [first.pk]


# ---- setting up ----


def edition_form(**changes):
    return {
        "name_ar": "مسابقة",
        "name_en": "Competition",
        "kind": "spatial_unit",
        "code": "SCU",
        "tiers": ["markaz", "city"],
        "verification_hours": "72",
        "min_sheets": "3",
        "spread_flag": "25",
        "seed": "20191028",
        "phases-TOTAL_FORMS": "2",
        "phases-INITIAL_FORMS": "0",
        "phases-MIN_NUM_FORMS": "0",
        "phases-MAX_NUM_FORMS": "1000",
        "phases-0-kind": "submission",
        "phases-0-starts_at": "2027-01-01 09:00",
        "phases-0-ends_at": "2027-02-01 23:59",
        "phases-0-may_submit": "on",
        "phases-0-ORDER": "1",
        "phases-1-kind": "judging",
        "phases-1-starts_at": "2027-02-02 09:00",
        "phases-1-ends_at": "2027-03-01 23:59",
        "phases-1-may_score": "on",
        "phases-1-ORDER": "2",
        **changes,
    }


def test_a_new_edition_comes_with_the_default_rubric_in_cairo_time(client, organiser):
    response = client.post(reverse("editions:add"), edition_form())

    edition = Competition.objects.get(code="SCU")
    assert response.url == url("overview", edition)
    assert edition.tiers == ["markaz", "city"]
    assert sum(edition.criteria.values_list("weight", flat=True)) == 100
    start = timezone.localtime(edition.timeline[0].starts_at)
    assert (start.hour, start.utcoffset()) == (9, timedelta(hours=2))


def test_phases_that_overlap_are_refused_at_their_date(client, organiser):
    response = client.post(
        reverse("editions:add"), edition_form(**{"phases-1-starts_at": "2027-01-20 09:00"})
    )

    assert response.status_code == 200
    assert not Competition.objects.filter(code="SCU").exists()
    assert "“Judging” starts before “Submission” ends." in response.content.decode()


def test_an_hour_the_clock_skips_becomes_the_next_and_is_said(client, organiser):
    # In Cairo the night of 29 to 30 April 2027 goes from 23:59 to 01:00.
    response = client.post(
        reverse("editions:add"),
        edition_form(**{"phases-1-ends_at": "2027-04-30 00:30"}),
        follow=True,
    )

    edition = Competition.objects.get(code="SCU")
    end = timezone.localtime(edition.timeline[1].ends_at)
    assert (end.hour, end.minute) == (1, 0)
    assert "The clock skips 2027-04-30 00:30" in response.content.decode()


def test_what_was_announced_can_not_change_after_opening_but_dates_can(client, organiser, edition):
    judging = edition.phases.get(kind="judging")
    submission = edition.phases.get(kind="submission")

    def wall(moment):
        return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")

    later = judging.ends_at + timedelta(days=3)
    response = client.post(
        url("edit", edition),
        edition_form(
            code="OTHER",
            min_sheets="1",
            name_en="Renamed",
            **{
                "phases-INITIAL_FORMS": "2",
                "phases-0-id": submission.pk,
                "phases-0-starts_at": wall(submission.starts_at),
                "phases-0-ends_at": wall(submission.ends_at),
                "phases-1-id": judging.pk,
                "phases-1-starts_at": wall(judging.starts_at),
                "phases-1-ends_at": wall(later),
            },
        ),
    )

    assert response.status_code == 302
    changed = Competition.objects.get(pk=edition.pk)
    assert (changed.code, changed.min_sheets, changed.name_en) == (edition.code, 2, "Renamed")
    assert wall(changed.judging_deadline) == wall(later)
    assert "The dates of an open edition were changed" in page_of(client, "history", edition)


def test_criteria_are_changed_until_the_edition_opens(client, organiser, site_tree):
    edition = editions.edition(frozen=False)
    criterion = edition.criteria.get(key="speed")
    assert client.get(url("criterion", criterion)).status_code == 200
    text = page_of(client, "rubric", edition)
    assert "Freeze the rubric and open the edition" in text

    client.post(url("rubric", edition))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at
    assert client.get(url("criterion", criterion)).status_code == 302
    assert client.post(url("criterion_delete", criterion)).status_code == 302
    assert Criterion.objects.filter(pk=criterion.pk).exists()
    assert edition.rubric_sha256 in page_of(client, "rubric", edition)


def test_an_incomplete_rubric_does_not_open_and_says_why(client, organiser, site_tree):
    edition = editions.edition(frozen=False)
    edition.criteria.filter(key="speed").update(weight=25)

    assert "Weights add up to 105, not to 100." in page_of(client, "rubric", edition)
    client.post(url("rubric", edition))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at is None


def test_public_pages_are_created_once_in_each_language(client, organiser, edition):
    client.post(url("pages", edition))
    client.post(url("pages", edition))

    pages = CompetitionPage.objects.filter(competition=edition)
    assert {page.locale for page in pages} == set(Locale.objects.all())
    assert {page.title for page in pages} == {edition.name_ar, edition.name_en}
    assert len({page.translation_key for page in pages}) == 1
    assert not any(page.live for page in pages)


def test_a_new_judge_is_invited_and_joins_the_judges(client, organiser, site_tree, mailoutbox):
    response = client.post(
        reverse("judges:add"),
        {
            "new_name": "Mona Adel",
            "new_email": "mona@example.org",
            "home_governorate": site_tree.aswan.pk,
            "max_load": "10",
        },
    )

    assert response.status_code == 302
    judge = Judge.objects.get()
    assert judge.user.get_full_name() == "Mona Adel"
    assert judge.home_governorate == site_tree.aswan
    assert judge.user.groups.filter(name="Judges").exists()
    (invitation,) = mailoutbox
    assert invitation.to == ["mona@example.org"]
    link = re.search(r"http://testserver(\S+)", invitation.body)[1]
    client.logout()
    assert client.get(link, follow=True).status_code == 200


def test_who_works_for_a_governorate_has_it_as_home(client, organiser, site_tree):
    editor = factories.editor("EG-SHR")

    refused = client.post(
        reverse("judges:add"), {"user": editor.pk, "home_governorate": site_tree.aswan.pk, "max_load": "10"}
    )
    assert refused.status_code == 200
    assert not Judge.objects.exists()

    client.post(
        reverse("judges:add"), {"user": editor.pk, "home_governorate": site_tree.sharqia.pk, "max_load": "10"}
    )
    assert Judge.objects.get().user == editor


def test_organisers_and_administrators_are_not_offered_as_judges(client, organiser, site_tree):
    administrator = factories.superuser(name_en="ADMINISTRATOR")
    somebody = factories.user(name_en="SOMEBODY")

    page = client.get(reverse("judges:add")).content.decode()

    text = re.search(r'<select name="user".*?</select>', page, re.DOTALL)[0]
    assert f'value="{somebody.pk}"' in text
    assert f'value="{administrator.pk}"' not in text
    assert f'value="{organiser.pk}"' not in text


def test_a_conflict_names_an_entry_or_a_governorate(client, organiser, edition, site_tree):
    judge, entry = editions.judge(edition), editions.unit_entry(edition)
    form = {"judge": judge.pk, "kind": ConflictKind.MENTOR, "note": ""}

    client.post(reverse("conflicts:add"), form)
    client.post(reverse("conflicts:add"), {**form, "entry": entry.pk, "governorate": site_tree.sharqia.pk})
    assert not Conflict.objects.exists()
    client.post(reverse("conflicts:add"), {**form, "entry": entry.pk})

    assert Conflict.objects.get().entry == entry
    assert entry.blind_code in client.get(reverse("conflicts:index")).content.decode()
