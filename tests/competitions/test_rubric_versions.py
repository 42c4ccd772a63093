import hashlib
import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from competitions.actions.public_pages import create_public_pages
from competitions.actions.rubric import Reason, rubric_of
from competitions.actions.rubric_changes import change_rubric
from competitions.models import CompetitionPage, RubricVersion
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url
from tests.competitions.test_rubric_editor import criterion_form, named, weights_form

pytestmark = pytest.mark.django_db

REASON = Reason("صياغة أوضح", "Clearer words")
WEIGHTS = {"speed": 25, "accuracy": 10}


def reweigh(edition):
    for key, weight in WEIGHTS.items():
        edition.criteria.filter(key=key).update(weight=weight)


def reword(edition):
    edition.criteria.get(key="speed").levels.filter(level=1).update(descriptor_en="Reworded")


@pytest.fixture
def signed(edition):
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    return edition


def test_the_first_version_is_frozen_at_opening_and_hashes_its_own_text(edition):
    version = edition.rubric_versions.get()

    assert version.sha256 == edition.rubric_sha256
    assert hashlib.sha256(version.canonical.encode()).hexdigest() == version.sha256
    assert json.loads(version.canonical) == rubric_of(edition)


def test_before_the_first_signed_sheet_weights_change_as_a_new_version(edition, organiser):
    version = change_rubric(edition, organiser, lambda: reweigh(edition), REASON)

    edition.refresh_from_db()
    assert (version.number, version.sha256) == (2, edition.rubric_sha256)
    assert edition.rubric_versions.get(number=1).sha256 != version.sha256


@pytest.mark.parametrize(
    ("write", "reason", "sentence"),
    [
        (reweigh, Reason("سبب", " "), "needs a reason in Arabic and English"),
        (reweigh, None, "needs a reason in Arabic and English"),
        (lambda e: e.criteria.filter(key="speed").delete(), REASON, "neither gains nor loses"),
        (lambda e: e.criteria.filter(key="speed").update(weight=90), REASON, "not to 100"),
    ],
)
def test_a_change_that_an_open_edition_does_not_allow_is_undone(edition, organiser, write, reason, sentence):
    before = rubric_of(edition)

    with translation.override("en"), pytest.raises(ValidationError, match=sentence):
        change_rubric(edition, organiser, lambda: write(edition), reason)

    assert rubric_of(edition) == before
    assert edition.rubric_versions.count() == 1


def test_after_the_first_signed_sheet_only_words_change(signed, organiser):
    with translation.override("en"), pytest.raises(ValidationError, match="only names and descriptors"):
        change_rubric(signed, organiser, lambda: reweigh(signed), REASON)

    assert change_rubric(signed, organiser, lambda: reword(signed), REASON).number == 2


def test_nothing_changes_after_closing(closed, organiser):
    with translation.override("en"), pytest.raises(ValidationError, match="Judging is closed"):
        change_rubric(closed, organiser, lambda: reword(closed), REASON)


def test_what_changes_nothing_makes_no_version(edition, organiser):
    assert change_rubric(edition, organiser, lambda: None) is None


def test_only_an_organiser_changes_a_rubric(edition):
    for person in (factories.editor(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            change_rubric(edition, person, lambda: reword(edition), REASON)


def test_a_version_is_never_changed_and_a_later_one_has_its_reason(edition):
    version = edition.rubric_versions.get()
    with pytest.raises(PermissionDenied):
        version.save()

    with pytest.raises(IntegrityError), transaction.atomic():
        RubricVersion.objects.create(
            competition=edition, number=2, canonical="{}", sha256="0", frozen_at=version.frozen_at
        )


def test_the_screens_of_an_open_edition_ask_for_the_reason(client, organiser, edition):
    sent = weights_form(edition, **{named(edition, key, "weight"): weight for key, weight in WEIGHTS.items()})
    page = client.post(url("weights", edition), sent).content.decode()
    assert "This field is required." in page

    client.post(url("weights", edition), sent | {"reason-ar": REASON.ar, "reason-en": REASON.en})
    assert edition.rubric_versions.latest("number").reason_en == REASON.en

    criterion = edition.criteria.get(key="speed")
    assert page_of(client, "criterion", criterion).count('name="reason_ar"') == 1
    refused = client.post(url("criterion", criterion), criterion_form(criterion, name_en="Swiftness"))
    assert "a change needs a reason in Arabic and English" in refused.content.decode()
    assert "was updated" not in refused.content.decode()
    client.post(
        url("criterion", criterion),
        criterion_form(criterion, name_en="Swiftness", reason_ar=REASON.ar, reason_en=REASON.en),
    )

    assert edition.rubric_versions.count() == 3
    assert REASON.en in page_of(client, "rubric", edition)
    assert "was changed, in public and with a reason" in page_of(client, "history", edition)


def test_anyone_downloads_every_version_and_computes_its_hash(client, organiser, edition):
    create_public_pages(edition, organiser)
    change_rubric(edition, organiser, lambda: reweigh(edition), REASON)
    client.logout()
    for page in CompetitionPage.objects.filter(competition=edition).select_related("locale"):
        page.introduction, page.rules_text = "مقدمة", "<p>قواعد</p>"
        page.save_revision().publish()
        address = page.get_url()
        text = client.get(address).content.decode()
        for version in edition.rubric_versions.all():
            assert version.sha256 in text
            assert f"{address}rubric-{version.number}/" in text
            file = client.get(f"{address}rubric-{version.number}/")
            assert hashlib.sha256(file.content).hexdigest() == version.sha256
            assert file["Content-Type"] == "application/json"
        assert getattr(REASON, page.locale.language_code) in text
        assert client.get(f"{address}rubric-3/").status_code == 404
        assert client.get(f"{address}rubric-x/").status_code == 404


def test_a_draft_page_shows_no_rubric(client, organiser, edition):
    create_public_pages(edition, organiser)
    client.logout()

    page = CompetitionPage.objects.filter(competition=edition).first()
    assert client.get(f"{page.get_url()}rubric-1/").status_code == 404
