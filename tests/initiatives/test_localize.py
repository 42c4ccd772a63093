"""English by wagtail-localize: what a translator writes stays, what is counted follows the Arabic page."""

import io
from decimal import Decimal

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from initiatives.localize import is_complete, translate
from initiatives.models import BeneficiaryGroup, EvidenceFile, Indicator, InitiativePage, InitiativeTag
from tests.factories import editor, organiser, translator
from tests.initiatives.factories import document, indicator, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    """wagtail-localize publishes after the commit; here that is the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def english(site_tree, on_commit):
    """A published initiative and its finished, published translation."""
    page = published_initiative(title="شباك واحد")
    with on_commit():
        translate(page, site_tree.en, everything(page, site_tree))
    return page, translated(page)


def everything(page, site_tree):
    """An English text for each of the page's texts."""
    translation = sent(page, site_tree)
    texts = {segment.string.data: f"English {segment.order}" for segment in segments(translation)}
    return {**texts, "شباك واحد": "One window", "متوسط زمن الخدمة": "Average service time"}


def sent(page, site_tree):
    translate(page, site_tree.en, {})
    return Translation.objects.get(source__object_id=page.translation_key)


def segments(translation):
    return translation.source.stringsegment_set.select_related("string")


def translated(page):
    return InitiativePage.objects.get(translation_key=page.translation_key, locale__language_code="en")


def publish_again(page, on_commit):
    with on_commit():
        page.save_revision().publish(skip_permission_checks=True)


def test_a_finished_translation_is_live_under_its_english_address(client, english):
    page, target = english

    assert target.live
    assert (target.title, target.slug) == ("One window", "one-window")
    assert "One window" in client.get(target.url).content.decode()
    assert "Translated from Arabic on" in client.get(target.url).content.decode()


def test_an_unfinished_translation_is_no_alias_and_not_public(client, site_tree):
    page = published_initiative(title="شباك واحد")

    assert translate(page, site_tree.en, {"شباك واحد": "One window"}) is None

    target = translated(page)
    assert (target.live, target.alias_of_id) == (False, None)
    assert not is_complete(Translation.objects.get(source__object_id=page.translation_key))


def test_an_organiser_sends_a_page_and_nobody_else_does(client, site_tree):
    page = published_initiative()
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])

    for user in (editor(), translator()):
        client.force_login(user)
        client.post(url, {"locales": [site_tree.en.pk]})
        assert not page.has_translation(site_tree.en)

    client.force_login(organiser())
    client.post(url, {"locales": [site_tree.en.pk], "include_subtree": ""})  # as the form has it
    assert page.has_translation(site_tree.en)


def test_publishing_an_unfinished_translation_is_refused_with_the_count(client, site_tree, on_commit):
    page = published_initiative()
    sent(page, site_tree)
    client.force_login(organiser())

    with on_commit():
        url = reverse("wagtailadmin_pages:edit", args=[translated(page).pk])
        response = client.post(url, {"action": "publish"}, follow=True)

    assert "لم تكتمل هذه الترجمة" in response.content.decode()
    assert not translated(page).live


def test_the_update_view_publishes_nothing_unfinished(client, site_tree, on_commit):
    page = published_initiative()
    translation = sent(page, site_tree)
    client.force_login(organiser())

    with on_commit():
        url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        client.post(url, {"publish_translations": "on"})

    assert not translated(page).live


def test_figures_dates_files_and_choices_follow_and_words_stay(english, on_commit):
    page, _target = english
    row = page.indicators.get()
    row.after, row.name = Decimal(18), "اسم آخر"
    page.indicators = [row]
    page.cost, page.satisfaction = Decimal(99), Decimal("88.5")
    page.beneficiaries = BeneficiaryGroup.objects.filter(key="farmers")
    page.tags.set(InitiativeTag.objects.filter(slug="low-cost"))
    page.evidence_files = [EvidenceFile(document=document(page.governorate, "كشف جديد"))]
    page.problem = "نص عربي جديد"

    publish_again(page, on_commit)

    target = translated(page)
    english_row = target.indicators.get()
    assert (english_row.after, english_row.name) == (Decimal(18), "Average service time")
    assert (target.cost, target.satisfaction) == (Decimal(99), Decimal("88.5"))
    assert [group.key for group in target.beneficiaries.all()] == ["farmers"]
    assert [tag.slug for tag in target.tags.all()] == ["low-cost"]
    assert [row.document.title for row in target.evidence_files.all()] == ["كشف جديد"]
    assert target.problem.startswith("English")
    assert target.live


def test_new_words_reach_the_translator_and_wait_for_him(english, on_commit):
    page, target = english
    page.problem = "نص عربي جديد"
    page.indicators = [page.indicators.get(), indicator(name="مؤشر جديد")]

    publish_again(page, on_commit)

    translation = Translation.objects.get(source__object_id=page.translation_key)
    texts = {segment.string.data for segment in segments(translation)}
    assert {"نص عربي جديد", "مؤشر جديد"} <= texts
    assert not is_complete(translation)
    assert Indicator.objects.filter(page=target).count() == 1


def test_a_row_taken_away_goes_in_english_too(english, on_commit):
    page, target = english
    page.challenges = []

    publish_again(page, on_commit)

    assert target.challenges.count() == 0


def test_withdrawing_the_arabic_page_withdraws_the_english_one(english):
    page, target = english

    page.unpublish()

    assert not Page.objects.get(pk=target.pk).live


def test_an_english_page_of_its_own_address_keeps_it_when_the_arabic_title_changes(english, on_commit):
    page, target = english
    page.title = "عنوان آخر"

    publish_again(page, on_commit)

    assert translated(page).slug == "one-window"
    assert translated(page).title == "One window"


def test_a_translator_writes_but_does_not_publish(client, english, on_commit):
    _page, target = english
    target.unpublish()
    client.force_login(translator())
    url = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert client.get(url).status_code == 200

    with on_commit():
        client.post(url, {"action": "publish"})

    assert not Page.objects.get(pk=target.pk).live


@pytest.mark.parametrize("content", [b"", b'msgid "a"\nmsgstr "b"\n', b"\xff\xfe\x00"])
def test_a_po_file_without_its_header_is_answered_with_a_message(client, english, content):
    page, _target = english
    translation = Translation.objects.get(source__object_id=page.translation_key)
    client.force_login(translator())
    upload = io.BytesIO(content)
    upload.name = "x.po"

    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    response = client.post(url, {"file": upload}, follow=True)

    assert response.status_code == 200
    assert "لا يذكر هذا الملف الترجمة" in response.content.decode()


def test_the_downloaded_po_file_can_be_uploaded_again(client, english):
    page, _target = english
    translation = Translation.objects.get(source__object_id=page.translation_key)
    client.force_login(translator())
    po = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    upload = io.BytesIO(po.replace(b"Average service time", b"Mean service time"))
    upload.name = "x.po"

    client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": upload})

    assert "Mean service time" in str(translation.export_po())
