"""Who renews which badge, what pages show of it, and who is reminded."""

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.module_loading import autodiscover_modules
from wagtail.models import ModelLogEntry

from initiatives import work
from initiatives.actions.badges import remind, remind_due
from initiatives.models import BadgeReminder, BadgeRenewal, InitiativePage
from tests import factories
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.badges import awarded, renewed
from tests.initiatives.factories import publish, published_initiative
from tests.initiatives.follow_up import days

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site_tree):
    return published_initiative(title="شباك بلا انتظار")


@pytest.fixture
def writer(client, site_tree):
    person = factories.committee_member(language="en")
    client.force_login(person)
    return person


def sent(page, **changes):
    words = {"note_ar": "ستة شبابيك تعمل.", "note_en": "Six counters work."}
    return {"page": page.pk, "kind": "pioneering", "renewed_on": str(days(0)), **words, **changes}


def post(client, *args, **changes):
    return client.post(reverse("badge_renewals:add"), sent(*args, **changes))


def shown(client, page):
    return " ".join(client.get(page.url).content.decode().split())


def badges_now(page):
    return [(badge.kind.value, state.value) for badge, state in InitiativePage.objects.get(pk=page.pk).badges]


def test_the_committee_renews_a_badge_and_the_log_knows(client, writer, page):
    awarded(page, 400)
    assert badges_now(page) == [("pioneering", "expired")]

    assert post(client, page).status_code == 302

    renewal = BadgeRenewal.objects.get()
    assert (renewal.by, renewal.renewed_on) == (writer, days(0))
    assert badges_now(page) == [("pioneering", "valid")]
    entry = ModelLogEntry.objects.get(content_type__model="badgerenewal")
    assert (entry.action, entry.user) == ("wagtail.create", writer)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"kind": "verified"}, "kind", "This initiative does not hold this badge."),
        ({"renewed_on": str(days(1))}, "renewed_on", "This day is still to come."),
        ({"renewed_on": str(days(-101))}, "renewed_on", "The badge was given after this day."),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_kept_on_the_form(
    client, writer, page, changes, field, words
):
    awarded(page, 100)

    response = post(client, page, **changes)

    assert words in response.context["form"].errors[field]
    assert "ستة شبابيك تعمل." in response.content.decode()
    assert not BadgeRenewal.objects.exists()


def test_a_badge_is_renewed_once_a_day(client, writer, page):
    awarded(page)
    renewed(page, age=0)

    assert "renewed on this day already" in str(post(client, page).context["form"].errors)
    with pytest.raises(IntegrityError), transaction.atomic():
        renewed(page, age=0)


def test_no_committee_renews_what_another_governorate_holds(client, writer, site_tree):
    theirs = published_initiative("EG-ASN")
    awarded(theirs)

    assert "page" in post(client, theirs).context["form"].errors
    assert not BadgeRenewal.objects.exists()


def test_an_organiser_renews_any_and_an_editor_none(client, page):
    awarded(page)
    client.force_login(factories.editor())
    assert post(client, page).status_code == 302
    assert not BadgeRenewal.objects.exists()

    client.force_login(factories.organiser())
    post(client, page)
    assert BadgeRenewal.objects.get().page_id == page.pk


def test_the_form_offers_public_initiatives_that_hold_a_badge(client, writer, page):
    awarded(page)
    published_initiative(title="بلا شارة")
    gone = published_initiative(title="سُحبت")
    awarded(gone)
    gone.unpublish()
    proven = published_initiative()
    adoption(proven, state="verified", verified_on=days(-3))

    form = client.get(reverse("badge_renewals:add"), {"page": proven.pk, "kind": "verified"}).context["form"]

    assert set(form.fields["page"].queryset) == {page, proven}
    assert (form["page"].value(), form["kind"].value()) == (str(proven.pk), "verified")


def test_a_renewal_is_corrected_when_its_page_is_no_longer_public(client, writer, page):
    awarded(page)
    renewal = renewed(page)
    page.unpublish()
    address = reverse("badge_renewals:edit", args=[renewal.pk])

    client.post(address, sent(page, renewed_on=str(days(-10)), note_en="Seven."))

    renewal.refresh_from_db()
    assert (renewal.note_en, renewal.by == writer) == ("Seven.", False)


def test_the_list_asks_as_much_for_one_as_for_three(client, writer, page):
    def asked():
        with CaptureQueriesContext(connection) as found:
            client.get(reverse("badge_renewals:index"))
        return len(found)

    first = reverse("badge_renewals:edit", args=[renewed(page, age=1).pk])
    assert f'href="{first}"' in client.get(reverse("badge_renewals:index")).content.decode()
    one = asked()
    for age in (2, 3):
        renewed(page, age=age)
    assert asked() == one


def test_an_initiative_shows_its_badges_in_both_languages(client, page, site_tree):
    awarded(page, 100)
    awarded(page, 400, "mention")
    renewed(page)
    english = publish(page.copy_for_translation(site_tree.en, copy_parents=True))

    arabic, html = shown(client, page), shown(client, english)

    assert ">رائدة</span>" in arabic and "لم تُجدَّد" in arabic and "ستة شبابيك تعمل." in arabic
    assert '<span class="badge win">Pioneering</span>' in html and "Six counters work." in html
    assert '<span class="badge stop">Outstanding</span>' in html and ", not renewed" in html


def test_an_initiative_without_badges_says_nothing_of_them(client, page):
    assert 'id="badges"' not in shown(client, page)


@pytest.mark.parametrize(
    ("state", "fields", "expected"),
    [
        ("operating", {}, []),
        ("verified", {"verified_on": days(-40)}, [("verified", "valid")]),
        ("verified", {"verified_on": days(-400)}, [("verified", "expired")]),
        ("sustained", {"verified_on": days(-400), "sustained_on": days(-30)}, [("verified", "valid")]),
        ("paused", {"verified_on": days(-40)}, []),
        ("discontinued", {"verified_on": days(-40)}, []),
    ],
)
def test_a_copy_that_works_and_was_verified_gives_its_badge(page, state, fields, expected):
    adoption(page, state=state, **fields)
    assert badges_now(page) == expected


def points_of(client, page):
    return [(unit.pk, points) for unit, points in client.get(page.url).context["profile"].unit_points]


def test_a_profile_counts_the_points_of_its_units_while_they_are_valid(client, page, site_tree):
    unit = page.local_unit_id
    awarded(page, 100)
    awarded(page, 400, "mention")
    adoption(page, "EG-ASN", state="operating")
    proven = adoption(page, "EG-PTS", state="verified", verified_on=days(-40))

    assert points_of(client, site_tree.sharqia.page) == [(unit, 10 + 3 + 3)]
    assert points_of(client, site_tree.port_said.page_en) == [(proven.unit_id, 5)]
    assert points_of(client, site_tree.aswan.page) == []

    renewed(page, kind="outstanding")
    type(proven).objects.update(verified_on=days(-400))
    assert points_of(client, site_tree.sharqia.page) == [(unit, 21)]
    assert points_of(client, site_tree.port_said.page) == []


def test_a_profile_counts_nothing_of_what_is_not_public(client, page, site_tree):
    awarded(page)
    adoption(page, "EG-ASN", state="verified", verified_on=days(-40))
    assert "13 نقطة" in shown(client, site_tree.sharqia.page)

    page.unpublish()

    assert points_of(client, site_tree.sharqia.page) == points_of(client, site_tree.aswan.page) == []
    assert 'id="points"' not in shown(client, site_tree.sharqia.page)


def mails(address):
    return [message for message in mail.outbox if message.to == [address]]


def test_thirty_days_before_the_end_editors_and_committee_are_reminded_once(page):
    awarded(page, 400)
    renewed(page, age=340)
    committee, editor = factories.committee_member(language="en"), factories.editor()
    others = [factories.editor("EG-ASN"), factories.organiser(), factories.committee_member(is_active=False)]
    mail.outbox.clear()

    list(remind_due())
    list(remind_due())

    [to_committee], [to_editor] = mails(committee.email), mails(editor.email)
    assert to_committee.subject.startswith("The badge “Pioneering” of “شباك بلا انتظار” expires on ")
    form = f"{reverse('badge_renewals:add')}?page={page.pk}&kind=pioneering"
    assert form in to_committee.body
    assert f"/r/p{page.pk}/#badges" in to_editor.body and "badge_renewals" not in to_editor.body
    assert "رائدة" in to_editor.subject and 'dir="rtl"' in to_editor.alternatives[0].content
    assert not [message for other in others for message in mails(other.email)]


def test_a_renewed_badge_is_announced_again_before_its_next_end(page):
    awarded(page, 340)
    reader = factories.committee_member()
    list(remind_due())
    renewed(page, age=0)
    list(remind_due())
    assert len(mails(reader.email)) == 1

    list(remind_due(days(350)))

    assert len(mails(reader.email)) == 2
    assert BadgeReminder.objects.count() == 2


@pytest.mark.parametrize(("age", "count"), [(100, 0), (340, 1), (400, 0)])
def test_only_what_ends_soon_is_announced(page, age, count):
    awarded(page, age)
    reader = factories.editor()
    list(remind_due())
    assert len(mails(reader.email)) == count


def test_of_a_page_that_is_not_public_nobody_is_reminded(page):
    awarded(page, 340)
    page.unpublish()
    list(remind_due())
    assert not BadgeReminder.objects.exists()


def test_two_workers_announce_one_end_once(page):
    awarded(page, 340)
    [(badge, _state)] = page.badges
    first, second = remind(page, badge), remind(page, badge)
    assert first > 0 and second == 0


def test_the_worker_reminds():
    autodiscover_modules("jobs")
    assert "initiatives.actions.badges.remind_due" in {one.name for one in work.jobs}
