"""What the catalogue counts as having a guide, and as adopted: in both languages, at once, after every change."""

import pytest
from django.http import QueryDict
from wagtail.models import Locale

from initiatives.actions import adoptions as actions
from initiatives.actions.withdrawals import Notice, withdraw
from initiatives.models import InitiativePage
from initiatives.models.catalogue.results import Catalogue
from tests.factories import editor, organiser

from .adoptions.making import adoption, in_english
from .factories import published_initiative
from .guides import complete_guide, publish

pytestmark = pytest.mark.django_db

WHY = "توقف العمل به."


@pytest.fixture
def page(site_tree):
    """Public in both languages, beside another that nobody adopted."""
    published_initiative("EG-PTS")
    found = published_initiative()
    in_english(found, "One window")
    return InitiativePage.objects.get(pk=found.pk)


def found(facet):
    """What the facet finds and the number beside it, in Arabic and in English."""
    return [found_in(Locale.objects.get(language_code=code), facet) for code in ("ar", "en")]


def found_in(locale, facet):
    count = Catalogue(locale, QueryDict(f"{facet}=yes")).count
    shown = Catalogue(locale, QueryDict("")).facets.get(facet)
    beside = shown.values[0].count if shown else 0
    assert count == beside
    return count


def counted(page):
    """Adopting governorates as the catalogue keeps them, by language."""
    pages = InitiativePage.objects.filter(translation_key=page.translation_key).order_by("locale_id")
    return [one.catalogue_row.adoption_count for one in pages]


def test_a_guide_counts_from_its_publication_to_its_withdrawal(page):
    guide = complete_guide(page)
    assert found("guide") == [0, 0]

    guide = publish(guide)
    assert found("guide") == [1, 1]

    guide.unpublish()
    assert found("guide") == [0, 0]

    guide = publish(guide)
    assert found("guide") == [1, 1]

    withdraw(guide, organiser(), Notice(reason_ar="يُراجع", reason_en="Under review"))
    assert found("guide") == [0, 0]


def test_an_adoption_counts_from_the_day_it_is_matched_until_it_ends(page):
    one, adopter = adoption(page, state="requested"), editor("EG-ASN")
    assert (found("adopted"), counted(page)) == ([0, 0], [0, 0])

    actions.take(one, "accept", editor("EG-SHR"))
    assert (found("adopted"), counted(page)) == ([1, 1], [1, 1])

    actions.take(one, "pause", adopter, WHY)
    assert counted(page) == [1, 1]

    actions.take(one, "resume", adopter)
    actions.take(one, "stop", adopter, WHY)
    assert (found("adopted"), counted(page)) == ([0, 0], [0, 0])


def test_a_request_that_is_declined_counts_nowhere(page):
    one = adoption(page, state="requested")

    actions.take(one, "decline", editor("EG-SHR"), WHY)

    assert (found("adopted"), counted(page)) == ([0, 0], [0, 0])


def test_governorates_are_counted_not_units(page):
    for code, number in (("EG-ASN", 0), ("EG-ASN", 1), ("EG-PTS", 0)):
        actions.take(adoption(page, code, number=number, state="requested"), "accept", editor("EG-SHR"))

    assert (found("adopted"), counted(page)) == ([1, 1], [2, 2])
    assert page.adoption_count == 2


def test_a_withdrawn_initiative_is_counted_by_no_facet(page):
    publish(complete_guide(page))
    actions.take(adoption(page, state="requested"), "accept", editor("EG-SHR"))

    for one in InitiativePage.objects.filter(translation_key=page.translation_key):
        one.unpublish()

    assert (found("guide"), found("adopted")) == ([0, 0], [0, 0])
