"""A reader of English meets the initiative by the title of its English page; by the Arabic one until that is public."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from initiatives.actions.adoptions import take
from initiatives.actions.checkpoints import token_of
from initiatives.models import Adoption, Demand
from tests.factories import editor, organiser
from tests.initiatives.factories import published_initiative
from tests.initiatives.workshops import advice, ministry_adoption, workshop

from .making import adoption, in_english, measured

pytestmark = pytest.mark.django_db

ARABIC, ENGLISH = "شباك بلا انتظار", "One window"


@pytest.fixture
def one(site_tree):
    found = adoption(published_initiative(title=ARABIC), state="requested")
    Demand.objects.create(initiative=found.initiative, governorate=found.governorate, taps=3, shown=3)
    return found


def screens(one):
    return [
        reverse("wagtailadmin_home"),
        reverse("adoptions:index"),
        reverse("adoptions:show", args=[one.pk]),
        reverse("adoptions:report", args=[one.pk]),
        reverse("adoptions:begin", args=[one.initiative_id]),
    ]


def test_every_screen_of_the_adopter_says_the_english_title_once_there_is_one(one, client):
    client.force_login(editor("EG-ASN", language="en"))
    marked = f'<bdi lang="ar" dir="auto">{ARABIC}</bdi>'
    assert all(marked in client.get(address).content.decode() for address in screens(one))

    in_english(one.initiative, ENGLISH)

    for address in screens(one):
        shown = client.get(address).content.decode()
        assert ENGLISH in shown and ARABIC not in shown, address


def test_a_mail_says_it_as_its_reader_reads_whoever_took_the_step(one):
    in_english(one.initiative, ENGLISH)
    arabic, english = editor("EG-ASN"), editor("EG-ASN", language="en")
    mail.outbox.clear()

    take(Adoption.objects.titled().get(pk=one.pk), "accept", editor("EG-SHR"))

    subjects = {message.to[0]: message.subject for message in mail.outbox}
    assert ARABIC in subjects[arabic.email]
    assert ENGLISH in subjects[english.email] and ARABIC not in subjects[english.email]


def test_figures_are_asked_for_in_the_words_of_the_english_page(one, client):
    in_english(one.initiative, ENGLISH)
    measured(one)
    Adoption.objects.filter(pk=one.pk).update(state="piloting", matched_on="2026-01-01")
    checkpoint = one.checkpoints.create(day=30, due_on=timezone.localdate())
    client.force_login(editor("EG-ASN", language="en"))
    addresses = [reverse(f"adoptions:{name}", args=[one.pk]) for name in ("figures", "show")]
    with translation.override("en"):
        addresses.append(reverse("initiatives_adoptions:checkpoint", args=[token_of(checkpoint)]))

    for address in addresses:
        shown = client.get(address).content.decode()
        assert "Service time" in shown and "متوسط" not in shown, address


def test_lists_lead_to_their_records_by_the_english_title(one, client):
    in_english(one.initiative, ENGLISH)
    given = ministry_adoption(one.initiative)
    recommended = advice(workshop())
    client.force_login(organiser(language="en"))

    listed = client.get(reverse("ministry_adoptions:index")).content.decode()
    assert ENGLISH in listed and ARABIC not in listed
    for record, name in ((given, "ministry_adoptions"), (recommended, "workshop_recommendations")):
        edit = reverse(f"{name}:edit", args=[record.pk])
        assert edit in client.get(reverse(f"{name}:index")).content.decode()
