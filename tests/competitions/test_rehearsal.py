"""A rehearsal walks the whole way and nobody outside notices; wiped, it never was."""

from collections import Counter

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry, Page

from competitions.actions.editions import NextEdition, copy_edition
from competitions.actions.panel import add_to_panel, remove_from_panel
from competitions.actions.public_pages import create_public_pages
from competitions.actions.rehearsal import rehearse, walk_through
from competitions.actions.release import release
from competitions.actions.sheets import recuse
from competitions.actions.wiping import wipe
from competitions.enums import ConflictKind, EntryState, Outcome
from competitions.models import Assignment, Competition, Decision, Judge, ScoreSheet, SpatialUnitEntryPage
from initiatives.models import AuditEntry, InitiativePage
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


def rows():
    return Counter(
        {
            model._meta.label: model._base_manager.count()
            for model in apps.get_models(include_auto_created=True)
        }
    )


@pytest.fixture
def draft(site_tree):
    for code in factories.GOVERNORATES:
        steps.local_unit(code)
        factories.editor(code)
    return editions.edition(frozen=False, appeal_days=9, embargo_days=5)


@pytest.fixture
def released(draft, organiser):
    rehearsal = rehearse(draft, organiser)
    walk_through(rehearsal, organiser)
    return Competition.objects.get(pk=rehearsal.pk)


@pytest.mark.parametrize("kind", ["spatial_unit", "initiative", "adoption", "staff"])
def test_a_rehearsal_goes_the_whole_way_and_wiping_leaves_one_line_of_the_log(
    site_tree, organiser, kind, django_capture_on_commit_callbacks
):
    for code in factories.GOVERNORATES:
        steps.local_unit(code)
    edition = editions.edition(frozen=False, kind=kind)
    before = rows()

    rehearsal = rehearse(edition, organiser)
    assert ScoreSheet.objects.in_competition(rehearsal).count() == 3 * edition.min_sheets
    walk_through(rehearsal, organiser)

    rehearsal.refresh_from_db()
    assert rehearsal.publication.released_at
    assert rehearsal.entries.filter(state=EntryState.DECIDED).count() == 3
    assert Decision.objects.filter(entry__competition=rehearsal, outcome=Outcome.WINNER).exists()

    bundle = rehearsal.publication.bundle
    assert bundle.storage.exists(bundle.name)

    with django_capture_on_commit_callbacks(execute=True):
        wipe(rehearsal, organiser)

    assert not bundle.storage.exists(bundle.name)
    after = rows()
    assert {label: after[label] - before[label] for label in after if after[label] != before[label]} == {
        ModelLogEntry._meta.label: 1,
        AuditEntry._meta.label: 1,
    }
    assert ModelLogEntry.objects.get(action="competitions.rehearse").object_id == str(edition.pk)


def test_a_rehearsal_that_stopped_half_way_is_wiped_as_well(draft, organiser):
    before = rows()

    wipe(rehearse(draft, organiser), organiser)

    assert (rows() - before).keys() == {ModelLogEntry._meta.label, AuditEntry._meta.label}


def test_nobody_is_mailed_and_nothing_real_is_touched(released, mailoutbox):
    assert not mailoutbox
    assert not InitiativePage.objects.exists()
    assert not released.entries.filter(page__live=True).exists()
    assert not apps.get_model("competitions", "Certificate").objects.exists()
    assert not apps.get_model("initiatives", "Recognition").objects.exists()


def test_what_happens_on_its_desk_is_mailed_to_nobody(draft, organiser, mailoutbox):
    rehearsal = rehearse(draft, organiser)
    assignment = Assignment.objects.filter(entry__competition=rehearsal).first()

    recuse(assignment, assignment.judge.user, ConflictKind.PERSONAL, "")

    assert not mailoutbox


def test_the_public_and_governorates_see_nothing(client, released):
    assert SpatialUnitEntryPage.objects.filter(competition=released).count() == 3
    words = [
        released.code,
        released.name_ar,
        released.name_en,
        *released.entries.values_list("number", flat=True),
    ]
    words += released.entries.values_list("blind_code", flat=True)
    editor = factories.editor("EG-SHR", language="en")
    for person in (None, editor):
        client.logout()
        if person:
            client.force_login(person)
        for address in ["/ar/", "/en/", "/sitemap.xml", "/ar/search/?q=تجربة", *admin_addresses(person)]:
            text = client.get(address, follow=True).content.decode()
            assert not [word for word in words if word in text], address
    assert released not in Competition.objects.released()
    assert released not in Competition.objects.accepting_entries()


def admin_addresses(person):
    if person is None:
        return []
    return [reverse("wagtailadmin_home"), reverse("wagtailadmin_pages:search") + "?q=تجربة"]


def test_a_rehearsal_gets_no_public_page(draft, organiser):
    with translation.override("en"), pytest.raises(ValidationError, match="no public page"):
        create_public_pages(rehearse(draft, organiser), organiser)


def test_its_judges_can_not_log_in_and_are_in_no_list(client, released, organiser):
    seated = Judge.objects.filter(seats__competition=released)
    assert seated.count() == 9
    for judge in seated:
        assert not judge.user.has_usable_password()
        assert not judge.user.email and not judge.user.groups.exists()
    assert not Judge.objects.real().exists()
    assert released.code.lower() not in client.get(reverse("judges:index")).content.decode()
    assert released.code not in page_of(client, "index")


def test_nobody_real_joins_a_rehearsal_and_nobody_invented_leaves_it(draft, organiser):
    rehearsal = rehearse(draft, organiser)
    real = editions.judge()

    with translation.override("en"), pytest.raises(ValidationError, match="no real people"):
        add_to_panel(rehearsal, [real], organiser)
    with translation.override("en"), pytest.raises(ValidationError, match="no real people"):
        remove_from_panel(rehearsal.seats.first(), organiser)
    editions.PanelSeat.objects.create(competition=rehearsal, judge=real, number=77)
    wipe(rehearsal, organiser)

    assert list(Judge.objects.all()) == [real]


def test_a_rehearsal_has_no_next_edition(draft, organiser):
    wanted = NextEdition("أ", "A", "A-1", timezone.localdate())
    with translation.override("en"), pytest.raises(ValidationError, match="no next edition"):
        copy_edition(rehearse(draft, organiser), wanted, organiser)


def test_a_rehearsal_stays_one(draft, released):
    with pytest.raises(ValidationError):
        released.rehearses = None
        released.save()
    draft.rehearses = released
    with pytest.raises(ValidationError):
        draft.save()


def test_only_a_rehearsal_is_wiped_and_only_by_an_organiser(draft, released, organiser):
    with pytest.raises(PermissionDenied):
        wipe(draft, organiser)
    for person in (factories.editor(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            wipe(released, person)
        with pytest.raises(PermissionDenied):
            rehearse(draft, person)
        with pytest.raises(PermissionDenied):
            walk_through(released, person)
    with pytest.raises(PermissionDenied):
        walk_through(draft, organiser)


def test_wiping_leaves_real_editions_alone(site_tree, draft, decided, organiser):
    decided.refresh_from_db()
    kept = rows()
    rehearsal = rehearse(draft, organiser)
    walk_through(rehearsal, organiser)
    wipe(rehearsal, organiser)

    assert (rows() - kept).keys() == {ModelLogEntry._meta.label, AuditEntry._meta.label}
    release(decided, organiser)
    assert decided in Competition.objects.released()


def test_an_edition_that_could_not_open_can_not_be_rehearsed(draft, organiser):
    draft.criteria.filter(key="speed").update(weight=25)
    before = rows()

    with translation.override("en"), pytest.raises(ValidationError, match="not to 100"):
        rehearse(draft, organiser)

    assert rows() == before


def test_the_screens_rehearse_walk_through_and_wipe(client, organiser, draft):
    assert "Rehearse this edition" in page_of(client, "rehearsal", draft)
    client.post(url("rehearsal", draft), {"step": "rehearse"})
    rehearsal = draft.rehearsals.get()
    assert "This is a rehearsal: nobody outside sees or hears of it." in page_of(
        client, "overview", rehearsal
    )
    again = client.post(url("rehearsal", draft), {"step": "rehearse"}, follow=True).content.decode()
    assert "There is a rehearsal already: wipe it first." in again

    client.post(url("rehearsal", rehearsal), {"step": "walk"})
    assert "Results released" in page_of(client, "overview", rehearsal)

    page = client.post(url("rehearsal", rehearsal), {"step": "wipe"}, follow=True).content.decode()
    assert "The rehearsal is wiped" in page
    assert "The edition was rehearsed and the rehearsal wiped" in page_of(client, "history", draft)
    assert not draft.rehearsals.exists()
    assert not Page.objects.filter(slug__startswith="rehearsal").exists()
    assert not get_user_model().objects.filter(username__startswith="r-").exists()
