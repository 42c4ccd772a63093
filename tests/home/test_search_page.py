"""The search page: published pages of the language asked in, in any spelling, never a dead end."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import ContentPage
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative
from tests.initiatives.satisfaction import made

pytestmark = pytest.mark.django_db


def found(client, q, language="ar"):
    page = client.get(f"/{language}/search/", {"q": q}).content.decode()
    titles = re.findall(r'<h3><a href="[^"]+">(.+?)</a></h3>', page)
    return [title.replace("<mark>", "").replace("</mark>", "") for title in titles]


def test_an_initiative_is_found_by_another_spelling(site_tree, client):
    published_initiative(title="أرشفة الرخص")

    assert found(client, "ارشفه") == ["أرشفة الرخص"]


def test_drafts_and_the_other_language_are_not_found(site_tree, client):
    complete_initiative(title="أرشفة لم تُنشر")
    published_initiative(title="أرشفة الرخص")

    assert found(client, "أرشفة") == ["أرشفة الرخص"]
    assert found(client, "أرشفة", "en") == []


def test_an_empty_answer_offers_ways_on(site_tree, client):
    page = client.get("/ar/search/", {"q": "زعفران"}).content.decode()

    assert "لا صفحة منشورة تجيب عن «زعفران»" in page
    assert "المبادرات" in page.split("<main")[1].split("</main>")[0]


def test_what_is_asked_is_shown_and_never_run(site_tree, client):
    page = client.get("/ar/search/", {"q": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert" not in page


@pytest.mark.parametrize("q", ["", "   ", "\x00", "«»", "'\" OR 1=1 --", "*" * 500, "م" * 5000])
def test_odd_questions_are_answered(site_tree, client, q):
    assert client.get("/ar/search/", {"q": q}).status_code == 200


def test_pages_of_results_keep_the_question(site_tree, client):
    for number in range(11):
        published_initiative(title=f"أرشفة {number}")

    page = client.get("/ar/search/", {"q": "أرشفة"}).content.decode()
    second = re.search(r'<a rel="next" href="([^"]+)"', page)[1].replace("&amp;", "&")

    assert len(re.findall("<h3>", page)) == 10
    assert len(re.findall("<h3>", client.get(f"/ar/search/{second}").content.decode())) == 1
    assert client.get("/ar/search/", {"q": "أرشفة", "page": "nonsense"}).status_code == 200


#: at most, to tell of any number of pages of any types
QUERIES = 12


def test_the_answer_costs_the_same_for_one_and_for_three_of_other_types(site_tree, client):
    published_initiative(title="أرشفة")
    costs = [cost(client, "أرشفة", 1)]
    published_initiative(title="أرشفة")
    publish(complete_story(title="أرشفة"))
    costs.append(cost(client, "أرشفة", 3))

    assert costs[0] == costs[1] <= QUERIES


def cost(client, q, wanted):
    found(client, q)
    with CaptureQueriesContext(connection) as queries:
        assert len(found(client, q)) == wanted
    return len(queries)


def test_a_page_that_was_found_says_whose_it_is(site_tree, client):
    published_initiative("EG-ASN", title="أرشفة")
    about = ContentPage(title="عن الأرشفة", slug="about-archives", locale=site_tree.ar)
    site_tree.home.add_child(instance=about).save_revision().publish()

    page = text(client, q="أرشفة")

    places = re.findall(r'<p class="meta">[^<·]+(?: · ([^<]+))?</p><h3>', page)
    assert sorted(places) == ["", site_tree.aswan.name_ar]


def text(client, address="/ar/search/", **query):
    return client.get(address, query).content.decode()


def test_words_are_marked_and_those_searched_beside_them_named(site_tree, client):
    published_initiative(title="تنظيم الطوابير", problem="طوابير طويلة أمام الباب")
    page = text(client, q="زحام")
    assert "تنظيم <mark>الطوابير</mark>" in page
    assert "<mark>طوابير</mark> طويلة" in page
    assert "بُحث أيضًا عن: <bdi>طابور</bdi>، <bdi>طوابير</bdi>" in page


def test_an_answer_by_a_name_says_which(site_tree, client):
    published_initiative("EG-ASN", title="زعفران", summary="نص")
    assert "محافظة <mark>أسوان</mark>" in text(client, q="أسوان زعفران") or "<mark>أسوان</mark>" in text(
        client, q="اسوان"
    )


def test_answers_are_narrowed_to_one_type(site_tree, client):
    initiative = published_initiative(title="زعفران")
    story = publish(complete_story(title="زعفران القصة"))
    both = text(client, q="زعفران")
    assert initiative.url in both
    assert story.url in both
    one = text(client, q="زعفران", kind="initiatives.successstorypage")
    assert initiative.url not in one
    assert story.url in one
    assert 'aria-current="true"' in one
    assert initiative.url in text(client, q="زعفران", kind="no.such")


def test_a_slip_leads_on_and_some_of_the_words_and_obstacles_are_offered(site_tree, client):
    page = published_initiative(title="مستودع الزعفران")
    slip = text(client, q="الزعفرتن")
    address = re.search(r'هل تقصد <a href="([^"]+)"', slip)[1]
    assert page.url in text(client, address)
    part = text(client, q="زعفران المريخ")
    assert "صفحات فيها بعض الكلمات" in part
    assert page.url in part
    assert "obstacle=queues" in part


def test_suggestions_come_as_links_and_tell_nothing_of_drafts(site_tree, client):
    page = published_initiative(title="مستودع الزعفران")
    draft = complete_initiative(title="زعفران سري")
    answer = client.get("/ar/search/suggestions/", {"q": "زعف"})
    assert f'<a href="{page.url}">مستودع <mark>الزعفران</mark></a>' in answer.content.decode()
    assert draft.title not in answer.content.decode()
    assert "max-age=300" in answer["Cache-Control"]
    for question in ("", "ز", "؟؟؟", "\x00\x00", "س" * 3000, '"*'):
        assert "<a" not in text(client, "/ar/search/suggestions/", q=question)
    assert "<a" not in text(client, "/en/search/suggestions/", q="زعف")


def test_the_box_says_where_suggestions_come_from(site_tree, client):
    page = text(client)
    assert 'data-suggestions="/ar/search/suggestions/"' in page
    assert "initiatives/js/suggestions.js" in page


def test_a_technology_centre_is_found_by_its_name_in_any_spelling_beside_pages_or_alone(site_tree, client):
    centre = made.centre("EG-ASN", name_ar="مركز كوم أمبو التكنولوجي", name_en="Kom Ombo technology centre")
    page = published_initiative(title="حجز مسبق في كوم أمبو")

    assert found(client, "كوم امبو") == [page.title, centre.name_ar]
    assert found(client, "مركز كوم أمبو أسوان")[0] == centre.name_ar
    assert found(client, "kom ombo", "en")[0] == centre.name_en
    assert centre.name_ar not in found(client, "مركز أمبو الأقصر")
    answer = client.get("/en/search/", {"q": "kom ombo"}).content.decode()
    assert f'href="/en/satisfaction/{centre.code}/"' in answer


def test_centres_cost_one_question_however_many_there_are(site_tree, client):
    costs = []
    for count in (1, 2):
        for _ in range(count):
            made.centre("EG-ASN", name_ar="مركز كوم أمبو " + "أب"[count - 1] * (_ + 1))
        client.get("/ar/search/", {"q": "أمبو"})
        with CaptureQueriesContext(connection) as queries:
            client.get("/ar/search/", {"q": "أمبو"})
        costs.append(len(queries))
    assert costs[0] == costs[1]
