"""What is read as a list within another query is what its own query would have read."""

from datetime import timedelta

import pytest
from django.db.models import OuterRef
from django.utils import timezone
from wagtail.models import Page

from initiatives.models import Governorate, InitiativePage, LocalUnit
from initiatives.models.gathered import LINKED, Gathered, records, with_lists
from initiatives.models.rows import Indicator

from .factories import published_initiative

pytestmark = pytest.mark.django_db


def values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def gathered_indicators(page, rows):
    pages = InitiativePage.objects.filter(pk=page.pk)
    return with_lists(pages, indicators=rows.filter(page=OuterRef("pk"))).get().indicators.all()


def test_every_column_comes_as_its_field_reads_it(site_tree):
    page = published_initiative()

    found = gathered_indicators(page, Indicator.objects.all())

    assert [values(row) for row in found] == [values(row) for row in Indicator.objects.filter(page=page)]
    assert len(found) > 0


def test_the_order_of_the_rows_is_kept_and_none_is_an_empty_list(site_tree):
    page = published_initiative()
    Indicator.objects.create(page=page, name="أولى", unit="x", source="x", sort_order=-1, locale=page.locale)

    backwards = gathered_indicators(page, Indicator.objects.order_by("-sort_order", "-pk"))

    expected = page.indicators.order_by("-sort_order", "-pk")
    assert [row.pk for row in backwards] == [row.pk for row in expected]
    assert list(gathered_indicators(page, Indicator.objects.none())) == []


def test_what_was_gathered_asks_nothing_and_knows_its_owner(site_tree, django_assert_num_queries):
    governorate = with_lists(
        Governorate.objects.filter(code="EG-SHR"),
        local_units=LocalUnit.objects.filter(governorate=OuterRef("pk")),
    ).get()

    with django_assert_num_queries(0):
        units = list(governorate.local_units.all())
        assert {unit.governorate.code for unit in units} == {"EG-SHR"}


def test_an_instant_stays_the_same_instant(site_tree):
    page = published_initiative()
    moment = timezone.now() - timedelta(days=3)
    Page.objects.filter(pk=page.pk).update(first_published_at=moment)
    family = Page.objects.filter(pk=OuterRef("pk"))

    told = Page.objects.filter(pk=page.pk).annotate(
        told=Gathered(family, [*LINKED[:1], "first_published_at"])
    )

    assert records(Page, told.get().told)[0].first_published_at == moment


def test_a_question_asked_before_is_asked_rightly_in_another(site_tree):
    page = published_initiative()
    told = with_lists(InitiativePage.objects.all(), indicators=Indicator.objects.filter(page=OuterRef("pk")))
    alone = told.get(pk=page.pk)

    within = Page.objects.filter(pk__in=told.filter(held_indicators__isnull=False).values("pk"))
    both = told.filter(pk=page.pk) | told.filter(title="nothing")

    assert [one.pk for one in within] == [page.pk]
    assert values(both.get().indicators.all()[0]) == values(alone.indicators.all()[0])
