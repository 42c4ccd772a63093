"""Who sends, writes and publishes English: what wagtail-localize and Wagtail would allow beyond the buttons."""

import io

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, Translation

from initiatives.localize import translate
from initiatives.models import InitiativePage, SuccessStoryPage
from tests.factories import editor, organiser, translator
from tests.initiatives.factories import complete_story, draft_initiative, image, publish, published_initiative

pytestmark = pytest.mark.django_db

SECRET = "سر-المسودة"


@pytest.fixture
def sent(site_tree):
    """A published initiative sent for translation; nothing is translated yet."""
    page = published_initiative(title="شباك واحد")
    translate(page, site_tree.en, {})
    return page


def english(page):
    return type(page).objects.get(translation_key=page.translation_key, locale__language_code="en")


def translation(page):
    return Translation.objects.get(source__object_id=page.translation_key)


def finish(page, site_tree):
    """Every text gets an English one; what is finished is published after the commit."""
    translate(page, site_tree.en, {})
    rows = translation(page).source.stringsegment_set.select_related("string")
    translate(page, site_tree.en, {row.string.data: f"English {row.order}" for row in rows})


def send(client, page, site_tree, **extra):
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(url, {"locales": [site_tree.en.pk], **extra}, follow=True)


def test_a_translator_deletes_no_translation(client, sent):
    page = english(sent)
    client.force_login(translator())

    # The first button of the translation's editor offered it.
    assert (
        "canDelete&quot;: false"
        in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    )
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    client.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={page.pk}")

    assert InitiativePage.objects.filter(pk=page.pk).exists()
    assert page.permissions_for_user(organiser()).can_delete()


def test_a_draft_is_not_sent(client, site_tree):
    draft = draft_initiative("EG-ASN", title=SECRET, slug="x")
    client.force_login(organiser())

    send(client, draft, site_tree)

    assert not draft.has_translation(site_tree.en)


def test_a_governorates_drafts_are_not_sent_with_its_page(client, site_tree):
    published, draft = published_initiative(), draft_initiative()
    client.force_login(organiser())

    send(client, site_tree.sharqia.page.get_parent(), site_tree, include_subtree="on")

    assert not published.has_translation(site_tree.en)
    assert not draft.has_translation(site_tree.en)


def test_an_editor_neither_sends_nor_reads_the_form_of_another_governorate(client, site_tree):
    draft = draft_initiative("EG-ASN", title=SECRET, slug="x")
    client.force_login(editor("EG-SHR"))
    url = reverse("wagtail_localize:submit_page_translation", args=[draft.pk])

    assert SECRET not in client.get(url, follow=True).content.decode()


DOORS_TO_PUBLISHING = [
    lambda client, page: client.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={page.pk}"
    ),
    lambda client, page: client.post(
        f"/admin/api/main/pages/{page.pk}/action/publish/", {}, content_type="application/json"
    ),
    lambda client, page: client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action-publish": "1", "title": "x", "slug": "x"}
    ),
]


@pytest.mark.parametrize("publish_by", DOORS_TO_PUBLISHING)
def test_an_unfinished_translation_goes_public_by_no_other_door(client, sent, publish_by):
    client.force_login(organiser())

    publish_by(client, english(sent))

    assert not english(sent).live


def test_a_finished_one_may_be_published_in_bulk(client, site_tree, sent):
    finish(sent, site_tree)
    client.force_login(organiser())

    DOORS_TO_PUBLISHING[0](client, english(sent))

    assert english(sent).live


@pytest.mark.parametrize("person", [editor, translator])
@pytest.mark.parametrize("name", ["stop_translation", "machine_translate"])
def test_only_the_ministry_stops_a_translation(client, sent, person, name):
    client.force_login(person())

    client.post(reverse(f"wagtail_localize:{name}", args=[translation(sent).pk]))

    assert translation(sent).enabled


@pytest.mark.parametrize("person", [editor, translator, organiser])
def test_nobody_turns_an_english_page_into_a_mirror_of_the_arabic_one(client, sent, person):
    client.force_login(person())

    client.post(reverse("wagtail_localize:convert_to_alias", args=[english(sent).pk]), {"confirm": "1"})

    assert english(sent).alias_of_id is None


def test_figures_pictures_and_choices_are_not_replaced_in_english(site_tree):
    page, story = published_initiative(), publish(complete_story())
    for source in (page, story):
        translate(source, site_tree.en, {})

    paths = set(OverridableSegment.objects.values_list("context__path", flat=True))

    assert not paths


# wagtail-localize's report pages through rows it has not ordered.
@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_a_translator_finds_his_work_and_an_editor_no_report(client, sent):
    report = reverse("wagtail_localize:translations_report")

    client.force_login(translator())
    assert "شباك واحد" in client.get(report).content.decode()
    client.force_login(editor())
    assert client.get(report).status_code == 302


def test_a_header_in_a_comment_is_no_header(client, sent):
    client.force_login(translator())
    upload = io.BytesIO(b'# X-WagtailLocalize-TranslationID\nmsgid "a"\nmsgstr "b"\n')
    upload.name = "x.po"

    url = reverse("wagtail_localize:upload_pofile", args=[translation(sent).pk])
    response = client.post(url, {"file": upload}, follow=True)

    assert response.status_code == 200
    assert "لا يذكر هذا الملف الترجمة" in response.content.decode()


def test_a_new_photo_reaches_the_english_story(site_tree, django_capture_on_commit_callbacks):
    story = publish(complete_story())
    with django_capture_on_commit_callbacks(execute=True):
        finish(story, site_tree)
    story.hero_image = image(site_tree.sharqia, title="صورة جديدة")

    with django_capture_on_commit_callbacks(execute=True):
        story.save_revision().publish(skip_permission_checks=True)

    assert SuccessStoryPage.objects.get(pk=english(story).pk).hero_image == story.hero_image


def test_an_english_story_links_to_the_english_initiative_or_to_none(site_tree, sent, rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    story = publish(complete_story(initiative=sent))
    translate(story, site_tree.en, {})

    assert story.linked_initiative(request) == InitiativePage.objects.get(pk=sent.pk)
    assert english(story).linked_initiative(request) is None

    finish(sent, site_tree)
    english(sent).get_latest_revision().publish()
    assert english(story).linked_initiative(request) == english(sent)
