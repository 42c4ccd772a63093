"""The frame reads at once what Wagtail would find step by step, and answers every address as Wagtail does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import OpenDataPage
from initiatives.models import InitiativeIndexPage, VisitPhoto
from initiatives.models.catalogue.rows import uncommitted
from initiatives.models.rows import BeforeAfterPair
from tests.initiatives.adoptions.making import adoption, measured
from tests.initiatives.badges import renewed
from tests.initiatives.factories import (
    complete_initiative,
    complete_story,
    governorate_page,
    image,
    publish,
    published_initiative,
)
from tests.initiatives.follow_up import committee, days, visit
from tests.initiatives.guides import published_guide
from tests.initiatives.satisfaction import made as surveys
from tests.initiatives.test_governorate_pages import recognised
from tests.initiatives.workshops import ministry_adoption

pytestmark = pytest.mark.django_db

MOST = 12


def asked(client, address, status=200):
    """How many queries an address asks once the process knows the catalogue."""
    uncommitted.change = False  # as after a commit: the catalogue may be remembered
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == status
    return len(captured)


def test_home_catalogue_and_initiative_ask_as_much_for_one_as_for_three(site_tree, client):
    catalogue = InitiativeIndexPage.objects.child_of(site_tree.home).get()
    pages = [published_initiative()]
    addresses = [site_tree.home.url, catalogue.url, pages[0].url]
    one = [asked(client, address) for address in addresses]

    pages += [published_initiative(code) for code in ("EG-ASN", "EG-PTS")]
    three = [asked(client, address) for address in addresses]

    assert one[:2] == three[:2]
    assert max(one + three) <= MOST
    assert three[2] - one[2] <= 1  # the cards of what is alike, once there is any


def test_an_initiative_with_all_that_hangs_on_it_asks_no_more_in_either_language(site_tree, client):
    others = [published_initiative(code) for code in ("EG-ASN", "EG-PTS")]
    page = filled(published_initiative())
    english = publish(page.copy_for_translation(site_tree.en, copy_parents=True))

    counts = {each.url: asked(client, each.url) for each in (page, english, *others)}
    assert max(counts.values()) <= MOST, counts


def test_a_profile_asks_as_much_for_one_of_everything_as_for_three(site_tree, client):
    page = site_tree.sharqia.page
    page.photo = image(site_tree.sharqia)
    page.save()
    address = page.url
    filled(published_initiative())
    registered()
    one = asked(client, address)

    for _ in range(2):
        renewed(recognised(published_initiative()).page)
        registered()

    assert asked(client, address) == one <= MOST


def registered():
    """A story, a centre with a published survey, a committee with a visit and a photo of it that was cleared."""
    publish(complete_story())
    place = surveys.published().centre.governorate
    made = visit(place.committees.first() or committee(place.code), made_on=days(-9))
    VisitPhoto.objects.create(visit=made, image=image(place), is_cleared=True)


def filled(page):
    """With a guide, two adoptions, a photo before and after, an award and its renewal, a ministry's promise."""
    photos = [image(page.governorate) for _ in range(2)]
    page.before_after = [BeforeAfterPair(before_image=photos[0], after_image=photos[1])]
    page.save_revision(clean=False)
    publish(page)
    published_guide(page)
    for code in ("EG-ASN", "EG-PTS"):
        measured(adoption(page, code, state="operating"))
    recognised(page)
    renewed(page)
    ministry_adoption(page)
    return page


def test_the_way_to_adopt_and_what_a_withdrawn_page_leaves_ask_as_little(site_tree, client):
    page = published_initiative()
    published_guide(page)
    assert asked(client, f"/ar/adopt/{page.pk}/?decree=no") <= MOST
    address = page.url
    page.unpublish()
    assert asked(client, address, status=410) <= MOST


def test_a_draft_a_false_part_and_a_page_of_another_language_are_not_found(site_tree, client):
    page = published_initiative(slug="window")
    draft = complete_initiative("EG-ASN", title="مسودة")

    assert client.get(page.url).status_code == 200
    assert client.get(draft.get_url()).status_code == 404
    assert client.get(page.url.replace("/ar/", "/en/", 1)).status_code == 404
    assert client.get(f"/ar/wrong/{page.slug}/").status_code == 404


def test_a_page_under_one_that_is_not_live_is_served_as_wagtail_serves_it(site_tree, client):
    page = published_initiative()
    governorate_page("EG-SHR").unpublish()

    assert client.get(page.url).status_code == 200


def test_a_restriction_above_a_page_holds_for_it_in_either_language(site_tree, client):
    page = published_initiative()
    english = publish(page.copy_for_translation(site_tree.en, copy_parents=False))
    PageViewRestriction.objects.create(
        page=governorate_page("EG-SHR"), restriction_type=PageViewRestriction.LOGIN
    )

    assert client.get(page.url).status_code == 302
    assert client.get(english.url).status_code == 200


def test_an_address_of_a_pages_own_making_is_left_to_the_page(site_tree, client):
    page = OpenDataPage.objects.child_of(site_tree.home).get()

    assert client.get(f"{page.url}initiatives/").headers["Content-Type"] == "text/csv; charset=utf-8"
    assert client.get(f"{page.url}nothing/").status_code == 404


def test_with_the_english_home_page_withdrawn_its_addresses_lead_nowhere(site_tree, client):
    site_tree.home_en.unpublish()

    assert client.get("/en/governorates/").status_code == 404
