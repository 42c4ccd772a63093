import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Site, Workflow

from home.models import HomePage
from home.set_up import set_up_address, set_up_site
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
    site = Site.objects.get()
    assert site.root_page.specific == site_tree.home
    assert site.site_name == "سقارة – Saqqara"  # the admin's heading, else the host's name


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


@pytest.mark.parametrize(
    ("base_url", "page_at"),
    [
        ("http://127.0.0.1:8071", "http://127.0.0.1:8071/ar/"),
        ("https://saqqara.example", "https://saqqara.example/ar/"),
        ("http://saqqara.example/", "http://saqqara.example/ar/"),
    ],
)
def test_pages_are_at_the_address_the_site_is_served_at(site_tree, settings, base_url, page_at):
    Site.objects.update(hostname="localhost", port=80)
    settings.WAGTAILADMIN_BASE_URL = base_url

    for _again in range(2):
        set_up_site(only=GOVERNORATES)

    assert HomePage.objects.get(pk=site_tree.home.pk).full_url == page_at


def test_the_address_follows_the_port_on_ones_own_machine_and_stays_where_a_person_put_it(
    site_tree, settings
):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
    Site.objects.update(hostname="127.0.0.1", port=8071)
    set_up_address()
    assert Site.objects.get().root_url == "http://127.0.0.1:8000"

    Site.objects.update(hostname="mld.gov.eg", port=443)
    set_up_address()
    assert Site.objects.get().root_url == "https://mld.gov.eg"


def test_two_sites_never_get_the_same_address(site_tree, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://saqqara.example"
    Site.objects.update(hostname="localhost")
    Site.objects.create(hostname="saqqara.example", root_page=site_tree.home_en)

    set_up_address()

    assert Site.objects.get(is_default_site=True).hostname == "localhost"
