import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
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
        "phases-TOTAL_FORMS": "2",
        "phases-INITIAL_FORMS": "0",
        "phases-MIN_NUM_FORMS": "0",
        "phases-MAX_NUM_FORMS": "1000",
        "phases-0-kind": "submission",
        "phases-0-starts_at": "2027-01-01 09:00",
        "phases-0-ends_at": "2027-02-01 23:59",
        "phases-0-may_submit": "on",
        "phases-0-ORDER": "1",
        "phases-1-kind": "judging",
        "phases-1-starts_at": "2027-02-02 09:00",
        "phases-1-ends_at": "2027-03-01 23:59",
        "phases-1-may_score": "on",
        "phases-1-ORDER": "2",
        **changes,
    }


def test_a_new_edition_comes_with_the_default_rubric_in_cairo_time(client, organiser):
    response = client.post(reverse("editions:add"), edition_form())

    edition = Competition.objects.get(code="SCU")
    assert response.url == url("overview", edition)
    assert edition.tiers == ["markaz", "city"]
    assert sum(edition.criteria.values_list("weight", flat=True)) == 100
    start = timezone.localtime(edition.timeline[0].starts_at)
    assert (start.hour, start.utcoffset()) == (9, timedelta(hours=2))


def test_phases_that_overlap_are_refused_at_their_date(client, organiser):
    response = client.post(
        reverse("editions:add"), edition_form(**{"phases-1-starts_at": "2027-01-20 09:00"})
    )

    assert response.status_code == 200
    assert not Competition.objects.filter(code="SCU").exists()
    assert "“Judging” starts before “Submission” ends." in response.content.decode()


def test_an_hour_the_clock_skips_becomes_the_next_and_is_said(client, organiser):
    # In Cairo the night of 29 to 30 April 2027 goes from 23:59 to 01:00.
    response = client.post(
        reverse("editions:add"),
        edition_form(**{"phases-1-ends_at": "2027-04-30 00:30"}),
        follow=True,
    )

    edition = Competition.objects.get(code="SCU")
    end = timezone.localtime(edition.timeline[1].ends_at)
    assert (end.hour, end.minute) == (1, 0)
    assert "The clock skips 2027-04-30 00:30" in response.content.decode()


def test_what_was_announced_can_not_change_after_opening_but_dates_can(client, organiser, edition):
    judging = edition.phases.get(kind="judging")
    submission = edition.phases.get(kind="submission")

    def wall(moment):
        return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")

    later = judging.ends_at + timedelta(days=3)
    response = client.post(
        url("edit", edition),
        edition_form(
            code="OTHER",
            min_sheets="1",
            name_en="Renamed",
            **{
                "phases-INITIAL_FORMS": "2",
                "phases-0-id": submission.pk,
                "phases-0-starts_at": wall(submission.starts_at),
                "phases-0-ends_at": wall(submission.ends_at),
                "phases-1-id": judging.pk,
                "phases-1-starts_at": wall(judging.starts_at),
                "phases-1-ends_at": wall(later),
            },
        ),
    )

    assert response.status_code == 302
    changed = Competition.objects.get(pk=edition.pk)
    assert (changed.code, changed.min_sheets, changed.name_en) == (edition.code, 2, "Renamed")
    assert wall(changed.judging_deadline) == wall(later)
    assert "The dates of an open edition were changed" in page_of(client, "history", edition)


def test_criteria_are_changed_until_the_edition_opens(client, organiser, site_tree):
    edition = editions.edition(frozen=False)
    criterion = edition.criteria.get(key="speed")
    assert client.get(url("criterion", criterion)).status_code == 200
    text = page_of(client, "rubric", edition)
    assert "Freeze the rubric and open the edition" in text

    client.post(url("rubric", edition))

    edition.refresh_from_db()
    assert edition.rubric_frozen_at
    assert client.get(url("criterion", criterion)).status_code == 302
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
