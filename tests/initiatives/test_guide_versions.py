"""Replication guides: published whole, kept in versions, and known to their initiative."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from initiatives.models import (
    BudgetLine,
    CatalogueRow,
    GuideVersion,
    InitiativePage,
    ReplicationGuidePage,
)
from tests.initiatives.factories import complete_initiative, publish, published_initiative
from tests.initiatives.guides import DECREE, complete_guide, decree, published_anew, published_guide

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(site_tree):
    return site_tree


def again(page):
    return type(page).objects.get(pk=page.pk)


def kept_bytes(version):
    with version.files.get().file.open() as file:
        return file.read()


def in_catalogue(page):
    return CatalogueRow.objects.get(pk=page.pk).has_guide


def test_the_first_publication_is_version_1(site):
    guide = complete_guide(published_initiative())
    assert guide.current_version() is None

    version = publish(guide).current_version()

    assert (version.number, version.what_changed) == (1, "")
    assert version.content["one_line"] == guide.one_line
    assert [row["week"] for row in version.content["steps"]] == [1, 3]
    assert [row["high"] for row in version.content["budget"]] == ["35000.00", "9000.50"]


def test_published_again_with_the_same_words_it_is_the_same_version(site):
    guide = published_guide()

    published_anew(again(guide), what_changed="لا شيء")

    assert [version.number for version in guide.versions] == [1]


def test_other_words_are_a_new_version_and_the_old_one_stays_as_it_was(site):
    guide = published_guide()
    first = guide.current_version()

    published_anew(guide, keep="شيء آخر", what_changed="تغير جوهر الفكرة")

    assert [(one.number, one.what_changed) for one in guide.versions] == [(2, "تغير جوهر الفكرة"), (1, "")]
    assert again(first).content["keep"] == "الموعد قبل الحضور"
    assert again(first).newer().get() == guide.current_version()


def test_what_changed_is_not_told_twice(site):
    guide = published_guide()
    guide = published_anew(guide, keep="شيء آخر", what_changed="تغير جوهر الفكرة")

    guide = published_anew(guide, keep="شيء ثالث")

    assert [(one.number, one.what_changed) for one in guide.versions][0] == (3, "")


def test_another_file_under_the_same_words_is_a_new_version_and_the_old_file_stays(site):
    guide = published_guide()
    draft = guide.get_latest_revision_as_object()
    row = draft.decisions.all()[0]
    row.document = decree(guide.governorate, b"%PDF-1.4 another decree")
    draft.decisions = [row]
    draft.save_revision()

    guide = publish(draft)

    newest, first = guide.versions
    assert [kept_bytes(version) for version in (newest, first)] == [b"%PDF-1.4 another decree", DECREE]


def test_a_version_is_not_changed(site):
    version = published_guide().current_version()
    version.content = {}

    with pytest.raises(ValidationError):
        version.save()


def test_a_file_that_is_gone_is_named(site):
    guide = complete_guide(published_initiative())
    document = guide.decisions.get().document
    document.file.storage.delete(document.file.name)

    with pytest.raises(ValidationError, match="نموذج قرار محافظ"):
        publish(guide)
    assert not again(guide).live


@pytest.mark.parametrize("left_open", ["one_line", "keep", "mentor_booking", "scale_easy"])
def test_an_incomplete_guide_is_published_in_no_way(site, left_open):
    guide = complete_guide(published_initiative(), **{left_open: ""})

    with pytest.raises(ValidationError, match=left_open):
        publish(guide)
    assert guide.current_version() is None


def test_a_guide_without_a_model_decree_is_not_complete(site):
    guide = complete_guide(published_initiative())
    draft = guide.get_latest_revision_as_object()
    draft.decisions = []
    draft.save_revision(clean=False)

    with pytest.raises(ValidationError, match="decisions"):
        publish(draft)


def test_training_is_asked_for_only_where_it_is_needed(site):
    needed = complete_guide(published_initiative(), training_needed=True)
    assert [gap.name for gap in needed.readiness().gaps] == ["training"]

    assert complete_guide(published_initiative("EG-ASN")).readiness().is_complete


def test_a_guide_waits_for_its_initiative(site):
    guide = complete_guide(complete_initiative())

    with pytest.raises(ValidationError):
        publish(guide)
    assert not guide.may_be_published()


def test_an_initiative_is_ready_to_replicate_when_its_guide_is_public(site):
    initiative = published_initiative()
    guide = complete_guide(initiative)
    assert not again(initiative).is_ready_to_replicate and not in_catalogue(initiative)

    publish(guide)

    assert again(initiative).is_ready_to_replicate and again(initiative).guide == guide
    assert InitiativePage.objects.with_card().get(pk=initiative.pk).has_guide
    assert in_catalogue(initiative)


def test_a_guide_that_is_withdrawn_takes_the_readiness_with_it(site):
    guide = published_guide()

    guide.unpublish()

    assert not again(guide.initiative).is_ready_to_replicate and not in_catalogue(guide.initiative)


def test_a_guide_that_is_deleted_is_gone_from_the_catalogue(site, django_capture_on_commit_callbacks):
    guide = published_guide()
    initiative = guide.initiative

    with django_capture_on_commit_callbacks(execute=True):
        guide.delete()

    assert not in_catalogue(initiative)
    assert not GuideVersion.objects.exists()


def test_a_withdrawn_initiative_takes_its_guide_with_it(site):
    guide = published_guide()

    again(guide.initiative).unpublish()

    assert not again(guide).live


def test_an_initiative_goes_with_its_guide(site, django_capture_on_commit_callbacks):
    guide = published_guide()

    with django_capture_on_commit_callbacks(execute=True):
        again(guide.initiative).delete()

    assert not ReplicationGuidePage.objects.exists() and not CatalogueRow.objects.exists()


def test_a_guide_belongs_to_the_governorate_and_the_initiative_it_stands_under(site):
    initiative = published_initiative("EG-ASN")

    guide = complete_guide(initiative)

    assert guide.governorate.code == "EG-ASN"
    assert guide.initiative_key == initiative.translation_key
    assert not ReplicationGuidePage.can_create_at(initiative)


def test_the_database_keeps_amounts_and_weeks_in_order(site):
    guide = complete_guide(published_initiative())
    line = guide.budget.first()
    for broken in ({"low": 5, "high": 4}, {"low": -1, "high": 4}):
        with pytest.raises(IntegrityError), transaction.atomic():
            BudgetLine.objects.filter(pk=line.pk).update(**broken)
    with pytest.raises(IntegrityError), transaction.atomic():
        guide.steps.model.objects.filter(page=guide).update(week=0)
