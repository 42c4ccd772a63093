import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from competitions.actions.closing import close_edition
from competitions.enums import AssignmentState, ConflictKind, EntryState, Outcome
from competitions.models import (
    Decision,
    EntryResult,
)
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db

SCREENS = ["overview", "rubric", "panel", "round", "close"]
CLOSED_SCREENS = ["deliberation", "release"]


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


def test_the_ranking_is_only_looked_at(client, closed, organiser):
    assert client.post(url("deliberation", closed)).status_code == 405


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
    remarks = {"public_remark": "PUBLIC-REMARK", "private_remark": "PRIVATE-REMARK"}
    odd = next(criterion.key for criterion in edition.criteria.all() if criterion.weight % 20)
    sheet = editions.sheet(entry, judge, level=4, **remarks, **{odd: 5})
    # What could leak: no whole number, for those stand in addresses.
    whole, part = divmod(sheet.score, 1)
    assert part

    pages = [page_of(client, name, edition) for name in SCREENS]
    pages.append(page_of(client, "entry_panel", edition, entry))
    pages.append(client.get(reverse("editions:index")).content.decode())
    pages.append(client.get(url("history", edition)).content.decode())
    for name in CLOSED_SCREENS:
        assert client.get(url(name, edition)).status_code == 302
    assert client.get(url("decide", edition, entry)).status_code == 302

    for text in pages:
        assert "REMARK" not in text
        assert not re.search(rf"\b{whole:.0f}[.,٫]\d", text)


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


def test_closing_says_that_there_is_nothing_to_judge_yet(client, organiser, edition):
    text = page_of(client, "overview", edition)

    checks = text[text.index("org-checks") :]
    assert checks.count("Nothing to judge yet") == 3
    assert checks.count("Met") == 1


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


def test_what_is_closed_is_not_asked_about_again(client, closed, organiser):
    response = client.get(url("close", closed), follow=True)

    assert response.redirect_chain == [(url("overview", closed), 302)]
    assert "Judging is closed" in response.content.decode()

    again = client.post(url("close", closed), {"reason": "x"}, follow=True).content.decode()
    assert again.count("Judging is already closed.") == 1


# ---- assignments ----
