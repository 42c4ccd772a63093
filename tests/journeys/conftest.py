import datetime

import pytest

from initiatives.actions import recognitions
from tests.initiatives.factories import publish, published_initiative
from tests.initiatives.guides import complete_guide
from tests.journeys.adopting import TITLES


@pytest.fixture
def winner(site_tree):
    """An initiative of Sharqia that won, with its guide; the service time fell from 95 to 22 minutes."""
    page = published_initiative(title=TITLES["ar"])
    award = ("جائزة الابتكار", "Innovation award")
    recognitions.recognise(page, "winner", award, ("", ""), datetime.date(2026, 10, 28), 1)
    publish(complete_guide(page, title="دليل الشباك"))
    return page
