"""The phases that visitors and organisers see follow the calendar, until closing and release move them."""

from datetime import timedelta

import pytest
from django.urls import reverse

from competitions.actions.closing import close_edition
from competitions.models import Competition, CompetitionIndexPage, CompetitionPage, Phase
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db


def test_after_an_early_close_no_page_says_that_judging_runs(client, site_tree):
    edition = editions.edition(min_sheets=1)
    Phase.objects.create(
        competition=edition,
        kind="deliberation",
        starts_at=edition.judging_deadline,
        ends_at=edition.judging_deadline + timedelta(days=9),
        sort_order=9,
    )
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    organiser = factories.organiser()
    page = public_page(edition)
    assert "التحكيم</b>" in segment_now(client, page.url)

    close_edition(Competition.objects.get(pk=edition.pk), organiser, "اكتملت الأوراق.")

    assert "المداولة</b>" in segment_now(client, page.url)
    assert "المداولة</b>" in segment_now(client, page.get_parent().url)
    client.force_login(organiser)
    assert "المداولة</b>" in segment_now(client, reverse("editions:overview", args=[edition.pk]))


def public_page(edition):
    index = CompetitionIndexPage.objects.get(locale__language_code="ar")
    page = CompetitionPage(
        title="الدورة",
        slug="الدورة",
        competition=edition,
        introduction="كل ما يخصها.",
        rules_text="<p>قواعد</p>",
    )
    return index.add_child(instance=page)


def segment_now(client, address):
    """The one segment of the timeline that is marked as running."""
    marked = client.get(address).content.decode().split('aria-current="step"')
    assert len(marked) == 2
    return marked[1].partition("</li>")[0]
