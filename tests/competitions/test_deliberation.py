"""The organisers' deliberation: what to discuss, what the result hangs on, whom to ask, minutes on paper."""

import io

import pytest
from django.core.cache import cache
from django.urls import reverse
from pypdf import PdfReader

from competitions.actions.analysis import analysis_of
from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Minutes
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before"}
COPIED = "The figures agree with the official extract of the survey."


@pytest.fixture
def organiser(site_tree):
    return factories.organiser(language="en")


def closed_edition(site_tree, organiser, entries=3):
    """Three judges: the first puts the first entry far ahead, the others prefer the second by a hair."""
    edition = editions.edition(days_left=-1, min_sheets=3)
    panel = [editions.judge(edition, home=site_tree.port_said) for _ in range(3)]
    places = [site_tree.sharqia, site_tree.aswan]
    edition.ranked = [editions.unit_entry(edition, places[at % 2]) for at in range(entries)]
    for at, entry in enumerate(edition.ranked):
        for number, judge in enumerate(panel):
            level = {0: (5, 3, 3), 1: (3, 4, 4)}.get(at, (2, 2, 2))[number]
            editions.sheet(entry, judge, level=level, notes={"speed": COPIED})
    close_edition(edition, organiser)
    return edition


@pytest.fixture
def edition(site_tree, organiser):
    return closed_edition(site_tree, organiser)


def screen(client, edition, name="deliberation", *args, **query):
    response = client.get(reverse(f"editions:{name}", args=[edition.pk, *args]), query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_screen_says_what_the_first_place_hangs_on_and_whom_to_ask(client, edition, organiser):
    client.force_login(organiser)

    html = screen(client, edition)

    first, second, _third = edition.ranked
    assert f'Without judge 1, <bdi dir="ltr">{second.blind_code}</bdi> would be first' in html
    assert COPIED in html
    assert "Own region: judges mark it" in html
    assert 'class="rank-plot"' in html


def test_the_agenda_follows_the_size_of_the_shortlist(client, edition, organiser):
    client.force_login(organiser)

    assert "The shortlist is clear" in screen(client, edition, shortlist="3")
    one = screen(client, edition, shortlist="١")
    assert "truly among the first" in one
    assert 'value="abc"' in screen(client, edition, shortlist="abc")


def test_the_analysis_is_worked_out_once(edition, django_assert_num_queries):
    run = edition.result_runs.latest()
    cache.clear()
    first = analysis_of(run, 3)

    with django_assert_num_queries(0):
        assert analysis_of(run, 3) == first


def test_the_screen_asks_as_much_of_the_database_for_nine_entries_as_for_three(
    client, site_tree, organiser, django_assert_max_num_queries
):
    client.force_login(organiser)
    few, many = closed_edition(site_tree, organiser, 3), closed_edition(site_tree, organiser, 9)
    for one in (few, many):
        screen(client, one)

    with django_assert_max_num_queries(100) as first:
        screen(client, few)
    with django_assert_max_num_queries(len(first)):
        screen(client, many)


def test_an_entry_is_shown_criterion_by_criterion_beside_the_mean_of_its_tier(client, edition, organiser):
    client.force_login(organiser)

    html = screen(client, edition, "decide", edition.ranked[0].pk)

    assert "<b>67</b> / 53" in html


def test_the_minutes_are_written_and_printed(client, edition, organiser):
    client.force_login(organiser)
    stage_decision(edition.ranked[0], organiser, Outcome.WINNER, 1, **CITATION, minutes="THE-COURSE-OF-IT")
    address = reverse("editions:minutes", args=[edition.pk])

    refused = client.post(address, {"held_on": "someday", "present": "Mona"}).content.decode()
    client.post(address, {"held_on": "2026-11-20", "present": "Mona\nKhaled", "text": "We met."})

    assert "Mona" in refused
    assert Minutes.objects.get(competition=edition).people == ["Mona", "Khaled"]
    paper = client.get(reverse("editions:minutes_file", args=[edition.pk]))
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    for said in (
        "Khaled",
        "We met.",
        "THE-COURSE-OF-IT",
        CITATION["citation_en"],
        edition.ranked[2].blind_code,
    ):
        assert said in text


def test_after_the_release_the_minutes_stand(client, edition, organiser):
    client.force_login(organiser)
    release(edition, organiser)

    client.post(reverse("editions:minutes", args=[edition.pk]), {"held_on": "2026-11-20", "present": "Mona"})

    assert not Minutes.objects.exists()


@pytest.mark.parametrize("name", ["deliberation", "minutes", "minutes_file"])
def test_before_closing_and_for_others_nothing_of_it_opens(client, site_tree, organiser, name):
    running = editions.edition()
    editions.sheet(editions.unit_entry(running), editions.judge(running))
    client.force_login(organiser)

    assert client.get(reverse(f"editions:{name}", args=[running.pk])).status_code == 302
    for user in (factories.superuser(), factories.editor()):
        client.force_login(user)
        assert client.get(reverse(f"editions:{name}", args=[running.pk])).status_code in (302, 403)
