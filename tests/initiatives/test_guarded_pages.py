"""What Wagtail would do with pages and the platform does not: each refused in words, with everything left as it was."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from initiatives.models import Adoption, InitiativePage, ReplicationGuidePage
from tests.factories import superuser
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.factories import published_initiative
from tests.initiatives.guides import published_guide

pytestmark = pytest.mark.django_db

CANNOT_GO = {"en": "it can’t be deleted. Withdraw it instead.", "ar": "لا يمكن حذفها؛ اسحبها بدلًا من ذلك"}
CANNOT_MOVE = {"en": "it can’t be moved", "ar": "فلا يمكن نقله"}


@pytest.fixture(params=["en", "ar"])
def language(request, site_tree):
    return request.param


@pytest.fixture
def admin(client, language):
    client.force_login(superuser(language=language))
    return client


def adopted():
    guide = published_guide()
    return guide, adoption(guide.initiative, state="piloting", guide_version=guide.current_version())


@pytest.mark.parametrize("which", ["guide", "initiative", "governorate"])
def test_what_is_adopted_is_not_deleted(admin, language, which):
    guide, _one = adopted()
    page = {"guide": guide, "initiative": guide.get_parent(), "governorate": guide.get_parent().get_parent()}[
        which
    ]
    address = reverse("wagtailadmin_pages:delete", args=[page.pk])

    for answer in (admin.get(address, follow=True), admin.post(address, follow=True)):
        assert CANNOT_GO[language] in answer.content.decode()
    assert Adoption.objects.exists() and ReplicationGuidePage.objects.exists()


def test_nor_among_others_in_bulk(admin, language):
    guide, _one = adopted()
    free = published_initiative("EG-ASN")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

    answer = admin.post(f"{address}?id={free.pk}&id={guide.pk}", follow=True)

    assert CANNOT_GO[language] in answer.content.decode()
    assert Page.objects.filter(pk__in=[free.pk, guide.pk]).count() == 2


def test_what_nobody_adopted_may_be_deleted(admin):
    guide = published_guide()
    admin.post(reverse("wagtailadmin_pages:delete", args=[guide.pk]))
    assert not ReplicationGuidePage.objects.exists()


def test_a_guide_stays_under_its_initiative(admin, language):
    guide, other = published_guide(), published_initiative("EG-ASN")
    address = reverse("wagtailadmin_pages:move_confirm", args=[guide.pk, other.pk])

    for answer in (admin.get(address, follow=True), admin.post(address, follow=True)):
        assert CANNOT_MOVE[language] in answer.content.decode()
    assert ReplicationGuidePage.objects.child_of(guide.initiative).get() == guide


def test_no_other_way_of_moving_it_is_open(admin):
    guide, other = published_guide(), published_initiative("EG-ASN")
    with pytest.raises(PermissionDenied):
        MovePageAction(guide, other, pos="last-child", user=superuser()).execute()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    admin.post(f"{address}?id={guide.pk}", {"chooser": other.pk})
    assert (
        ReplicationGuidePage.objects.child_of(InitiativePage.objects.get(pk=guide.initiative.pk)).get()
        == guide
    )
