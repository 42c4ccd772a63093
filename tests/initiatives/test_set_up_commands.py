"""`setup_initiatives` and `setup_competitions`: twice is once, what a host renamed stays, and what lacks is said."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Collection, GroupPagePermission, Page, Site, Task, Workflow, WorkflowPage

from competitions.models import CompetitionIndexPage, WinnersPage
from home.models import HomePage
from initiatives.models import GovernorateIndexPage, GovernoratePage, InitiativeIndexPage
from tests.competitions.factories import judge as new_judge

pytestmark = pytest.mark.django_db
COUNTED = (Page, Group, Collection, Task, Workflow, WorkflowPage, GroupPagePermission)


def set_up(*options):
    for command in ("setup_initiatives", "setup_competitions"):
        call_command(command, *options, verbosity=0)


def counts():
    rights = sum(group.permissions.count() for group in Group.objects.all())
    return {model.__name__: model.objects.count() for model in COUNTED} | {"rights": rights}


def everything():
    """Names of what a host can rename, too."""
    names = [*Group.objects.values_list("name", flat=True), *Workflow.objects.values_list("name", flat=True)]
    return counts(), sorted(names), sorted(Page.objects.values_list("title", "slug", "live"))


@pytest.fixture
def set_up_site(site_tree, capsys):
    set_up()
    return site_tree


def test_run_again_it_changes_nothing(set_up_site):
    before = everything()

    set_up()

    assert before[0]["Page"] > 60
    assert everything() == before


def test_what_the_host_renamed_moved_in_the_menu_or_withdrew_stays(set_up_site):
    index = InitiativeIndexPage.objects.child_of(set_up_site.home).get()
    index.title, index.slug, index.show_in_menus = "ما جُرِّب", "tried", False
    index.save_revision().publish()
    set_up_site.sharqia.page.unpublish()
    for name in ("Organisers", "Translators", "Auditors"):
        Group.objects.filter(name=name).update(name=f"Our {name.lower()}")
    Workflow.objects.update(name="Ours")
    before = everything()

    set_up()

    assert everything() == before


@pytest.fixture
def elsewhere(site_tree):
    """A site that has none of the plugin's pages yet; what stood there before is gone."""
    for index in GovernorateIndexPage.objects.all():
        index.delete()
    other = add_home("other")
    Site.objects.create(hostname="other.example", root_page=other)
    return other


def test_of_several_sites_the_one_named_gets_the_pages_in_each_language(elsewhere):
    set_up("--site", "other.example")

    index = GovernorateIndexPage.objects.child_of(elsewhere).get()
    assert GovernoratePage.objects.child_of(index).count() == 27
    assert WinnersPage.objects.child_of(CompetitionIndexPage.objects.child_of(elsewhere).get()).get().live
    (translated,) = elsewhere.get_translations()
    assert (translated.locale.language_code, translated.live) == ("en", True)
    assert GovernorateIndexPage.objects.child_of(translated).get().title == "Governorates"


def test_a_second_site_is_refused(site_tree):
    Site.objects.create(hostname="other.example", root_page=add_home("other"))

    with pytest.raises(CommandError, match="set up already under “سقارة”"):
        call_command("setup_initiatives", "--site", "other.example")


def add_home(slug):
    root = Page.get_first_root_node()
    return root.add_child(instance=HomePage(title="Home", slug=slug, locale=HomePage.objects.first().locale))


def no_site(tree):
    Site.objects.all().delete()


def no_page(tree):
    Site.objects.update(root_page=Page.get_first_root_node())


def english_home(tree):
    Site.objects.update(root_page=tree.home_en)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (no_site, "There is no site that is the default (sites: none). Make one in Settings › Sites"),
        (no_page, "which is no page: choose a home page in Settings › Sites"),
        (english_home, "set INITIATIVES_SOURCE_LOCALE to the language of the home page"),
    ],
)
@pytest.mark.parametrize("command", ["setup_initiatives", "setup_competitions"])
def test_without_a_home_it_says_what_to_do(site_tree, spoil, says, command):
    spoil(site_tree)

    with pytest.raises(CommandError) as refused:
        call_command(command)

    assert says in str(refused.value)


def test_a_site_that_does_not_exist_is_named_with_those_that_do(site_tree):
    with pytest.raises(CommandError, match=r"no site at “else.example” \(sites: \w"):
        call_command("setup_initiatives", "--site", "else.example")


def test_competitions_come_after_initiatives(elsewhere):
    Site.objects.update(root_page=elsewhere)

    with pytest.raises(CommandError, match="run setup_initiatives first"):
        call_command("setup_competitions")


def test_no_second_group_of_judges_is_made_beside_a_renamed_one(set_up_site, settings):
    new_judge()
    Group.objects.filter(name="Judges").update(name="Jury")
    with pytest.raises(CommandError, match="set COMPETITIONS_JUDGES_GROUP to its new name"):
        call_command("setup_competitions")

    settings.COMPETITIONS_JUDGES_GROUP = "Jury"
    set_up()

    assert not Group.objects.filter(name="Judges").exists()
