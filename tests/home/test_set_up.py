import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Site, Workflow

from home.models import HomePage
from home.set_up import set_up_site
from initiatives.models import Governorate, GovernoratePage, LocalUnit
from tests.factories import GOVERNORATES

pytestmark = pytest.mark.django_db


def test_each_language_has_its_own_live_tree_with_its_own_words(site_tree):
    pages = (
        GovernoratePage.objects.live().filter(governorate=site_tree.sharqia).order_by("locale__language_code")
    )

    assert [(page.locale.language_code, page.title, page.slug) for page in pages] == [
        ("ar", "الشرقية", "الشرقية"),
        ("en", "Sharqia", "sharqia"),
    ]
    assert pages[1].get_parent().title == "Governorates"
    assert pages[1].is_descendant_of(site_tree.home_en)
    assert not Page.objects.exclude(alias_of=None).exists()


def test_the_site_opens_on_the_arabic_home(site_tree):
    assert Site.objects.get().root_page.specific == site_tree.home


def test_nothing_of_wagtails_first_page_groups_and_workflow_is_left(site_tree):
    assert {type(page.specific) for page in Page.get_first_root_node().get_children()} == {HomePage}
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name__contains="Moderators").exists()


def test_running_it_again_adds_nothing_and_keeps_what_was_changed(site_tree):
    Governorate.objects.filter(code="EG-SHR").update(name_en="Sharkia")
    site_tree.sharqia.page.title = "محافظة الشرقية"
    site_tree.sharqia.page.save()
    before = (Page.objects.count(), Group.objects.count(), LocalUnit.objects.count())

    set_up_site(only=GOVERNORATES)

    assert (Page.objects.count(), Group.objects.count(), LocalUnit.objects.count()) == before
    assert Governorate.objects.get(code="EG-SHR").name_en == "Sharkia"
    assert GovernoratePage.objects.get(pk=site_tree.sharqia.page.pk).title == "محافظة الشرقية"
