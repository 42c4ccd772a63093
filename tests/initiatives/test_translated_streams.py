"""A story's body in English: words stay, figures and pictures follow, what nobody translated is left out."""

import pytest
from wagtail_localize.models import Translation

from initiatives.localize import translate
from initiatives.models import SuccessStoryPage
from tests.initiatives.factories import complete_story, image, publish

pytestmark = pytest.mark.django_db


def bars(*rows):
    return [
        {"type": "item", "id": f"bar-{label}", "value": {"label": label, "value": value}}
        for label, value in rows
    ]


def chart(title, *rows):
    value = {"title": title, "unit": "دقيقة", "source": "السجل", "bars": bars(*rows)}
    return {"type": "chart", "id": "chart", "value": value}


def words(kind, text, number=1):
    return {"type": kind, "id": f"{kind}-{number}", "value": text}


def picture(photo, caption=""):
    return {"type": "picture", "id": f"picture-{photo.pk}", "value": {"image": photo.pk, "caption": caption}}


def with_body(story, *rows):
    story.body = SuccessStoryPage._meta.get_field("body").stream_block.to_python(list(rows))
    return story


@pytest.fixture
def republish(django_capture_on_commit_callbacks):
    def publish_again(story, *rows):
        with django_capture_on_commit_callbacks(execute=True):
            with_body(story, *rows).save_revision().publish(skip_permission_checks=True)
        return english(story).body.get_prep_value()

    return publish_again


@pytest.fixture
def story(site_tree, django_capture_on_commit_callbacks):
    """Live in both languages, with a heading, a paragraph and a chart."""
    page = publish(complete_story())
    with_body(page, *FIRST_BODY).save_revision().publish(skip_permission_checks=True)
    translate(page, site_tree.en, {})
    translation = Translation.objects.get(source__object_id=page.translation_key)
    texts = translation.source.stringsegment_set.select_related("string")
    with django_capture_on_commit_callbacks(execute=True):
        translate(page, site_tree.en, {each.string.data: f"English of {each.order}" for each in texts})
    return page


FIRST_BODY = [
    words("heading", "البداية"),
    words("paragraph", "<p>كان <b>الانتظار</b> طويلًا.</p>"),
    chart("زمن الانتظار", ("قبل", "95"), ("بعد", "22")),
]


def english(story):
    return SuccessStoryPage.objects.get(translation_key=story.translation_key, locale__language_code="en")


def test_figures_of_a_chart_follow_and_its_words_stay(story, republish):
    body = republish(story, *FIRST_BODY[:2], chart("زمن آخر", ("قبل", "95"), ("بعد", "18")))

    said = body[2]["value"]
    assert [row["value"]["value"] for row in said["bars"]] == ["95", "18"]
    assert said["title"].startswith("English of")
    assert [row["value"]["label"][:10] for row in said["bars"]] == ["English of"] * 2


def test_a_new_picture_is_shown_at_once_without_its_arabic_caption(story, republish, site_tree):
    photo = image(site_tree.sharqia)

    body = republish(story, picture(photo, "تعليق عربي"), *FIRST_BODY)

    assert body[0]["value"] == {"image": photo.pk, "caption": ""}


def test_a_new_paragraph_waits_for_its_words(story, republish):
    body = republish(story, *FIRST_BODY, words("paragraph", "<p>فقرة جديدة</p>", 2))

    assert [row["type"] for row in body] == ["heading", "paragraph", "chart"]


def test_blocks_taken_away_and_moved_are_gone_and_moved(story, republish):
    heading, paragraph, figures = FIRST_BODY

    body = republish(story, figures, heading)

    assert [row["type"] for row in body] == ["chart", "heading"]
    assert body[1]["value"].startswith("English of")


def test_a_chart_of_which_too_few_bars_are_translated_is_left_out(story, republish):
    body = republish(story, *FIRST_BODY[:2], chart("زمن الانتظار", ("أولًا", "3"), ("ثانيًا", "4")))

    assert [row["type"] for row in body] == ["heading", "paragraph"]


def test_no_arabic_letter_reaches_the_english_page(client, story, republish, site_tree):
    republish(
        story, words("heading", "عنوان جديد"), picture(image(site_tree.sharqia), "تعليق"), FIRST_BODY[2]
    )

    html = client.get(english(story).url).content.decode().split("<article>")[1].split("</article>")[0]

    assert "عنوان جديد" not in html
    assert "تعليق" not in html
