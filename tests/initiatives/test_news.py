"""News: told by its date, in its language, to everybody, and leading on to what it tells of."""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from initiatives.localize import translate
from initiatives.models import NewsIndexPage, NewsPage, WorkshopPage
from tests.admin_forms import edit_url
from tests.factories import editor, organiser, translator
from tests.home.test_frame import MOST, asked
from tests.initiatives.factories import complete_initiative, image, published_initiative
from tests.initiatives.news import news
from tests.initiatives.test_feeds import ATOM, feed, titles
from tests.initiatives.test_localize import everything
from tests.initiatives.workshops import workshop

pytestmark = pytest.mark.django_db

FEED = "/ar/feeds/news.xml"


def index(language="ar"):
    return NewsIndexPage.objects.get(locale__language_code=language)


def text(client, page):
    return client.get(page.url).content.decode()


@pytest.fixture
def in_english(site_tree, django_capture_on_commit_callbacks):
    """Its finished translation, public."""

    def translated(item):
        texts = {source: f"English {number}" for number, source in enumerate(everything(item, site_tree))}
        with django_capture_on_commit_callbacks(execute=True):
            translate(item, site_tree.en, texts)
        return NewsPage.objects.get(translation_key=item.translation_key, locale=site_tree.en)

    return translated


def test_an_arabic_name_in_an_english_item_is_said_to_be_arabic(in_english, client):
    english = in_english(news())
    english.body = [("paragraph", "<p>First: شباك واحد</p>")]
    english.save()

    assert '<p>First: <bdi lang="ar">شباك واحد</bdi></p>' in text(client, english)


def test_the_list_goes_by_the_date_of_the_news_and_leaves_drafts_out(site_tree, client):
    news("خبر قديم", published_on=datetime.date(2026, 1, 5))
    news("خبر جديد", published_on=datetime.date(2026, 3, 9))
    news("خبر سري", live=False)

    page = text(client, index())

    assert page.index("خبر جديد") < page.index("خبر قديم")
    assert "خبر سري" not in page
    assert '<time datetime="2026-03-09">' in page


def test_without_news_the_list_says_so_in_both_languages(site_tree, client):
    assert "لا أخبار بعد" in text(client, index())
    assert "There is no news yet" in text(client, index("en"))


def test_many_items_come_in_pages(site_tree, client):
    for number in range(13):
        news(f"خبر {number}", published_on=datetime.date(2026, 1, 1 + number))

    assert text(client, index()).count("<time") == 12
    assert client.get(index().url + "?page=2").content.decode().count("<time") == 1


def test_an_item_leads_on_to_what_it_tells_of_and_to_other_news(site_tree, client):
    told = workshop(title="ورشة المراكز")
    news("خبر آخر")
    item = news(about=told.page_ptr)

    page = text(client, item)

    assert f'href="{told.url}"' in page
    assert "خبر آخر" in page
    assert "NewsArticle" in page
    assert '<meta property="og:type" content="article">' in page


def test_an_item_about_a_page_that_is_not_public_leads_nowhere(site_tree, client):
    draft = complete_initiative(title="مسودة سرية")
    hidden = workshop(title="ورشة مغلقة")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)

    for about in (draft, hidden):
        page = text(client, news(f"خبر {about.pk}", about=about.page_ptr))
        assert about.title not in page


def test_list_and_item_ask_as_much_for_three_as_for_one(site_tree, client):
    photo = image(site_tree.sharqia)
    first = news(photo=photo, about=workshop().page_ptr)
    news("آخر", photo=photo)

    def costs():
        return [asked(client, page.url) for page in (index(), first)]

    before = costs()
    for number in range(2):
        news(f"خبر {number}", photo=photo)

    assert costs() == before
    assert max(before) <= MOST


def test_the_feed_has_the_public_items_of_its_language(site_tree, client):
    news("خبر منشور", published_on=datetime.date(2026, 3, 9))
    news("خبر سري", live=False)

    found = feed(client, FEED)

    assert titles(client, FEED) == ["خبر منشور"]
    assert found.find(f"{ATOM}author/{ATOM}name").text
    assert found.find(f"{ATOM}entry/{ATOM}summary").text == "فُتح باب المشاركة."
    assert titles(client, "/en/feeds/news.xml") == []
    assert FEED in client.get("/ar/").content.decode()


def test_news_is_found_by_the_search_and_stands_on_the_map_for_robots(site_tree, client):
    item = news("جسر جديد للتعاون")

    assert item.title in client.get(reverse("search"), {"q": "جسر التعاون"}).content.decode().replace(
        "<mark>", ""
    ).replace("</mark>", "")
    assert item.full_url in client.get("/sitemap.xml").content.decode()


def test_english_news_keeps_its_words_while_figures_follow_the_arabic_page(
    client, in_english, django_capture_on_commit_callbacks
):
    item = news(published_on=datetime.date(2026, 3, 9))
    target = in_english(item)

    item.published_on, item.summary = datetime.date(2026, 3, 10), "ملخص آخر"
    with django_capture_on_commit_callbacks(execute=True):
        item.save_revision().publish()

    english = NewsPage.objects.get(pk=target.pk)
    assert english.published_on == datetime.date(2026, 3, 10)
    assert "ملخص" not in text(client, english)
    assert "was revised on" in text(client, english)


@pytest.mark.parametrize("make", [editor, translator])
def test_only_organisers_write_news(site_tree, client, make):
    item = news()
    client.force_login(make())

    assert (
        client.get(
            reverse("wagtailadmin_pages:add", args=["initiatives", "newspage", index().pk])
        ).status_code
        == 302
    )
    assert client.get(edit_url(item)).status_code == 302


def test_an_organiser_writes_news_in_arabic_only(site_tree, client):
    client.force_login(organiser())
    address = reverse("wagtailadmin_pages:add", args=["initiatives", "newspage", index().pk])

    assert client.get(address).status_code == 200
    assert not NewsPage.can_create_at(index("en"))
    assert not NewsPage.can_create_at(site_tree.home)


def test_what_it_tells_of_may_be_deleted(site_tree, client):
    told = workshop()
    item = news(about=told.page_ptr)
    WorkshopPage.objects.get(pk=told.pk).delete()

    assert client.get(item.url).status_code == 200


def test_an_initiative_in_arabic_only_is_named_in_its_language_on_english_news(client, in_english):
    told = published_initiative(title="شباك واحد")
    english = in_english(news(about=told.page_ptr))

    page = text(client, english)

    assert f'href="{told.url}" hreflang="ar"' in page
    assert '<bdi lang="ar">شباك واحد</bdi>' in page
