"""Who types a title learns what is published already, and nothing of anybody's drafts."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from initiatives.enums import RecognitionKind
from initiatives.models import Recognition
from tests import factories
from tests.initiatives.factories import complete_initiative, draft_initiative, published_initiative
from tests.initiatives.guides import published_guide

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, site_tree):
    client.force_login(factories.editor("EG-PTS"))

    def similar(title, **more):
        return client.get(reverse("initiatives_similar"), {"title": title, **more}).json()["pages"]

    return similar


def test_published_initiatives_of_other_governorates_are_named_closest_first(ask):
    close = published_initiative("EG-SHR", title="أرشفة رخص البناء إلكترونيًا")
    far = published_initiative("EG-ASN", title="رخص بناء المنازل")
    published_initiative("EG-ASN", title="أرشفة الصور")
    found = ask("أرشفه رخصة البناء")
    assert [page["title"] for page in found] == [close.title, far.title]
    assert found[0]["url"] == close.get_url()
    assert "الشرقية" in found[0]["note"]


def test_a_past_winner_says_so(ask):
    page = published_initiative("EG-SHR", title="أرشفة رخص البناء")
    assert "حصلت على جائزة" not in ask("أرشفة رخص")[0]["note"]
    Recognition.objects.create(
        page=page, kind=RecognitionKind.WINNER, award_ar="أ", award_en="A", awarded_on=date(2025, 10, 28)
    )
    assert "حصلت على جائزة" in ask("أرشفة رخص")[0]["note"]


def test_drafts_and_closed_pages_are_not_named(ask):
    draft = complete_initiative("EG-SHR", title="أرشفة رخص البناء")
    closed = published_initiative("EG-ASN", title="أرشفة رخص البناء")
    assert [page["url"] for page in ask("أرشفة رخص")] == [closed.get_url()]
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert ask("أرشفة رخص") == []
    assert Page.objects.get(pk=draft.pk).title == draft.title


def test_one_common_word_is_not_enough_and_the_page_itself_is_left_out(ask):
    page = published_initiative("EG-SHR", title="أرشفة رخص البناء")
    assert ask("أرشفة المكتبات") == []
    assert ask("رضا المواطن في المركز التكنولوجي") == [], "a shared domain alone"
    assert ask(page.title, page=page.pk) == []
    assert len(ask(page.title, page="nonsense")) == 1


@pytest.mark.parametrize("title", ["", "أر", "؟" * 500, '"' * 9, "\0\0\0\0\0", "س " * 999])
def test_any_title_is_answered(ask, title):
    assert ask(title) == []
    assert ask(title, page="9" * 40) == []


def test_nobody_outside_the_admin_is_answered(client, site_tree):
    assert client.get(reverse("initiatives_similar"), {"title": "أرشفة"}).status_code == 302


def test_five_at_most_at_a_constant_cost(ask, django_assert_max_num_queries):
    for number in range(7):
        published_initiative("EG-SHR", title=f"أرشفة رخص البناء {number}")
    with django_assert_max_num_queries(30):
        assert len(ask("أرشفة رخص البناء")) == 5


def test_the_form_holds_the_box_for_the_script(client, site_tree):
    page = draft_initiative("EG-SHR")
    client.force_login(page.owner)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'data-page="{page.pk}"' in form
    assert "initiatives/js/similar.js" in form


def test_an_initiative_is_not_offered_its_own_guide_nor_a_guide_its_initiative(ask):
    guide = published_guide(
        published_initiative("EG-SHR", title="أرشفة رخص البناء"), title="دليل أرشفة رخص البناء"
    )

    assert len(ask("أرشفة رخص البناء")) == 2
    assert ask("أرشفة رخص البناء", page=guide.initiative.pk) == []
    assert ask("أرشفة رخص البناء", page=guide.pk) == []
