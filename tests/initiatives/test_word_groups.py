"""Organisers keep the words that are searched alike; what can't work is refused in words."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from initiatives.actions.reference import load_reference
from initiatives.models import WordGroup
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(client, site_tree):
    person = factories.organiser(language="en")
    client.force_login(person)
    return person


def send(client, *lines):
    data = {"words": "\n".join(lines), "kind": "synonym"}
    return client.post(reverse("wordgroup:add"), data).content.decode()


def test_a_group_is_added_changed_and_logged(client, organiser):
    send(client, "مشتل", "  حضانة   النبات ", "مشتل", "")
    group = WordGroup.objects.get(words=["مشتل", "حضانة النبات"])
    client.post(reverse("wordgroup:edit", args=[group.pk]), {"words": "مشتل\nبستان", "kind": "synonym"})
    group.refresh_from_db()
    assert group.words == ["مشتل", "بستان"]
    actions = ModelLogEntry.objects.filter(object_id=str(group.pk)).values_list("action", flat=True)
    assert set(actions) == {"wagtail.create", "wagtail.edit"}
    assert "مشتل = بستان" in client.get(reverse("wordgroup:index")).content.decode()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["مشتل"], "Write from 2 to 30 words"),
        ([f"كلمه{n}" for n in range(31)], "Write from 2 to 30 words"),
        (["مشتل", "؟!"], "“؟!” holds no letter and no digit."),
        (["مشتل", "كلمة " * 9], "is longer than a question: at most 8 words."),
        (["مشتل", "المشتل"], "“المشتل” and “مشتل” are searched alike already: leave one out."),
        (["مشتل", "مدارس"], "“مدارس” stands in another group already: مدرسة = مدارس"),
    ],
)
def test_a_group_that_cannot_work_is_refused_and_stays_in_the_form(client, organiser, lines, said):
    before = WordGroup.objects.count()
    answer = send(client, *lines)
    assert said in answer
    assert lines[0] in answer
    assert WordGroup.objects.count() == before


def test_setting_up_again_keeps_what_was_changed(site_tree):
    group = WordGroup.objects.get(words=["مدرسة", "مدارس"])
    group.delete()
    before = WordGroup.objects.count()
    load_reference({"EG-SHR"})
    assert WordGroup.objects.count() == before


def test_the_spellings_of_a_governorate_are_listed_but_its_other_meaning_is_not(site_tree):
    groups = WordGroup.objects.filter(kind="name")
    assert groups.get(words__0="الشرقية").words[:2] == ["الشرقية", "Sharqia"]
    assert not any("مصر" in group.words for group in groups)
