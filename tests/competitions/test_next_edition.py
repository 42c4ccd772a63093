import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import override

from competitions.actions.editions import NextEdition, copy_edition
from competitions.actions.rubric import rubric_of
from competitions.codes import next_code
from competitions.models import Competition, Phase
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

CAIRO = timezone.get_default_timezone()


def cairo(*parts):
    return datetime.datetime(*parts, tzinfo=CAIRO)


@pytest.fixture
def source(site_tree):
    edition = editions.edition(
        tiers=["markaz", "city"],
        names_all_entries=True,
        publishes_sheets=True,
        appeal_days=15,
        embargo_days=3,
        spread_flag=30,
        period_from=datetime.date(2026, 1, 1),
        period_to=datetime.date(2026, 9, 30),
    )
    edition.phases.all().delete()
    for kind, start, end in [
        ("submission", cairo(2026, 10, 1), cairo(2026, 11, 16)),
        ("judging", cairo(2026, 11, 16), cairo(2026, 12, 16, 14)),
    ]:
        Phase.objects.create(competition=edition, kind=kind, starts_at=start, ends_at=end)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    return Competition.objects.get(pk=edition.pk)


def form(**changes):
    return {
        "name_ar": "الدورة التالية",
        "name_en": "The next edition",
        "code": "NEXT-1",
        "opens_on": "2027-10-01",
        **changes,
    }


def test_the_next_edition_has_the_rules_and_none_of_the_people(client, organiser, source):
    response = client.post(url("next", source), form())

    made = Competition.objects.get(code="NEXT-1")
    assert response.url == url("overview", made)
    kept = ["tiers", "names_all_entries", "publishes_sheets", "appeal_days", "embargo_days"]
    kept += ["spread_flag", "min_sheets", "verification_hours", "kind", "workflow"]
    assert {name: getattr(made, name) for name in kept} == {name: getattr(source, name) for name in kept}
    assert rubric_of(made)["criteria"] == rubric_of(source)["criteria"]
    assert (made.entries.count(), made.seats.count()) == (0, 0)
    assert (made.rubric_sha256, made.rubric_frozen_at) == ("", None)
    assert made.seed != source.seed


def test_phases_and_period_move_by_a_year_and_keep_their_hours(client, organiser, source):
    client.post(url("next", source), form())

    made = Competition.objects.get(code="NEXT-1")
    assert [(phase.starts_at, phase.ends_at) for phase in made.timeline] == [
        (cairo(2027, 10, 1), cairo(2027, 11, 16)),
        (cairo(2027, 11, 16), cairo(2027, 12, 16, 14)),
    ]
    assert (made.period_from, made.period_to) == (datetime.date(2027, 1, 1), datetime.date(2027, 9, 30))


def test_another_opening_moves_everything_by_as_many_days(client, organiser, source):
    client.post(url("next", source), form(opens_on="٢٠٢٦-١٠-١١"))

    made = Competition.objects.get(code="NEXT-1")
    assert made.timeline[0].starts_at == cairo(2026, 10, 11)
    # Over the end of summer time the hour of the clock stays.
    assert made.timeline[1].ends_at == cairo(2026, 12, 26, 14)


def test_an_hour_that_the_clock_skips_is_said(client, organiser, source):
    # 1 October plus 211 days is 30 April 2027, whose first hour does not exist.
    page = client.post(url("next", source), form(opens_on="2027-04-30"), follow=True).content.decode()

    assert "The clock skips an hour in “Submission”" in page
    assert Competition.objects.get(code="NEXT-1").timeline[0].starts_at == cairo(2027, 4, 30, 1)


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(client, organiser, source):
    wrong = {"code": source.code, "name_en": "", "opens_on": "tomorrow"}
    page = client.post(url("next", source), form(**wrong)).content.decode()

    assert "Competition with this Code already exists." in page
    assert "Enter a valid date." in page
    assert 'value="tomorrow"' in page
    assert Competition.objects.count() == 1


def test_a_year_later_is_suggested_and_the_add_screen_leads_there(client, organiser, source):
    assert 'value="2027-10-01"' in page_of(client, "next", source)
    assert url("next", source) in page_of(client, "add")


def test_the_code_that_is_suggested_is_free(client, organiser, source):
    first, second = (next_code(source.code, 30, taken) for taken in ([], [next_code(source.code, 30)]))
    assert f'value="{first}"' in page_of(client, "next", source)

    client.post(url("next", source), form(code=first))

    assert f'value="{second}"' in page_of(client, "next", source)


def test_only_an_organiser_copies_an_edition(source):
    for person in (factories.editor(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            copy_edition(source, NextEdition("أ", "A", "A", datetime.date(2027, 1, 1)), person)


@pytest.mark.parametrize(
    "name", ["publishes_sheets", "names_all_entries", "appeal_days", "embargo_days", "seed"]
)
def test_what_was_announced_is_fixed_from_the_opening_on(site_tree, name):
    edition = editions.edition()
    setattr(edition, name, True if name.endswith(("s_sheets", "entries")) else 33)

    with override("en"), pytest.raises(ValidationError, match="was announced with its rules"):
        edition.save()

    edition.refresh_from_db()
    edition.name_en = "Renamed"
    edition.save()


def test_results_wait_for_the_end_of_the_embargo(client, closed):
    Competition.objects.filter(pk=closed.pk).update(embargo_days=2)
    page = page_of(client, "release", closed)
    assert "under embargo until" in page
    client.post(url("release", closed))
    assert not Competition.objects.released().exists()

    unguarded()
    Competition.objects.filter(pk=closed.pk).update(closed_at=timezone.now() - datetime.timedelta(days=2))
    client.post(url("release", closed))

    assert Competition.objects.released().exists()
