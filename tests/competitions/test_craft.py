"""How a judge judged: after closing, for himself alone."""

import pytest
from django.urls import reverse

from competitions.actions.closing import close_edition
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as made


@pytest.fixture
def edition(site_tree):
    """Closed; `.lenient` gives more than the two others, `.idle` sat on the panel without a sheet."""
    edition = editions.edition(days_left=-1, min_sheets=3)
    edition.lenient, *others = (made.judge(home=None, competition=edition) for _ in range(3))
    edition.idle = made.judge(home=None, competition=edition)
    for at in range(4):
        entry = editions.unit_entry(edition, site_tree.sharqia)
        editions.sheet(entry, edition.lenient, level=4 + at % 2)
        for judge in others:
            editions.sheet(entry, judge, level=2 + at % 2)
    edition.organiser = factories.organiser(language="en")
    return edition


def craft(client, edition, user):
    client.force_login(user)
    return client.get(reverse("competitions_craft", args=[edition.pk]), follow=True)


@pytest.mark.django_db
def test_a_judge_reads_it_after_closing_and_nobody_else_does(client, edition):
    assert craft(client, edition, edition.lenient.user).status_code == 404
    close_edition(edition, edition.organiser)

    html = craft(client, edition, edition.lenient.user).content.decode()

    assert '<bdi dir="ltr">+' in html
    assert "أعطيت أكثر" in html
    assert html.count("كيف قيّمت") >= 3, "title, trail and heading"
    for other in (edition.idle.user, edition.organiser, factories.superuser(), factories.editor()):
        assert craft(client, edition, other).status_code == 404
    client.force_login(edition.lenient.user)
    queue = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("competitions_craft", args=[edition.pk]) in queue
