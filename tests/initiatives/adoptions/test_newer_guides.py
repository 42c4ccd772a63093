"""Whoever replicates by an older version of a guide is told of the newer one: once, in words, and on his screen."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Locale

from initiatives.actions import adoptions as actions
from initiatives.actions.newer_guides import tell_adopters
from initiatives.models import GuideWording
from tests.factories import editor
from tests.initiatives.guides import published_anew, published_guide

from .making import adoption

pytestmark = pytest.mark.django_db

CHANGED = "صار الموعد بالرسائل القصيرة بدل الهاتف."


@pytest.fixture
def adopter(site_tree):
    return editor("EG-ASN", language="en")


@pytest.fixture
def planned(adopter):
    """An adoption that planned by version 1."""
    guide = published_guide()
    one = actions.take(adoption(guide.initiative, state="matched", begun_by=adopter), "plan", adopter)
    mail.outbox.clear()
    return one


def anew(one, **fields):
    return published_anew(
        one.guide_version.guide, **{"one_line": "موعد برسالة.", "what_changed": CHANGED, **fields}
    )


def written_to(person):
    return [message for message in mail.outbox if person.email in message.to]


def test_the_adopter_reads_what_changed_and_keeps_his_version(planned, adopter):
    anew(planned)

    [message] = written_to(adopter)
    for text in (message.body, message.alternatives[0].content):
        assert CHANGED in text
        assert reverse("adoptions:show", args=[planned.pk]) in text
    planned.refresh_from_db()
    assert planned.guide_version.number == 1


def test_nobody_is_told_twice_and_everybody_of_each_version(planned, adopter):
    guide = anew(planned)
    tell_adopters(guide)
    published_anew(guide)  # the same words: no version
    assert len(written_to(adopter)) == 1

    published_anew(guide, one_line="موعد بتطبيق.")
    assert len(written_to(adopter)) == 2


def test_who_stopped_or_never_planned_by_it_is_not_told(planned, adopter):
    adoption(planned.initiative, number=1, state="requested", begun_by=adopter)
    actions.take(planned, "stop", adopter, "انتقل المركز.")
    mail.outbox.clear()

    anew(planned)

    assert not written_to(adopter)


def test_who_plans_after_it_was_published_has_it_and_hears_nothing(planned, adopter):
    guide = anew(planned)
    mail.outbox.clear()
    later = actions.take(adoption(planned.initiative, state="matched", number=1), "plan", adopter)

    tell_adopters(guide)

    assert later.guide_version.number == 2 and not written_to(adopter)


@pytest.mark.parametrize("screen", ["show", "plan"])
def test_his_screens_say_what_changed_since_his_version(client, planned, adopter, screen):
    guide = anew(planned)
    published_anew(guide, adapt="ساعات العمل وحدها", what_changed="خُفف الشرط الثاني.")
    english = Locale.objects.get(language_code="en")
    GuideWording.objects.create(
        version=planned.guide_version.newer().last(),
        locale=english,
        content={},
        what_changed="By text message.",
    )
    client.force_login(adopter)

    page = client.get(reverse(f"adoptions:{screen}", args=[planned.pk])).content.decode()

    assert "version 3" in page and "keeps version 1" in page
    assert "خُفف الشرط الثاني." in page and "By text message." in page and CHANGED not in page
    assert "The idea in one line, Adapt this to your circumstances" in page


def test_without_a_newer_version_the_screens_say_nothing(client, planned, adopter):
    client.force_login(adopter)
    for screen in ("show", "plan"):
        page = client.get(reverse(f"adoptions:{screen}", args=[planned.pk])).content.decode()
        assert planned.initiative.title in page and "newer guide" not in page
