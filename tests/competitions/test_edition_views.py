import re

import pytest
from django.urls import reverse
from wagtail.models import Locale

from competitions.enums import ConflictKind
from competitions.models import (
    Competition,
    CompetitionPage,
    Conflict,
    Criterion,
    Judge,
)
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


def edition_form(**changes):
    return {
        "name_ar": "مسابقة",
        "name_en": "Competition",
        "kind": "spatial_unit",
        "code": "SCU",
        "tiers": ["markaz", "city"],
        "verification_hours": "72",
        "min_sheets": "3",
        "spread_flag": "25",
        "seed": "20191028",
        "appeal_days": "7",
        "embargo_days": "0",
        **changes,
    }


def test_a_new_edition_comes_with_the_default_rubric_and_asks_for_its_dates(client, organiser):
    response = client.post(reverse("editions:add"), edition_form())

    edition = Competition.objects.get(code="SCU")
    assert response.url == url("calendar", edition)
    assert edition.tiers == ["markaz", "city"]
    assert sum(edition.criteria.values_list("weight", flat=True)) == 100


@pytest.mark.parametrize(
    ("typed", "sentence"), [("0", "greater than or equal to 1"), ("10", "less than or equal to 9")]
)
def test_a_minimum_of_sheets_out_of_bounds_is_refused_at_its_field(client, organiser, typed, sentence):
    page = client.post(reverse("editions:add"), edition_form(min_sheets=typed)).content.decode()

    assert sentence in page
    assert not Competition.objects.exists()


def test_what_was_announced_can_not_change_after_opening_but_names_can(client, organiser, edition):
    response = client.post(
        url("edit", edition),
        edition_form(
            code="OTHER", min_sheets="1", appeal_days="30", publishes_sheets="on", name_en="Renamed"
        ),
    )

    assert response.status_code == 302
    changed = Competition.objects.get(pk=edition.pk)
    assert (changed.code, changed.min_sheets, changed.name_en) == (edition.code, 2, "Renamed")
    assert (changed.appeal_days, changed.publishes_sheets) == (7, False)


def test_criteria_are_added_and_deleted_until_the_edition_opens(client, organiser, site_tree):
    edition = editions.edition(frozen=False)
    criterion = edition.criteria.get(key="speed")
    assert client.get(url("criterion", criterion)).status_code == 200
    text = page_of(client, "rubric", edition)
    assert "Freeze the rubric and open the edition" in text

    client.post(url("rubric", edition))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at
    assert client.get(url("criterion_add", edition)).status_code == 302
    assert client.post(url("criterion_delete", criterion)).status_code == 302
    assert Criterion.objects.filter(pk=criterion.pk).exists()
    assert edition.rubric_sha256 in page_of(client, "rubric", edition)


def test_an_incomplete_rubric_does_not_open_and_says_why(client, organiser, site_tree):
    edition = editions.edition(frozen=False)
    edition.criteria.filter(key="speed").update(weight=25)

    assert "Weights add up to 105, not to 100." in page_of(client, "rubric", edition)
    client.post(url("rubric", edition))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at is None


def test_public_pages_are_created_once_in_each_language(client, organiser, edition):
    client.post(url("pages", edition))
    client.post(url("pages", edition))

    pages = CompetitionPage.objects.filter(competition=edition)
    assert {page.locale for page in pages} == set(Locale.objects.all())
    assert {page.title for page in pages} == {edition.name_ar, edition.name_en}
    assert len({page.translation_key for page in pages}) == 1
    assert not any(page.live for page in pages)


def test_a_new_judge_is_invited_and_joins_the_judges(client, organiser, site_tree, mailoutbox):
    response = client.post(
        reverse("judges:add"),
        {
            "new_name": "Mona Adel",
            "new_email": "mona@example.org",
            "home_governorate": site_tree.aswan.pk,
            "max_load": "10",
        },
    )

    assert response.status_code == 302
    judge = Judge.objects.get()
    assert judge.user.get_full_name() == "Mona Adel"
    assert judge.home_governorate == site_tree.aswan
    assert judge.user.groups.filter(name="Judges").exists()
    (invitation,) = mailoutbox
    assert invitation.to == ["mona@example.org"]
    link = re.search(r"http://testserver(\S+)", invitation.body)[1]
    client.logout()
    assert client.get(link, follow=True).status_code == 200


def test_who_works_for_a_governorate_has_it_as_home(client, organiser, site_tree):
    editor = factories.editor("EG-SHR")

    refused = client.post(
        reverse("judges:add"), {"user": editor.pk, "home_governorate": site_tree.aswan.pk, "max_load": "10"}
    )
    assert refused.status_code == 200
    assert not Judge.objects.exists()

    client.post(
        reverse("judges:add"), {"user": editor.pk, "home_governorate": site_tree.sharqia.pk, "max_load": "10"}
    )
    assert Judge.objects.get().user == editor


def test_organisers_and_administrators_are_not_offered_as_judges(client, organiser, site_tree):
    administrator = factories.superuser(name_en="ADMINISTRATOR")
    somebody = factories.user(name_en="SOMEBODY")

    page = client.get(reverse("judges:add")).content.decode()

    text = re.search(r'<select name="user".*?</select>', page, re.DOTALL)[0]
    assert f'value="{somebody.pk}"' in text
    assert f'value="{administrator.pk}"' not in text
    assert f'value="{organiser.pk}"' not in text


def test_a_conflict_names_an_entry_or_a_governorate(client, organiser, edition, site_tree):
    judge, entry = editions.judge(edition), editions.unit_entry(edition)
    form = {"judge": judge.pk, "kind": ConflictKind.MENTOR, "note": ""}

    client.post(reverse("conflicts:add"), form)
    client.post(reverse("conflicts:add"), {**form, "entry": entry.pk, "governorate": site_tree.sharqia.pk})
    assert not Conflict.objects.exists()
    client.post(reverse("conflicts:add"), {**form, "entry": entry.pk})

    assert Conflict.objects.get().entry == entry
    assert entry.blind_code in client.get(reverse("conflicts:index")).content.decode()


@pytest.mark.parametrize("name", ["criterion", "criterion_add", "criterion_delete"])
def test_a_criterion_that_does_not_exist_is_not_found_by_organisers_and_refused_to_others(
    client, organiser, site_tree, name
):
    assert client.get(url(name, 99999), follow=True).status_code == 404

    client.force_login(factories.editor())
    assert client.get(url(name, 99999)).status_code in (302, 403)
