"""“I want this in my governorate”: counted, limited, shown hourly; of whom it came nothing is kept."""

import pytest
from django.urls import reverse

from initiatives.actions import demand
from initiatives.jobs import show_demand
from initiatives.models import Demand
from tests.factories import editor, user
from tests.initiatives.factories import draft_initiative, published_initiative

pytestmark = pytest.mark.django_db


def tap(client, page, code="EG-ASN", address="192.0.2.7"):
    return client.post(
        reverse("initiatives_adoptions:want", args=[page.pk]), {"governorate": code}, REMOTE_ADDR=address
    )


def test_a_tap_counts_and_thanks(client, site_tree):
    page = published_initiative()
    response = tap(client, page)
    assert client.get(response.url).status_code == 200
    [row] = Demand.objects.all()
    assert (row.initiative_id, row.governorate.code, row.taps, row.shown) == (page.pk, "EG-ASN", 1, 0)


def test_ten_thousand_taps_of_one_address_count_as_a_few_and_look_no_different(client, site_tree):
    page, aswan = published_initiative(), site_tree.aswan
    assert sum(demand.want(page, aswan, "192.0.2.7") for _ in range(10_000)) == 5
    assert {tap(client, page).status_code for _ in range(3)} == {302}
    assert Demand.objects.get().taps == 5
    tap(client, page, address="192.0.2.8")
    assert Demand.objects.get().taps == 6


def test_one_address_counts_sixty_times_an_hour_whatever_it_wants(site_tree):
    pages = [published_initiative() for _ in range(13)]
    counted = [demand.want(page, site_tree.aswan, "192.0.2.7") for page in pages for _ in range(5)]
    assert sum(counted) == demand.PER_HOUR == 60


@pytest.mark.parametrize("code", ["EG-SHR", "EG-XX", "", "<script>"])
def test_one_s_own_and_unknown_governorates_count_nothing(client, site_tree, code):
    tap(client, published_initiative(), code)
    assert not Demand.objects.exists()


def test_what_is_not_public_is_not_found(client, site_tree):
    assert tap(client, draft_initiative()).status_code == 404


def test_pages_change_hourly_and_only_the_governorate_s_editors_read_it(client, site_tree):
    page = published_initiative(title="شباك بلا انتظار")
    tap(client, page)
    client.force_login(editor("EG-ASN", language="en"))
    assert "1 person in" not in client.get(reverse("wagtailadmin_home")).content.decode()
    show_demand()
    assert "1 person in" in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(editor("EG-PTS", language="en"))
    assert "1 person in" not in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(user())
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
