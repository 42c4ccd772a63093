"""Who reads what of a spatial unit's entry: one table says it for judges, for the public and for every field."""

from decimal import Decimal

import pytest

from competitions.models import SpatialUnitEntryPage
from initiatives.enums import Visibility
from initiatives.panels.outline import outline
from tests.competitions import factories as made

READERS = {name: readers for readers, names in SpatialUnitEntryPage.visibility.items() for name in names}


def test_every_answer_of_the_form_has_its_readers():
    own = {field.name for field in outline(SpatialUnitEntryPage)} - {"competition", "is_illustrative"}

    assert own - set(READERS) == set()


def test_judges_read_all_but_who_competes_and_what_is_for_officials():
    assert set(READERS) - set(SpatialUnitEntryPage.judge_fields) == {
        *("local_unit", "period_from", "period_to"),
        *("cases", "official_extract"),
    }


@pytest.mark.django_db
def test_the_public_reads_every_public_figure_and_none_of_the_others(site_tree):
    page = made.spatial_page(made.edition(), area_km2=Decimal(777))

    shown = {label: value for label, value, _unit in page.public_figures()}

    fields = {
        field.verbose_name: field.name for field in page._meta.get_fields() if hasattr(field, "verbose_name")
    }
    assert {READERS[fields[label]] for label in shown} == {Visibility.YES}
    assert len(shown) == 15
    assert Decimal(777) not in shown.values()
    assert shown[page._meta.get_field("recovered_farmland_m2").verbose_name] == Decimal("12.0")


@pytest.mark.django_db
def test_measures_know_every_number_and_what_is_left_pending(site_tree):
    page = made.spatial_page(made.edition())

    assert page.figures["pending"] == page.received - page.verified
    assert set(page.figures) >= {"staff_count", "area_km2", "recurrence"}
