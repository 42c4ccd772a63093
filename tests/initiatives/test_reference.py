import pytest

from initiatives.enums import Tier
from initiatives.models import Domain, Governorate, InitiativeTag, LocalUnit, Obstacle
from initiatives.reference import taxonomies
from initiatives.reference.governorates import governorates
from initiatives.reference.local_units import UNITS
from tests.initiatives.factories import complete_initiative, complete_story


def test_there_are_27_governorates_each_on_a_tile_of_its_own():
    rows = governorates()

    assert len({code for code, _fields in rows}) == len(rows) == 27
    assert len({(fields["tile_col"], fields["tile_row"]) for _code, fields in rows}) == 27
    assert {code for code, _fields in rows} == set(UNITS)
    assert all(fields["aliases"][0] for _code, fields in rows)


@pytest.mark.django_db
def test_every_governorate_begins_with_its_diwan_and_some_units(site_tree):
    for governorate in Governorate.objects.all():
        tiers = list(governorate.local_units.values_list("tier", flat=True))
        assert tiers.count(Tier.DIWAN) == 1
        assert len(tiers) >= 3


@pytest.mark.django_db
def test_taxonomies_are_loaded_in_both_languages(site_tree):
    assert list(Domain.objects.values_list("key", "name_ar", "name_en")) == taxonomies.DOMAINS
    assert list(Obstacle.objects.values_list("key", "name_ar", "name_en")) == taxonomies.OBSTACLES
    assert InitiativeTag.objects.exclude(name_en="").count() == len(taxonomies.TAGS)


@pytest.mark.django_db
def test_units_of_one_tier_do_not_share_a_name(site_tree):
    names = list(LocalUnit.objects.values_list("governorate", "tier", "name_ar"))

    assert len(names) == len(set(names))


@pytest.mark.django_db
def test_the_factories_make_drafts_of_their_governorate(site_tree):
    initiative, story = complete_initiative("EG-ASN"), complete_story("EG-ASN")

    assert {initiative.governorate, story.governorate} == {site_tree.aswan}
    assert not initiative.live
    assert initiative.indicators.count() == initiative.evidence_files.count() == 1
