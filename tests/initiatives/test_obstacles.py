"""Who solved this obstacle? A page for each, in both languages, and what it says where nobody has."""

import pytest
from django.core.paginator import Paginator

from initiatives.models import InitiativeIndexPage, Obstacle, ObstacleIndexPage, ObstaclePage
from tests.initiatives.factories import (
    challenge,
    complete_initiative,
    draft_initiative,
    publish,
    published_initiative,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(site_tree):
    return ObstacleIndexPage.objects.get(locale=site_tree.ar)


def obstacle_page(key, language="ar"):
    return ObstaclePage.objects.get(obstacle__key=key, locale__language_code=language)


def shown(client, page):
    return client.get(page.url).content.decode()


def overcome(key, code="EG-SHR", **texts):
    page = complete_initiative(code)
    page.challenges = [challenge(obstacle=Obstacle.objects.get(key=key), **texts)]
    page.save_revision(clean=False)
    return publish(page)


def test_every_obstacle_has_a_page_in_each_language(index, site_tree):
    count = Obstacle.objects.count()

    assert ObstaclePage.objects.live().filter(locale=site_tree.ar).count() == count
    assert ObstaclePage.objects.live().filter(locale=site_tree.en).count() == count
    assert obstacle_page("queues", "en").title == "Crowding and long queues"


def test_a_new_obstacle_gets_its_pages(index):
    Obstacle.objects.create(key="dust", name_ar="الغبار", name_en="Dust")

    assert [obstacle_page("dust", code).title for code in ("ar", "en")] == ["الغبار", "Dust"]


def test_the_index_puts_solved_obstacles_first_and_names_those_without_a_solution(client, index):
    published_initiative()
    draft = complete_initiative()
    draft.challenges = [challenge(obstacle=Obstacle.objects.get(key="funding"))]
    draft.save_revision(clean=False)

    context = client.get(index.url).context

    assert [(page.obstacle.key, page.count) for page in context["solved"]] == [("queues", 1)]
    assert "funding" in [page.obstacle.key for page in context["unsolved"]]


def test_an_obstacle_says_how_each_public_initiative_overcame_it(client, index):
    overcome("weak_network", what_happened="انقطعت الشبكة ساعتين.", how_overcome="خط بديل من شركة أخرى.")
    overcome("funding", what_happened="لا ميزانية.", how_overcome="تبرع.")

    html = shown(client, obstacle_page("weak_network"))

    assert "انقطعت الشبكة ساعتين." in html
    assert "خط بديل من شركة أخرى." in html
    assert "تغلّبت عليه مبادرة واحدة" in html
    assert "لا ميزانية." not in html


def test_a_withdrawn_initiative_leaves_the_obstacle(client, index):
    page = overcome("weak_network", what_happened="انقطعت الشبكة.")
    assert "انقطعت الشبكة." in shown(client, obstacle_page("weak_network"))

    page.unpublish()

    assert "انقطعت الشبكة." not in shown(client, obstacle_page("weak_network"))


def test_an_obstacle_without_a_solution_leads_to_solved_ones(client, index):
    overcome("weak_network")

    html = shown(client, obstacle_page("resistance"))

    assert "لا حلّ منشورًا لهذا المعوّق بعد" in html
    assert f'href="{obstacle_page("weak_network").url}"' in html


def test_each_language_answers_with_its_own_pages(client, index, site_tree):
    page = overcome("weak_network", what_happened="انقطعت الشبكة.")
    english = page.copy_for_translation(site_tree.en, copy_parents=False)
    assert "This obstacle has no published solution yet" in shown(client, obstacle_page("weak_network", "en"))

    row = english.challenges.get()
    row.what_happened = "The network failed."
    english.challenges = [row]
    english.save_revision(clean=False).publish(skip_permission_checks=True)

    html = shown(client, obstacle_page("weak_network", "en"))
    assert "The network failed." in html
    assert "انقطعت الشبكة." not in html


def test_an_initiative_leads_to_the_pages_of_its_obstacles(client, index):
    page = overcome("weak_network")

    assert f'href="{obstacle_page("weak_network").url}"' in shown(client, page)


def test_an_obstacle_leads_to_the_catalogue_narrowed_to_it(client, index, site_tree):
    overcome("weak_network")
    catalogue = InitiativeIndexPage.objects.get(locale=site_tree.ar)

    html = shown(client, obstacle_page("weak_network"))

    assert f'href="{catalogue.url}?obstacle=weak_network"' in html


def test_many_answers_come_in_pages_at_a_constant_number_of_queries(
    client, index, django_assert_max_num_queries
):
    first = overcome("weak_network")
    page = obstacle_page("weak_network")
    client.get(page.url)
    # Ten, and those by which a catalogue that a transaction changed is read anew.
    with django_assert_max_num_queries(20) as one:
        client.get(page.url)
    for number in range(13):
        copy = first.copy(update_attrs={"slug": f"copy-{number}", "title": f"نسخة {number}"})
        copy.save_revision(clean=False).publish(skip_permission_checks=True)

    client.get(page.url)
    with django_assert_max_num_queries(20) as many:
        response = client.get(page.url)

    rows = response.context["answers"].rows
    assert isinstance(rows.paginator, Paginator)
    assert (rows.paginator.num_pages, len(rows)) == (2, 12)
    assert len(many) == len(one)


def test_a_draft_is_nobodys_answer(client, index):
    draft_initiative(title="مسودة سرية")

    assert "مسودة سرية" not in shown(client, obstacle_page("queues"))
