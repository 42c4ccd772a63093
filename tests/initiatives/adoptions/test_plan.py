"""The plan as a checklist: one press says that a step is done."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import committee_member, editor

from .making import adoption

pytestmark = pytest.mark.django_db


@pytest.fixture
def one(site_tree):
    found = adoption(state="planning")
    for position in range(2):
        found.steps.create(position=position, title=f"خطوة {position}")
    return found


def tick(client, one, step):
    return client.post(reverse("adoptions:tick", args=[one.pk, step.pk]), follow=True)


def test_a_step_is_ticked_and_unticked_and_counted(client, one):
    first = one.steps.first()
    client.force_login(editor("EG-ASN", language="en"))

    shown = tick(client, one, first).content.decode()

    first.refresh_from_db()
    assert first.done_on == timezone.localdate()
    assert "<bdi>1</bdi> of <bdi>2</bdi> steps are done" in shown
    tick(client, one, first)
    first.refresh_from_db()
    assert first.done_on is None


def test_the_adopter_alone_ticks_while_the_plan_is_open_and_his_own_steps_alone(client, one):
    first = one.steps.first()
    other = adoption(one.initiative, "EG-PTS", state="planning")
    for person in (editor("EG-SHR"), editor("EG-PTS"), committee_member("EG-ASN")):
        client.force_login(person)
        tick(client, one, first)
    client.force_login(editor("EG-PTS"))
    assert "لم تعد هذه الخطوة في الخطة" in tick(client, other, first).content.decode()
    one.state = "verified"
    one.save()
    client.force_login(editor("EG-ASN"))
    assert "في هذه الحالة" in tick(client, one, first).content.decode()

    assert not one.steps.exclude(done_on=None).exists()
