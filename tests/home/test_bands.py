"""The front page is what an organiser puts together: his bands, his words, his picks, in his order."""

import html
import json
import re

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.blocks import HOME_BLOCKS
from home.models import HomePage, OpenDataPage
from home.texts import BANDS, OTHER_BANDS
from initiatives.models import CatalogueRow, CatalogueVersion, InitiativePage
from tests.admin_forms import edit_url
from tests.factories import organiser
from tests.home.bands import band, put
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.factories import complete_story, publish, published_initiative
from tests.initiatives.news import news

pytestmark = pytest.mark.django_db


OWN_WORDS = {"number": "", "label": "", "source": ""}
DRAWN_ONCE_THERE_IS_ONE = [
    "winners",
    "ready",
    "edition",
    "figures",
    "obstacles",
    "story",
    "initiatives",
    "news",
]


def front(client, language="ar"):
    return client.get(f"/{language}/").content.decode()


def headings(page):
    return re.findall(r"<h[12]>([^<]+)</h[12]>", page.split("<main")[1].split("</main>")[0])


def send(client, home, blocks, **fields):
    data = {"title": home.title, "slug": home.slug, "body": streamfield(blocks), **fields}
    comments = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    return client.post(edit_url(home), nested_form_data(data) | comments | {"action-publish": "1"})


def inline_rows(*values):
    """As the script of a ListBlock writes its rows."""
    rows = {str(at): {"value": value, "order": str(at), "deleted": ""} for at, value in enumerate(values)}
    return {"count": str(len(rows)), **rows}


HERO = dict(BANDS["ar"])["hero"] | {"title": "من هنا نبدأ", "shows_map": "", "shows_counts": "on"}
CALL = {
    "title": "اكتب لنا",
    "text": "",
    "button": {"page": "", "url": "mailto:x@example.org", "label": "بريد"},
}


def test_an_organiser_builds_the_front_page_anew(site_tree, client):
    client.force_login(organiser())

    sent = send(
        client,
        site_tree.home,
        [
            ("call", CALL),
            ("hero", HERO),
            ("text", {"title": "خبر", "text": rich_text("<p>نص <b>جديد</b></p>", features=["bold"])}),
        ],
    )
    page = front(client)

    assert sent.status_code == 302, sent.context["form"].errors
    assert headings(page) == ["اكتب لنا", "من هنا نبدأ", "خبر"]
    assert '<a class="btn" href="mailto:x@example.org">بريد</a>' in page
    assert "tilemap" not in page.split("<main")[1]
    assert "<title>من هنا نبدأ – سقارة</title>" in re.sub(r"\s*\n\s*", "", page)
    assert PageLogEntry.objects.filter(page=site_tree.home, action="wagtail.publish").count() == 3


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("javascript:alert(1)", "اكتب رابطًا داخل هذا الموقع يبدأ بعلامة"),
        ("//evil.example", "اكتب رابطًا داخل هذا الموقع يبدأ بعلامة"),
        ("", "اختر صفحة، أو اكتب رابطًا تحتها."),
    ],
)
def test_a_button_that_leads_nowhere_is_refused_at_its_field(site_tree, client, address, message):
    client.force_login(organiser())
    call = CALL | {"button": CALL["button"] | {"url": address}}

    answer = send(client, site_tree.home, [("call", call)])

    assert answer.status_code == 200
    # The messages of a StreamField stand in the page as JSON for its script.
    assert json.dumps(message)[1:-1] in html.unescape(answer.content.decode())
    assert headings(front(client))[0] != "اكتب لنا"


def test_the_page_has_one_headline(site_tree, client):
    client.force_login(organiser())

    answer = send(client, site_tree.home, [("hero", HERO), ("hero", HERO)])

    assert "يكفي قسم واحد للعنوان والبحث" in str(answer.context["form"].errors)


def test_a_page_without_headline_band_is_headed_by_its_title(site_tree, client):
    put(site_tree.home, band("how"))

    assert headings(front(client)) == ["سقارة", "كيف تعمل المنصة"]


def test_initiatives_stand_in_the_order_they_were_picked(site_tree, client):
    old, middle, new = (
        published_initiative(code, title=f"مبادرة {code}") for code in ("EG-SHR", "EG-ASN", "EG-PTS")
    )
    put(site_tree.home, band("initiatives", pages=[middle.pk, old.pk]))

    names = re.findall(r'<h3 class="name"><a [^>]+>([^<]+)<', front(client))

    assert names == [middle.title, old.title]
    assert new.live


def test_a_pick_shows_its_page_of_the_same_language_and_none_when_that_is_no_longer_public(site_tree, client):
    arabic = published_initiative(title="شباك بلا طابور")
    english = publish(arabic.copy_for_translation(site_tree.en, copy_parents=False))
    InitiativePage.objects.filter(pk=english.pk).update(title="A window without a queue")
    put(
        site_tree.home_en,
        band("initiatives", "en", pages=[arabic.pk]),
        band("call", "en", button=CALL["button"] | {"page": arabic.pk, "url": ""}),
    )

    assert "A window without a queue" in front(client, "en")
    assert f'href="{english.url}">بريد' in front(client, "en")

    InitiativePage.objects.get(pk=english.pk).unpublish()
    page = front(client, "en")

    assert "window" not in page.split("<main")[1]
    assert "بريد" not in page
    assert "No initiative is published in this language yet" in page


def test_a_story_is_picked_by_hand(site_tree, client):
    older = publish(complete_story(title="القصة الأولى"))
    publish(complete_story("EG-ASN", title="القصة الثانية"))
    assert "القصة الثانية" in front(client)

    put(site_tree.home, band("story", story=older.pk))

    assert "القصة الأولى" in front(client)
    assert "القصة الثانية" not in front(client)


def test_figures_are_counted_or_given_with_their_source(site_tree, client):
    initiative = published_initiative()
    adoption(initiative, "EG-ASN", state="operating")
    adoption(initiative, "EG-PTS", state="discontinued")
    own = {"what": "own", "number": "312", "label": "مركزًا تكنولوجيًا", "source": "المصدر والتاريخ"}
    counted = [OWN_WORDS | {"what": what} for what in ("initiatives", "working", "stopped", "guides")]
    put(site_tree.home, band("figures", figures=[*counted, own]))

    page = front(client)

    assert re.search(r"<dt>مبادرة منشورة\s*</dt><dd><bdi>1</bdi></dd>", page)
    assert "<dt>مركزًا تكنولوجيًا</dt><dd><bdi>312</bdi></dd>" in page
    assert "المصدر والتاريخ" in page
    assert re.search(r"<dt>حالة تبنٍّ تعمل في محافظة أخرى\s*</dt><dd><bdi>1</bdi></dd>", page)
    assert re.search(r"<dt>حالة تبنٍّ أوقفت، وسببها منشور\s*</dt><dd><bdi>1</bdi></dd>", page)
    assert "دليل تعميم" not in page  # none has one, and nothing is said of none


def test_the_band_of_figures_leads_to_the_open_data(site_tree, client):
    published_initiative()

    assert f'href="{OpenDataPage.objects.get(locale__language_code="ar").url}"><span>نزّل البيانات' in front(
        client
    )


def test_initiatives_with_a_guide_are_ready_the_most_adopted_first(site_tree, client):
    put(site_tree.home, band("ready"))
    assert "جاهزة للتعميم" not in front(client)
    once, never, without = (
        published_initiative(code, title=f"مبادرة {code}") for code in ("EG-SHR", "EG-ASN", "EG-PTS")
    )
    CatalogueRow.objects.filter(pk__in=[once.pk, never.pk]).update(has_guide=True)
    CatalogueRow.objects.filter(pk=once.pk).update(adoption_count=1)
    CatalogueVersion.break_off()

    page = front(client)

    assert re.findall(r'<h3 class="name"><a [^>]+>([^<]+)<', page) == [once.title, never.title]
    assert "?guide=yes" in page
    assert without.title not in page


def test_a_figure_of_ones_own_needs_a_source(site_tree, client):
    client.force_login(organiser())
    own = {"what": "own", "number": "7", "label": "مراكز", "source": ""}
    block = {"title": "أرقام", "figures": inline_rows(own)}

    answer = send(client, site_tree.home, [("figures", block)])

    assert answer.status_code == 200
    assert HomePage.objects.get(pk=site_tree.home.pk).body[0].block_type == "hero"


def test_an_obstacle_leads_to_the_initiatives_that_overcame_it(site_tree, client):
    initiative = published_initiative()
    obstacle = initiative.challenges.first().obstacle
    put(site_tree.home, band("obstacles"))

    assert f"?obstacle={obstacle.key}" in front(client)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", [name for name, _value in BANDS["ar"] + OTHER_BANDS["ar"]])
def test_every_band_is_previewed_in_the_editors_language_and_the_sites_look(
    site_tree, client, name, language
):
    client.force_login(organiser(language=language))
    block = HomePage.body.field.stream_block.child_blocks[name]

    answer = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    page = answer.content.decode()

    assert answer.status_code == 200
    assert block.is_previewable and block.get_description()
    assert "site/css/home.css" in page
    sample = dict(BANDS[language] + OTHER_BANDS[language])[name]
    if name not in DRAWN_ONCE_THERE_IS_ONE:
        assert next(text for text in sample.values() if isinstance(text, str)) in page


def test_how_many_is_typed_in_any_digits():
    block = dict(HOME_BLOCKS)["initiatives"].child_blocks["count"]

    assert block.clean(block.value_from_datadict({"n": "٥"}, {}, "n")) == 5
    assert 'type="text" ' in str(block.field.widget.render("n", 5))


def test_the_map_counts_what_was_published_or_what_was_taken_over(site_tree, client):
    adoption(published_initiative("EG-SHR"), "EG-ASN", state="operating")
    adoption(published_initiative("EG-PTS"), "EG-ASN", state="piloting")
    aswan = site_tree.aswan.page

    put(site_tree.home, band("map", counts="published"))
    published = front(client)
    put(site_tree.home, band("map", counts="adopted"))
    adopted = front(client)

    assert tile(published, aswan.url) == "0"
    assert tile(published, site_tree.sharqia.page.url) == "1"
    assert tile(adopted, f"{aswan.url}#adopted") == "1"  # what is only tried doesn't count
    assert tile(adopted, f"{site_tree.sharqia.page.url}#adopted") == "0"
    assert "متبنّاة من غيرها" in adopted


def tile(page, address):
    return re.search(rf'href="{re.escape(address)}" class="tile[^>]*>.*?<b>(\d+)</b>', page).group(1)


def test_news_stands_on_the_front_page_once_there_is_some(site_tree, client):
    put(site_tree.home, band("news"))
    assert "آخر الأخبار" not in front(client)

    news("خبر أول")

    page = front(client)
    assert "خبر أول" in page
    assert "كل الأخبار" in page
