"""A success story's page: whatever it tells, it asks the database the same few questions."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatives.models.rows import KeyFigure

from .factories import complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db


def told(**fields):
    return publish(complete_story(initiative=published_initiative(), **fields))


def with_three_figures(story):
    draft = story.get_latest_revision_as_object()
    more = [KeyFigure(value=Decimal(number), unit="يوم", caption="أقل") for number in (2, 3)]
    draft.key_figures = [*draft.key_figures.all(), *more]
    draft.save_revision()
    return publish(draft)


def test_a_story_with_three_figures_costs_what_one_with_one_does(site_tree, client):
    costs = []
    for story, figures in ((told(), 1), (with_three_figures(told()), 3)):
        client.get(story.url)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(story.url).content.decode()
        assert page.count('class="delta large"') == figures
        costs.append(len(queries))

    assert costs[0] == costs[1] <= 12


def test_a_story_shows_the_public_page_of_its_initiative_alone(site_tree, client):
    story = told()
    assert f'href="{story.initiative.url}"' in client.get(story.url).content.decode()

    story.initiative.unpublish()

    assert f'href="{story.initiative.url}"' not in client.get(story.url).content.decode()
