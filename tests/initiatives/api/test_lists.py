"""What the API tells of initiatives and what belongs to them: all that is public, and nothing else."""

import datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from initiatives.actions.withdrawals import Notice, withdraw
from initiatives.models import Adoption, InitiativePage, Survey
from tests import factories
from tests.initiatives.adoptions.making import adoption, in_english, measured
from tests.initiatives.api.asking import ask, data, titles
from tests.initiatives.factories import (
    complete_initiative,
    complete_story,
    draft_initiative,
    publish,
    published_initiative,
    submit,
)
from tests.initiatives.satisfaction import made

pytestmark = pytest.mark.django_db


def test_an_initiative_is_told_in_both_languages_with_its_figures(site_tree, client):
    page = published_initiative(title="شباك بلا طابور", satisfaction=91)
    in_english(page, "One window")

    (told,) = data(client, "initiatives")

    assert told["title"] == {"ar": "شباك بلا طابور", "en": "One window"}
    assert told["url"]["ar"] == page.full_url and "/en/" in told["url"]["en"]
    assert told["governorate"] == {"code": "EG-SHR", "name": {"ar": "الشرقية", "en": "Sharqia"}}
    assert told["indicators"][0]["before"] == 95 and told["indicators"][0]["unit"]["ar"] == "دقيقة"
    assert told["obstacles"][0]["obstacle"]["key"] == "queues"
    assert told["solution"]["ar"] == "حجز مسبق، ثم موظف استقبال."
    assert {group["key"] for group in told["beneficiaries"]} == {"citizens", "elderly"}
    assert ask(client, f"initiatives/{told['id']}") == told


def test_what_is_not_public_is_not_told(site_tree, client):
    shown, gone = published_initiative(title="منشورة"), published_initiative(title="تُسحب")
    draft_initiative(title="مسودة")
    submit(complete_initiative(title="مقدَّمة"))
    hidden = published_initiative("EG-ASN", title="محجوبة")
    PageViewRestriction.objects.create(page=site_tree.aswan.page, restriction_type="login")
    known = {title: InitiativePage.objects.get(title=title).translation_key for title in ("تُسحب", "محجوبة")}
    assert titles(client) == ["منشورة", "تُسحب"]

    withdraw(gone, factories.organiser(), Notice("سبب", "Reason"))

    assert titles(client) == [shown.title]
    for title, key in known.items():
        assert title not in ask(client, "initiatives.jsonl").decode()
        ask(client, f"initiatives/{key}", status=404)
    assert hidden.live


def test_a_draft_over_a_public_page_stays_a_draft(site_tree, client):
    page = published_initiative(title="منشورة")
    page.title = "عنوان لم يُنشر"
    page.save_revision()

    assert titles(client) == ["منشورة"]


def test_a_translation_whose_source_left_speaks_for_itself(site_tree, client):
    page = published_initiative(title="منشورة")
    in_english(page, "Published")
    InitiativePage.objects.filter(pk=page.pk).update(live=False)

    (told,) = data(client, "initiatives")

    assert told["title"] == {"ar": None, "en": "Published"}
    assert told["id"] == str(page.translation_key)


def test_filters_are_those_of_the_catalogue(site_tree, client):
    published_initiative(title="شباك", satisfaction=90)
    published_initiative("EG-ASN", title="أرشيف", cost=0, start_date=datetime.date(2020, 1, 1))

    assert titles(client, governorate="EG-ASN") == ["أرشيف"]
    assert titles(client, governorate=["EG-ASN"], like="EG-ASN") == ["أرشيف"]
    assert titles(client, cost=["none", "up_to_250"]) == ["شباك", "أرشيف"]
    assert titles(client, year="2020") == ["أرشيف"]
    assert titles(client, obstacle="queues", domain="tech_centre", **{"for": "elderly"}) == ["شباك", "أرشيف"]
    assert titles(client, obstacle="distance") == titles(client, guide="yes") == []
    assert titles(client, q="الأرشيف") == ["أرشيف"]
    assert titles(client, q="") == ["شباك", "أرشيف"]


def test_words_are_found_in_either_language(site_tree, client):
    in_english(published_initiative(title="شباك"), "Window")
    published_initiative(title="أرشيف")

    assert titles(client, q="window") == titles(client, q="شباك") == ["شباك"]


def test_pages_follow_each_other_whatever_is_published_between(site_tree, client):
    for title in "ابجد":
        published_initiative(title=title)
    first = ask(client, "initiatives", limit=2, governorate="EG-SHR")
    published_initiative(title="هاء")

    second = client.get(first["next"]).json()
    third = client.get(second["next"]).json()

    found = [one["title"]["ar"] for page in (first, second, third) for one in page["data"]]
    assert found == ["ا", "ب", "ج", "د", "هاء"]
    assert third["next"] is None
    assert "governorate=EG-SHR" in first["next"]


def test_a_story_says_what_changed_and_not_who_tells_it(site_tree, client):
    page = published_initiative()
    story = publish(complete_story(initiative=page, person="SECRET-PERSON", quote="SECRET-QUOTE"))
    assert "SECRET-PERSON" in client.get(story.url).content.decode()

    content = client.get("/api/v1/stories").content.decode() + ask(client, "stories.csv").decode()

    assert "SECRET" not in content
    (told,) = data(client, "stories")
    assert told["initiative"] == str(page.translation_key)
    assert told["key_figures"][0]["value"] == 22
    page.unpublish()
    assert data(client, "stories")[0]["initiative"] is None


def test_governorates_are_counted_as_their_map_counts(site_tree, client):
    in_english(published_initiative(), "One window")
    draft_initiative("EG-ASN")

    counts = {one["code"]: one["initiatives"] for one in data(client, "governorates")}

    assert counts == {"EG-SHR": 1, "EG-ASN": 0, "EG-PTS": 0}
    assert ask(client, "governorates/EG-SHR")["name"]["en"] == "Sharqia"
    assert [one["code"] for one in data(client, "governorates", **{"class": "frontier"})] == []


def test_an_adoption_is_told_from_the_match_on_and_its_effect_never_without_n(site_tree, client):
    page = published_initiative()
    adoption(page, state="requested", motive="SECRET-MOTIVE", contact="SECRET-CONTACT")
    public = adoption(page, "EG-PTS", state="operating", motive="SECRET-MOTIVE", contact="SECRET-CONTACT")
    measured(public)
    assert Adoption.objects.count() == 2

    (told,) = data(client, "adoptions")

    assert (told["governorate"]["code"], told["mentor"]["code"]) == ("EG-PTS", "EG-SHR")
    assert told["initiative"] == str(page.translation_key)
    assert told["measures"][0]["effect"]["n"] == 400
    assert "SECRET" not in client.get("/api/v1/adoptions").content.decode()
    assert data(client, "adoptions", initiative=uuid4()) == data(client, "adoptions", state="paused") == []
    page.unpublish()
    assert data(client, "adoptions") == []


def test_a_survey_is_told_with_method_and_n_and_from_thirty_answers_on(site_tree, client):
    shown = made.published(made.centre())
    small = made.answered(made.survey(made.centre()), (0, 0, 0, 1, 1))

    (told,) = data(client, "satisfaction")

    assert told["code"] == shown.code != small.code
    assert (told["n"], told["sampling"], told["is_representative"]) == (40, "qr", False)
    assert told["overall"]["n"] == 40 and told["overall"]["low"] < 0.75 < told["overall"]["high"]
    assert told["questions"][0]["very_satisfied"] == 10
    ask(client, f"satisfaction/{small.code}", status=404)


def test_a_question_few_answered_keeps_its_levels_to_itself(site_tree, client):
    shown = made.published(made.centre())
    shown.answers.filter(pk__in=shown.answers.values("pk")[:15]).update(time=None)
    shown.count(shown.tally.counted_at)
    assert Survey.objects.get(pk=shown.pk).result.levels["time"] == [0, 0, 0, 25, 0]

    (told,) = data(client, "satisfaction")

    time = told["questions"][1]
    assert (time["question"], time["n"], time["satisfied"], time["share"]) == ("time", 25, None, None)


def grow():
    page = published_initiative(title="مبادرة")
    in_english(page, "Initiative")
    publish(complete_story(initiative=page))
    measured(adoption(page, "EG-ASN", state="operating"))
    made.published(made.centre())


@pytest.mark.parametrize("name", ["initiatives", "stories", "governorates", "adoptions", "satisfaction"])
def test_it_asks_as_much_for_one_as_for_three(site_tree, client, name):
    grow()
    one = queries(client, name)
    grow()
    grow()

    assert queries(client, name) == one <= 16


def queries(client, name):
    client.get(f"/api/v1/{name}")
    with CaptureQueriesContext(connection) as found:
        client.get(f"/api/v1/{name}")
    return len(found)
