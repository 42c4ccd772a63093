"""When a page goes live by itself, as it is typed in the editor."""

import pytest

from tests.admin_forms import edit_url, send
from tests.factories import organiser
from tests.initiatives.factories import complete_initiative

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_a_year_that_is_a_slip_of_the_pen_is_refused_and_no_draft_is_lost(client, site_tree, typed):
    page = complete_initiative()
    client.force_login(organiser(language="en"))

    refused, kept = send(client, page, go_live_at=typed)

    assert "The year must lie between 2000 and 2200." in str(refused.context["form"].errors["go_live_at"])
    assert kept.go_live_at is None
    assert client.get(edit_url(page)).status_code == 200


def test_a_day_to_come_is_kept(client, site_tree):
    page = complete_initiative()
    client.force_login(organiser(language="en"))

    taken, kept = send(client, page, go_live_at="2199-01-01 08:00")

    assert taken.status_code == 302
    assert kept.go_live_at.year == 2199
