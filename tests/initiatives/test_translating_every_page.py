"""Every public page type by HTTP: sent, written beside its source, carried as PO, published, kept in step."""

import io

import polib
import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from competitions.models import CompetitionIndexPage, CompetitionPage, WinnersPage
from home.models import ContentPage, HomePage, OpenDataPage, PressKitPage
from initiatives.localize import following, translate
from initiatives.models import (
    GovernorateIndexPage,
    GovernoratePage,
    InitiativeIndexPage,
    InitiativePage,
    NewsIndexPage,
    NewsPage,
    ObstacleIndexPage,
    ObstaclePage,
    ReplicationBoardPage,
    ReplicationGuidePage,
    StoryIndexPage,
    SuccessStoryPage,
    TrainingIndexPage,
    WorkshopIndexPage,
    WorkshopPage,
)
from tests.competitions.factories import edition
from tests.factories import organiser, translator
from tests.initiatives.factories import complete_story, publish, published_initiative
from tests.initiatives.guides import published_guide
from tests.initiatives.news import news
from tests.initiatives.workshops import workshop

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"


def content_page(tree):
    page = ContentPage(
        title="دليل الاستخدام 2026", slug="دليل-الاستخدام-2026", introduction="كيف تستخدم المنصة."
    )
    page.body = [("heading", "البداية"), ("text", "<p>اقرأ <b>المعايير</b> أولًا.</p><p>ثم اكتب.</p>")]
    return added(tree.home, page)


def competition_page(tree):
    page = CompetitionPage(
        title="دورة جديدة",
        slug="دورة-جديدة",
        competition=edition(),
        introduction="مقدمة.",
        rules_text="<p>قاعدة.</p>",
    )
    return added(CompetitionIndexPage.objects.get(locale=tree.ar), page)


def added(parent, page):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


NEW_PAGES = {
    InitiativePage: lambda tree: published_initiative(title="شباك واحد"),
    SuccessStoryPage: lambda tree: publish(complete_story()),
    ContentPage: content_page,
    CompetitionPage: competition_page,
    WorkshopPage: lambda tree: workshop(title="ورشة المراكز"),
    NewsPage: lambda tree: news("خبر جديد"),
}


@pytest.mark.parametrize("model", NEW_PAGES)
def test_a_page_goes_through_po_and_the_editor_to_the_public(
    client, site_tree, django_capture_on_commit_callbacks, model
):
    page = NEW_PAGES[model](site_tree)
    client.force_login(organiser())
    client.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [site_tree.en.pk]}
    )
    target = page.get_translation(site_tree.en)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    assert not target.live

    client.force_login(translator())
    upload_half(client, translation)
    total, done = translation.get_progress()
    assert 0 < done < total
    assert f"{done * 100 // total}" in client.get(reverse("initiatives_translations")).content.decode()
    write_the_rest(client, translation)
    assert translation.get_progress() == (total, total)

    client.force_login(organiser())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})

    target = model.objects.get(pk=target.pk)
    assert target.live
    assert target.slug == "english-title"
    assert client.get(target.url).status_code == 200


def upload_half(client, translation):
    """Every other text, the title among them, comes back in the PO file that was downloaded."""
    content = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content.decode()
    po = polib.pofile(content)
    for number, entry in enumerate(po):
        if number % 2 == 0:
            entry.msgstr = "English title" if entry.msgctxt == "title" else f"English {number}"
    upload = io.BytesIO(str(po).encode())
    upload.name = "words.po"
    client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": upload})


def write_the_rest(client, translation):
    missing = translation.source.stringsegment_set.annotate_translation(translation.target_locale)
    for segment in missing.filter(translation=None).select_related("context"):
        url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        text = "English title" if segment.context.path == "title" else f"English text {segment.pk}"
        assert client.put(url, f"value={text}", content_type=FORM).status_code in (200, 201)


PAGES_OF_SET_UP = [
    HomePage,
    ContentPage,
    OpenDataPage,
    PressKitPage,
    GovernorateIndexPage,
    GovernoratePage,
    InitiativeIndexPage,
    NewsIndexPage,
    ObstacleIndexPage,
    ObstaclePage,
    ReplicationBoardPage,
    StoryIndexPage,
    TrainingIndexPage,
    WorkshopIndexPage,
    CompetitionIndexPage,
    WinnersPage,
]


def test_every_type_of_page_that_is_translated_is_tried_here():
    below_others = {ReplicationGuidePage}
    assert set(following.FOLLOWED) == {*NEW_PAGES, *PAGES_OF_SET_UP} | below_others


@pytest.mark.parametrize("model", PAGES_OF_SET_UP)
def test_the_pages_of_set_up_are_edited_beside_their_source_with_their_english_words(
    client, site_tree, model
):
    page = model.objects.filter(locale=site_tree.ar).first()
    target = page.get_translation(site_tree.en)
    client.force_login(translator())

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content.decode()

    assert "wagtail-localize" in editor
    assert page.title in editor
    translation = Translation.objects.get(source__object_id=page.translation_key)
    total, done = translation.get_progress()
    assert total == done > 0


def test_the_english_page_of_a_governorate_says_since_when_its_words_lag(
    client, site_tree, django_capture_on_commit_callbacks
):
    page, target = site_tree.sharqia.page, site_tree.sharqia.page_en
    assert "was revised on" not in client.get(target.url).content.decode()

    page.introduction = "<p>نص جديد بالعربية</p>"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    english = client.get(target.url).content.decode()
    assert "was revised on" in english
    assert "نص جديد" not in english


def test_a_publication_without_new_words_marks_nothing(client, site_tree):
    page = site_tree.sharqia.page
    page.show_in_menus = True

    page.save_revision().publish()

    assert "was revised on" not in client.get(site_tree.sharqia.page_en.url).content.decode()
    assert Page.objects.get(pk=site_tree.sharqia.page_en.pk).show_in_menus


def test_the_mark_goes_when_the_words_are_published(client, site_tree, django_capture_on_commit_callbacks):
    page, target = site_tree.sharqia.page, site_tree.sharqia.page_en
    page.introduction = "<p>نص جديد بالعربية</p>"
    page.save_revision().publish()
    client.force_login(translator())
    write_the_rest(client, Translation.objects.get(source__object_id=page.translation_key))
    assert "was revised on" in client.get(target.url).content.decode()

    client.force_login(organiser())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})

    english = client.get(target.url).content.decode()
    assert "was revised on" not in english
    assert "English text" in english


def test_a_link_in_a_text_leads_to_the_english_page(client, site_tree):
    page, target = site_tree.sharqia.page, site_tree.sharqia.page_en
    aswan, aswan_en = site_tree.aswan.page, site_tree.aswan.page_en
    target.introduction = f'<p>See <a linktype="page" id="{aswan.pk}">Aswan</a>.</p>'
    target.save()
    page.introduction = f'<p>انظر <a linktype="page" id="{aswan.pk}">أسوان</a>.</p>'
    page.save()

    assert f'<a href="{aswan_en.url}">Aswan</a>' in client.get(target.url).content.decode()
    assert f'<a href="{aswan.url}">أسوان</a>' in client.get(page.url).content.decode()


def test_the_front_page_made_anew_is_made_anew_in_english_when_its_words_are(client, site_tree, republished):
    home, target = site_tree.home, site_tree.home_en
    body = home.body.get_prep_value()
    body.insert(0, {"type": "headline", "id": "new", "value": {"title": "لافتة جديدة", "text": ""}})
    body[1], body[2] = body[2], body[1]
    home.body = HomePage._meta.get_field("body").stream_block.to_python(body)

    republished(home)

    kinds = [band["type"] for band in body]
    english = HomePage.objects.get(pk=target.pk)
    assert [band.block_type for band in english.body] == kinds[1:]
    assert "was revised on" in client.get(target.url).content.decode()
    client.force_login(translator())
    write_the_rest(client, Translation.objects.get(source__object_id=home.translation_key))
    client.force_login(organiser())
    republished(
        None, lambda: client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    )
    assert [band.block_type for band in HomePage.objects.get(pk=target.pk).body] == kinds


@pytest.fixture
def republished(django_capture_on_commit_callbacks):
    def publish_again(page, by=None):
        with django_capture_on_commit_callbacks(execute=True):
            by() if by else page.save_revision().publish()

    return publish_again


def test_a_page_built_by_hand_of_other_blocks_is_left_alone(site_tree):
    page = content_page(site_tree)
    target = page.copy_for_translation(site_tree.en)
    target.title, target.body = "Guide", [("text", "<p>Quite another text.</p>")]
    target.save_revision().publish()

    page.introduction = "مقدمة أخرى"
    page.save_revision().publish()

    assert not Translation.objects.filter(source__object_id=page.translation_key).exists()
    assert "Quite another text" in str(ContentPage.objects.get(pk=target.pk).body)


def test_a_page_is_not_sent_before_the_page_it_stands_under(client, site_tree):
    guide = published_guide()
    initiative = guide.get_parent()
    client.force_login(organiser())
    address = reverse("wagtail_localize:submit_page_translation", args=[guide.pk])

    refused = client.post(address, {"locales": [site_tree.en.pk]}, follow=True)

    assert initiative.title in refused.content.decode()
    assert not Page.objects.filter(locale=site_tree.en, translation_key=initiative.translation_key).exists()
    translate(initiative.specific, site_tree.en, {})
    client.post(address, {"locales": [site_tree.en.pk]})
    assert guide.get_translation(site_tree.en).get_parent() == initiative.get_translation(site_tree.en)
