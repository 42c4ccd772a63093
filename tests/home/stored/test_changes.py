"""What takes stored pages away and what leaves them, as people do it."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from home.models import ContentPage, Navigation, PlatformSettings, PublicChange, SiteImage
from home.stored import changes, moments, pages
from initiatives.models import Demand, Domain, Governorate, InitiativePage
from tests.competitions.factories import edition
from tests.initiatives.factories import complete_initiative, image, published_initiative


@pytest.fixture
def world(site_tree):
    page = published_initiative()
    return SimpleNamespace(
        page=page, draft=complete_initiative(), image=image(site_tree.sharqia), tree=site_tree
    )


@pytest.fixture
def storing(settings, tmp_path):
    """From when it is called: what was made before is none of a test's changes."""

    def begin():
        settings.SAQQARA_PAGES = str(tmp_path / "pages")
        pages.renew()

    return begin


def saved(record, **fields):
    for name, value in fields.items():
        setattr(record, name, value)
    record.save()
    return record


def published(page):
    page.title = "عنوان آخر"
    page.save_revision().publish()


def restricted(page):
    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=page.pk), restriction_type="password", password="x"
    )


SEEN = {
    "published": lambda world: published(world.page),
    "published for the first time": lambda world: published(world.draft),
    "unpublished": lambda world: world.page.unpublish(),
    "deleted": lambda world: world.page.delete(),
    "moved": lambda world: world.page.move(world.tree.aswan.page, "last-child"),
    "put behind a password": lambda world: restricted(world.page),
    "locked": lambda world: saved(Page.objects.get(pk=world.page.pk), locked=True),
    "many at once": lambda world: InitiativePage.objects.update(summary="ملخص"),
    "a row of it": lambda world: saved(world.page.indicators.first(), after=1),
    "a domain": lambda world: saved(Domain.objects.first(), name_ar="مجال آخر"),
    "domains at once": lambda world: Domain.objects.bulk_update(list(Domain.objects.all()), ["name_ar"]),
    "a governorate": lambda world: saved(Governorate.objects.first(), name_en="Elsewhere"),
    "the platform's name": lambda world: saved(PlatformSettings.for_site(Site.objects.get()), name_ar="اسم"),
    "the menu": lambda world: saved(Navigation.for_site(Site.objects.get())),
    "the site's address": lambda world: saved(Site.objects.get(), hostname="other.example"),
    "a picture's focus": lambda world: saved(SiteImage.objects.get(pk=world.image.pk), focal_point_x=3),
    "demand, by the hour": lambda world: Demand.objects.take_up(),
    "an edition": lambda world: edition(),
    "a translation": lambda world: world.page.copy_for_translation(world.tree.en).save_revision().publish(),
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", SEEN.values(), ids=SEEN)
def test_stored_pages_are_gone_before_the_change_is_committed(world, storing, change):
    storing()
    before = pages.current()

    change(world)

    assert not pages.is_open and PublicChange.objects.exists()
    changes.finish()
    assert pages.is_open and pages.current() != before and not PublicChange.objects.exists()


def drafted(page):
    page.summary = "لم ينشر بعد"
    page.save_revision()


def tapped(world):
    Demand.objects.tap(world.page.pk, Governorate.objects.first().pk)


def drafted(page):
    page.summary = "لم ينشر بعد"
    page.save_revision()


def signed_in(person):
    person.last_login = timezone.now()
    person.save(update_fields=["last_login"])


UNSEEN = {
    "a draft of a public page": lambda world: drafted(world.page),
    "a page that never was public": lambda world: drafted(saved(world.draft, summary="ملخص")),
    "a row of such a page": lambda world: saved(world.draft.indicators.first(), after=1),
    "another draft": lambda world: world.tree.home.add_child(instance=ContentPage(title="مسودة", live=False)),
    "a picture that no page shows yet": lambda world: image(world.tree.aswan),
    "somebody who wants it": lambda world: Demand.objects.tap(world.page.pk, world.tree.aswan.pk),
    "somebody who signs in": lambda world: signed_in(world.page.owner),
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_leaves_them(world, storing, change):
    storing()
    before = pages.current()

    change(world)

    assert pages.current() == before and not PublicChange.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_they_are_stored_again_as_soon_as_the_change_is_committed(site_tree, storing):
    storing()
    before = pages.current()

    saved(Domain.objects.first(), name_ar="مجال آخر")  # a transaction of its own
    changes.settle()
    between = pages.current()
    with transaction.atomic():
        published(complete_initiative())

    assert pages.is_open and len({before, between, pages.current()}) == 3
    assert not PublicChange.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_after_a_change_that_was_taken_back_they_are_stored_at_the_end_of_the_request(site_tree, storing):
    storing()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Domain.objects.update(name_ar="مجال آخر")
        raise ZeroDivisionError
    assert not pages.is_open
    changes.settle()

    assert pages.is_open and not PublicChange.objects.exists()


@pytest.mark.django_db
def test_a_part_of_a_change_that_is_taken_back_leaves_the_next_one_its_own_trace(site_tree, storing):
    storing()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Domain.objects.update(name_ar="مجال آخر")
        raise ZeroDivisionError
    pages.renew()
    Domain.objects.update(name_ar="مجال ثالث")

    assert not pages.is_open and PublicChange.objects.count() == 1


@pytest.mark.django_db
def test_what_a_killed_process_left_is_put_right_by_the_worker(site_tree, storing):
    storing()
    before = pages.current()
    PublicChange.objects.create()

    changes.reconcile()

    assert pages.is_open and pages.current() != before and not PublicChange.objects.exists()


@pytest.mark.django_db
def test_nothing_is_stored_while_no_folder_is_named(settings, site_tree):
    Domain.objects.update(name_ar="مجال آخر")
    changes.reconcile()
    moments.close_before()

    assert not PublicChange.objects.exists() and pages.current() is None


MIDNIGHT = datetime(2026, 11, 27, 22, 0, tzinfo=timezone.get_fixed_timezone(0))


@pytest.mark.django_db
@pytest.mark.parametrize(("seconds", "near"), [(-21, False), (-19, True), (-1, True), (0, False), (1, False)])
def test_pages_that_count_days_are_not_kept_over_midnight_in_cairo(site_tree, seconds, near):
    assert moments.is_near(MIDNIGHT + timedelta(seconds=seconds)) is near


@pytest.mark.django_db
@pytest.mark.parametrize("border", ["starts_at", "ends_at"])
def test_nor_over_the_beginning_and_the_end_of_a_phase(site_tree, border):
    phase = edition().phases.first()
    at = getattr(phase, border)

    assert moments.is_near(at - timedelta(seconds=1)) and not moments.is_near(at)


@pytest.mark.django_db
def test_before_a_moment_they_are_taken_away_and_a_change_does_not_bring_them_back(site_tree, storing):
    phase = edition().phases.first()
    phase.ends_at = timezone.now() + timedelta(seconds=15)
    phase.save()
    storing()

    moments.close_before()
    changes.finish()
    assert not pages.is_open
    phase.ends_at = timezone.now()
    phase.save()
    changes.reconcile()

    assert pages.is_open
