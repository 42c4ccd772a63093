"""The picture of a shared link: drawn by the worker in the page's language, served under an address of its content."""

import io
import re
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

import initiatives
from home.share import drawing
from home.share.facts import ShareFacts, ShareFigure, share_facts
from home.share.files import draw_pictures
from initiatives.models import GovernoratePage
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_store(settings, tmp_path):
    """Files outlive the rows of a test, and numbers of pages come again."""
    settings.MEDIA_ROOT = tmp_path


FIGURE = ShareFigure("من 95 إلى", "22", "دقيقة", "متوسط زمن الخدمة")


def picture(**fields):
    facts = {
        "language": "ar",
        "platform": "سقارة",
        "tagline": "تعميم",
        "title": "شباك واحد",
        "figure": FIGURE,
    }
    return Image.open(io.BytesIO(drawing.draw(ShareFacts(**facts | fields)))).convert("RGB")


def ink_in(image, *box):
    """Pixels of the box that are not the ground."""
    colours = image.crop(box).getcolors(maxcolors=1_000_000)
    return sum(count for count, colour in colours if colour != image.getpixel((600, 10)))


def address(client, url):
    return re.search(r'<meta property="og:image" content="http://testserver([^"]+)"', shown(client, url))[1]


def fetch(client, url):
    """(status, content, where it leads) of an answer that is closed again."""
    response = client.get(url)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, content, response.headers.get("Location", "")


def status(client, url):
    return fetch(client, url)[0]


def shown(client, url):
    return client.get(url).content.decode()


@pytest.fixture
def drawn(site_tree):
    """A published initiative whose picture the worker has drawn."""
    page = published_initiative(title="شباك واحد بلا انتظار")
    list(draw_pictures())
    return page


def test_a_page_names_its_picture_and_that_is_what_is_served(client, drawn):
    response = client.get(address(client, drawn.url))
    content = b"".join(response.streaming_content)

    with Image.open(io.BytesIO(content)) as served:
        assert (served.format, served.size) == ("PNG", (1200, 630))
    assert response["Content-Type"] == "image/png"
    assert "immutable" in response["Cache-Control"]


def test_nothing_is_drawn_while_somebody_waits(client, site_tree):
    page = published_initiative()

    response = client.get(address(client, page.url))

    assert response.url.endswith("site/img/share.png")
    assert response["Cache-Control"] == "no-store"
    assert not default_storage.exists(f"share/{page.pk}")


def test_another_title_is_another_address_and_the_old_picture_goes(client, drawn):
    before = address(client, drawn.url)
    drawn.title = "عنوان آخر"
    drawn.save_revision().publish()

    after = address(client, drawn.url)
    list(draw_pictures())

    assert before != after
    assert status(client, before) == 302
    assert status(client, after) == 200


def test_a_draft_and_a_withdrawn_page_show_no_picture(client, drawn):
    draft = complete_initiative()
    public = address(client, drawn.url)
    assert status(client, public) == 200

    drawn.unpublish()

    assert status(client, public) == 404
    assert status(client, public.replace(f"/{drawn.pk}-", f"/{draft.pk}-")) == 404
    assert not default_storage.exists(f"share/{draft.pk}")


def test_the_picture_of_one_page_is_not_had_by_the_number_of_another(client, drawn, site_tree):
    elsewhere = address(client, drawn.url).replace(f"/{drawn.pk}-", f"/{site_tree.home.pk}-")

    assert status(client, elsewhere) == 302


def test_each_picture_is_drawn_once(site_tree):
    assert sum(draw_pictures()) > 0
    assert sum(draw_pictures()) == 0


def test_a_page_that_fails_leaves_the_others_their_picture(client, drawn, caplog):
    broken, whole = published_initiative(), published_initiative()
    default_storage.save(f"share/{broken.pk}", ContentFile(b"a file where its folder should be"))

    list(draw_pictures())

    assert f"page {broken.pk}" in caplog.text
    assert status(client, address(client, whole.url)) == 200


def test_a_story_leads_with_its_key_figure_and_a_governorate_with_its_name(site_tree):
    story = publish(complete_story())

    assert share_facts(story).figure == ShareFigure("", "22", "دقيقة", "متوسط زمن الخدمة")
    governorate = GovernoratePage.objects.get(pk=site_tree.sharqia.page.pk)
    assert (share_facts(governorate).title, share_facts(governorate).place) == ("الشرقية", "")


@pytest.mark.parametrize(("language", "words"), [("ar", "من 95 إلى"), ("en", "from 95 to")])
def test_the_picture_speaks_the_language_of_its_page(site_tree, language, words):
    page = published_initiative()
    if language == "en":
        page = publish(page.copy_for_translation(site_tree.en, copy_parents=False))

    facts = share_facts(page)

    assert (facts.language, facts.figure.before) == (language, words)


def test_arabic_begins_at_the_right_and_english_at_the_left():
    arabic, english = picture(title="شباك"), picture(title="One", language="en")
    left, right = (60, 230, 300, 400), (900, 230, 1140, 400)

    assert (ink_in(arabic, *left), ink_in(english, *right)) == (0, 0)
    assert ink_in(arabic, *right) > 1000
    assert ink_in(english, *left) > 1000


def test_arabic_letters_are_joined():
    """Joined letters are narrower than the same letters one by one: what happens without shaping."""
    canvas = drawing.Canvas(Image.new("RGB", (10, 10)), rtl=True)
    word = "شباك"

    joined = canvas.width(word, 60, drawing.BOLD)

    assert joined < sum(canvas.width(letter, 60, drawing.BOLD) for letter in word) * 0.85


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "كلمة " * 60},
        {"title": "كلمةواحدةبلافاصل" * 12},
        {"title": ""},
        {
            "figure": ShareFigure(
                "من 1,250,000,000.5 إلى", "980,000,000", "متعامل في الشهر الواحد", "عدد " * 50
            )
        },
        {"figure": ShareFigure("", "0", "", "")},
        {"figure": None},
    ],
)
def test_no_words_leave_the_margins(fields):
    image = picture(**fields)

    if fields.get("figure", FIGURE):
        assert ink_in(image, 0, 0, 60, 590) == 0
        assert ink_in(image, 1145, 0, 1200, 590) == 0
    assert image.size == (1200, 630)


def test_the_emblem_has_a_tile_for_each_governorate_and_the_colours_are_the_tokens():
    assert sum(map(len, drawing.COURSES)) == 27
    tokens = (Path(initiatives.__file__).parent / "static/initiatives/css/tokens.css").read_text()
    for colour in (
        drawing.GROUND,
        drawing.INK,
        drawing.INK_2,
        drawing.DEEP,
        drawing.FIRST,
        *drawing.GLAZES.values(),
    ):
        assert colour in tokens


def test_without_the_library_that_shapes_arabic_pages_show_the_emblem(client, site_tree, monkeypatch):
    monkeypatch.setattr(drawing.features, "check", lambda name: False)

    assert sum(draw_pictures()) == 0
    assert address(client, site_tree.home.url) == "/static/site/img/share.png"


def test_what_is_no_page_shows_the_emblem(client, site_tree):
    assert address(client, "/ar/search/") == "/static/site/img/share.png"
