"""A released result becomes a draft of the news in every language, and says nothing that the results do not say."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from competitions.actions.news import draft_news, news_of
from competitions.actions.release import release
from initiatives.models import NewsIndexPage, NewsPage
from tests import factories
from tests.admin_forms import edit_url
from tests.competitions import editions
from tests.competitions.organising import url

pytestmark = pytest.mark.django_db


@pytest.fixture
def released(decided, organiser):
    editions.public_page(decided)
    editions.public_page(decided, "en")
    release(decided, organiser)
    return type(decided).objects.get(pk=decided.pk)


def words(page):
    return f"{page.title} {page.summary} {page.body.render_as_block()}"


def test_nothing_is_drafted_before_the_release(decided, organiser):
    with pytest.raises(ValidationError):
        draft_news(decided, organiser)
    assert not NewsPage.objects.exists()


def test_only_organisers_draft(released):
    with pytest.raises(PermissionDenied):
        draft_news(released, factories.superuser())


def test_one_button_leads_from_the_release_to_a_draft_in_the_editor(client, released, organiser):
    for name in ("release", "overview"):
        assert (
            reverse("editions:news", args=[released.pk]) in client.get(url(name, released)).content.decode()
        )

    sent = client.post(url("news", released))

    draft = NewsPage.objects.get(locale__language_code="ar")
    assert sent.url == edit_url(draft)
    assert client.get(sent.url).status_code == 200
    assert not draft.live
    assert sent.url in client.get(url("release", released)).content.decode()


def test_the_draft_names_awards_and_nobody_else_in_each_language(released, organiser, site_tree):
    arabic = draft_news(released, organiser)
    english = NewsPage.objects.get(translation_key=arabic.translation_key, locale=site_tree.en)

    assert "لأنها سبقت المخالفة" in words(arabic)
    assert site_tree.sharqia.name_ar in words(arabic)
    assert "Because it came before the violation" in words(english)
    assert released.name_en in english.title
    for page in (arabic, english):
        assert site_tree.port_said.name_ar not in words(page)
        assert site_tree.port_said.name_en not in words(page)
        assert not page.live


def test_asking_again_gives_the_same_draft(released, organiser):
    first = draft_news(released, organiser)

    assert draft_news(released, organiser) == first == news_of(released)
    assert NewsPage.objects.count() == 2


def test_publishing_the_arabic_item_leaves_the_english_one_ready_to_publish(
    client, released, organiser, site_tree, django_capture_on_commit_callbacks
):
    arabic = draft_news(released, organiser)
    with django_capture_on_commit_callbacks(execute=True):
        arabic.save_revision().publish()
    english = NewsPage.objects.get(translation_key=arabic.translation_key, locale=site_tree.en)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_url(english), {"action": "publish"})

    english.refresh_from_db()
    assert english.live
    page = client.get(english.url).content.decode()
    assert "Because it came before the violation" in page
    assert "لأنها سبقت" not in page
    assert client.get(arabic.url).status_code == 200


def test_without_a_page_for_news_the_organiser_is_told(client, released, organiser):
    NewsIndexPage.objects.all().delete()

    answer = client.post(url("news", released), follow=True)

    assert "The site has no page for news" in answer.content.decode()


def test_without_a_public_page_the_news_would_lead_nowhere(client, decided, organiser):
    release(decided, organiser)

    answer = client.post(url("news", decided), follow=True)

    assert "The edition has no page" in answer.content.decode()
    assert not NewsPage.objects.exists()


def test_a_rehearsal_makes_no_news(released, organiser):
    type(released).objects.filter(pk=released.pk).update(rehearses=editions.edition())

    with pytest.raises(ValidationError):
        draft_news(released, organiser)
