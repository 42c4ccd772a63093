"""The catalogue's narrow table follows what anybody may read, whatever happens to a page."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from initiatives.actions.recognitions import recognise
from initiatives.enums import CostBand, RecognitionKind, Step
from initiatives.models import CatalogueRow, CatalogueVersion, InitiativePage
from tests.factories import governorate_page
from tests.initiatives.factories import complete_initiative, publish, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(site_tree):
    return site_tree


def in_english(page, site):
    return publish(page.copy_for_translation(site.en, copy_parents=False))


def rows():
    return set(CatalogueRow.objects.values_list("page_id", flat=True))


def check():
    """What is out of step, as the command says it."""
    said = []
    out = type("Out", (), {"write": staticmethod(said.append)})()
    try:
        call_command("check_catalogue", stdout=out)
    except CommandError:
        return [line for line in said if line.strip()]
    return []


def test_a_draft_has_no_row_and_a_public_page_has_one_in_each_language(site):
    page = complete_initiative()
    assert rows() == set()

    publish(page)
    english = in_english(page, site)

    assert rows() == {page.pk, english.pk}
    assert [row.locale for row in CatalogueRow.objects.order_by("pk")] == [site.ar, site.en]
    assert check() == []


def test_a_row_says_what_is_computed_of_its_page(site):
    page = published_initiative("EG-ASN", title="الأرشيف الإلكتروني")

    row = CatalogueRow.objects.get(pk=page.pk)

    assert (row.step, row.evidence_grade, row.cost_band) == (Step.DOCUMENTED, 3, CostBand.UP_TO_250)
    assert (row.year, row.governorate.code, row.domain.key) == (2025, "EG-ASN", "tech_centre")
    assert row.title_key == "ارشيف الكتروني"
    assert {obstacle.key for obstacle in row.obstacles.all()} == {"queues"}
    assert {group.key for group in row.beneficiaries.all()} == {"citizens", "elderly"}


def test_a_row_follows_a_new_publication(site):
    page = published_initiative()
    page.cost = 0
    page.challenges = []
    page.save_revision(clean=False).publish(skip_permission_checks=True)

    row = CatalogueRow.objects.get(pk=page.pk)

    assert row.cost_band == CostBand.NONE
    assert not row.obstacles.exists()
    assert check() == []


def test_a_row_goes_with_publication_in_the_language_concerned(site):
    page = published_initiative()
    english = in_english(page, site)

    english.unpublish()

    assert rows() == {page.pk}
    assert check() == []


def test_a_row_goes_with_its_page(site):
    page = published_initiative()
    before = CatalogueVersion.objects.get().number

    InitiativePage.objects.get(pk=page.pk).delete()

    assert rows() == set()
    assert CatalogueVersion.objects.get().number > before


def test_a_row_goes_when_the_page_or_what_stands_above_it_is_closed_to_some(site):
    page, other = published_initiative("EG-SHR"), published_initiative("EG-ASN")

    closed = PageViewRestriction.objects.create(
        page=governorate_page("EG-SHR"), restriction_type=PageViewRestriction.LOGIN
    )
    assert rows() == {other.pk}
    assert check() == []

    closed.delete()
    assert rows() == {page.pk, other.pk}


def test_a_row_goes_when_its_page_moves_behind_a_closed_door(site):
    page = published_initiative("EG-SHR")
    PageViewRestriction.objects.create(
        page=governorate_page("EG-ASN"), restriction_type=PageViewRestriction.LOGIN
    )

    page.move(governorate_page("EG-ASN"), pos="last-child")

    assert rows() == set()
    assert check() == []


def test_a_recognition_reaches_the_row_of_every_language(site):
    page = published_initiative()
    english = in_english(page, site)

    recognise(page, RecognitionKind.WINNER, ("جائزة", "Award"), ("", ""), "2026-10-01", place=1)

    recognised = CatalogueRow.objects.filter(is_recognised=True, step=Step.RECOGNISED)
    assert set(recognised.values_list("pk", flat=True)) == {page.pk, english.pk}
    assert check() == []


def test_a_recognition_that_goes_leaves_the_row_or_goes_with_it(site, django_capture_on_commit_callbacks):
    page = published_initiative()
    recognition = recognise(page, RecognitionKind.WINNER, ("جائزة", "Award"), ("", ""), "2026-10-01")

    with django_capture_on_commit_callbacks(execute=True):
        recognition.delete()
    assert check() == []

    recognise(page, RecognitionKind.WINNER, ("جائزة", "Award"), ("", ""), "2026-10-01")
    with django_capture_on_commit_callbacks(execute=True):
        InitiativePage.objects.get(pk=page.pk).delete()
    assert rows() == set()


def test_the_check_names_each_row_that_is_out_of_step(site):
    missing, wrong, hidden = (published_initiative() for _ in range(3))
    CatalogueRow.objects.filter(pk=missing.pk).delete()
    CatalogueRow.objects.filter(pk=wrong.pk).update(evidence_grade=4)
    CatalogueRow.objects.get(pk=wrong.pk).obstacles.clear()
    InitiativePage.objects.filter(pk=hidden.pk).update(live=False)

    said = " ".join(check())

    assert f"Page {missing.pk} is public and has no row." in said
    assert f"The row of page {wrong.pk} says evidence_grade 4, the page 3." in said
    assert f"The row of page {wrong.pk} says obstacles set()" in said
    assert f"Page {hidden.pk} has a row and is not public." in said


def test_rebuilding_brings_everything_in_step(site):
    missing, hidden = published_initiative(), published_initiative()
    CatalogueRow.objects.filter(pk=missing.pk).delete()
    InitiativePage.objects.filter(pk=hidden.pk).update(live=False)

    call_command("rebuild_catalogue", verbosity=0)

    assert rows() == {missing.pk}
    assert check() == []
