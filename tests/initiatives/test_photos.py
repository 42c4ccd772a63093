"""Photos of public pages: made by the worker, sent in the size and format a browser chooses."""

import io
import re

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.images import get_image_model

from initiatives import renditions
from initiatives.actions.photos import make_photos
from initiatives.models import BeforeAfterPair, StoryIndexPage
from tests.initiatives.factories import complete_initiative, complete_story, publish

pytestmark = pytest.mark.django_db


def picture(governorate, width=1000, height=600, kind="PNG", mode="RGB"):
    file = io.BytesIO()
    Image.effect_noise((width, height), 60).convert(mode).save(file, kind)
    return get_image_model().objects.create(
        title="صالة",
        alt_ar="صالة الانتظار",
        alt_en="The hall",
        file=ContentFile(file.getvalue(), f"hall.{kind.lower()}"),
        collection=governorate.collection,
    )


def drawn(image, options=""):
    source = f"{{% load photo_tags %}}{{% photo image 'card' {options} %}}"
    return Template(source).render(Context({"image": image}))


def made(image):
    return image.renditions.count()


def test_no_size_is_made_while_a_visitor_waits(client, site_tree):
    image = picture(site_tree.sharqia)
    story = publish(complete_story(hero_image=image))

    html = client.get(story.url).content.decode()

    assert made(image) == 0
    assert f'src="{image.file.url}"' in html


def test_the_worker_makes_each_size_once_for_public_pages_only(site_tree):
    image = picture(site_tree.sharqia)
    story = complete_story(hero_image=image)
    assert (sum(make_photos()), made(image)) == (0, 0)

    publish(story)

    assert sum(make_photos()) == 9  # four widths of two formats, one JPEG
    assert (sum(make_photos()), made(image)) == (0, 9)


def test_a_browser_chooses_avif_then_webp_then_jpeg(client, site_tree):
    image = picture(site_tree.sharqia)
    story = publish(complete_story(hero_image=image))
    list(make_photos())

    html = client.get(story.url).content.decode()

    types = re.findall(r'<source type="([^"]+)" srcset="([^"]+)"', html)
    assert [kind for kind, _srcset in types] == ["image/avif", "image/webp"]
    assert [re.findall(r" (\d+)w", srcset) for _kind, srcset in types] == [["420", "720", "900", "1000"]] * 2
    assert re.search(
        r'<img class="photo" src="[^"]+\.jpg" width="1000" height="600" alt="صالة الانتظار"', html
    )


def test_what_is_sent_is_what_the_markup_says(site_tree):
    image = picture(site_tree.sharqia)
    publish(complete_story(hero_image=image))
    list(make_photos())

    for rendition in image.renditions.all():
        with rendition.file.open() as file, Image.open(file) as sent:
            assert sent.format.lower() in rendition.filter_spec
            assert sent.width == rendition.width


def test_only_what_is_seen_first_is_fetched_first(site_tree):
    image = picture(site_tree.sharqia)

    assert 'loading="lazy"' in drawn(image)
    first = drawn(image, "first=True")
    assert 'fetchpriority="high"' in first
    assert "lazy" not in first


@pytest.mark.parametrize(("width", "widths"), [(300, 1), (420, 1), (421, 2), (1000, 4), (5000, 4)])
def test_no_size_repeats_another(width, widths):
    assert len(renditions.specs(width)["image/avif"]) == widths


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("GIF", "P"), ("PNG", "L"), ("WEBP", "RGBA")])
def test_every_kind_of_picture_can_be_made_smaller(site_tree, kind, mode):
    image = picture(site_tree.sharqia, kind=kind, mode=mode)
    publish(complete_story(hero_image=image))

    assert sum(make_photos()) == 9


def test_a_file_that_is_gone_does_not_stop_the_others(site_tree, caplog):
    broken, whole = picture(site_tree.sharqia), picture(site_tree.sharqia)
    publish(complete_story(hero_image=broken))
    publish(complete_story(hero_image=whole))
    broken.file.storage.delete(broken.file.name)

    list(make_photos())

    assert made(whole) == 9
    assert f"image {broken.pk}" in caplog.text


def test_pictures_in_the_body_of_a_story_and_pairs_are_made_too(site_tree):
    image, before, after = (picture(site_tree.sharqia) for _ in range(3))
    story = complete_story(body=[("picture", {"image": image, "caption": ""})])
    publish(story)
    page = complete_initiative()
    page.before_after = [BeforeAfterPair(before_image=before, after_image=after)]
    page.save_revision()
    publish(page)

    list(make_photos())

    assert [made(one) for one in (image, before, after)] == [9, 9, 9]


def test_lists_and_pairs_ask_as_many_queries_for_three_photos_as_for_one(client, site_tree):
    def queries(url):
        client.get(url)
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        return len(captured)

    def initiative(pairs):
        page = complete_initiative()
        page.before_after = [
            BeforeAfterPair(
                before_image=picture(site_tree.sharqia, 90, 60),
                after_image=picture(site_tree.sharqia, 90, 60),
            )
            for _ in range(pairs)
        ]
        page.save_revision()
        return publish(page)

    stories = StoryIndexPage.objects.get(locale=site_tree.ar)
    publish(complete_story(hero_image=picture(site_tree.sharqia, 90, 60)))
    one, three = initiative(1), initiative(3)
    list(make_photos())
    before = queries(stories.url)
    for _ in range(2):
        publish(complete_story(hero_image=picture(site_tree.sharqia, 90, 60)))
    list(make_photos())

    assert queries(stories.url) == before
    assert queries(three.url) == queries(one.url)
