"""What was published of a guide, and the way of an adoption, can't be changed: not even by SQL of one's own."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from initiatives import append_only
from initiatives.guarded import GUARDS
from initiatives.models import AdoptionMove, Checkpoint, GuideFile, GuideVersion
from tests.factories import editor
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.guides import published_guide
from tests.unguarded import unguarded

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]

CHANGES = [
    (GuideVersion, {"content": {}}),
    (GuideVersion, {"number": 7}),
    (GuideVersion, {"what_changed": "شيء آخر"}),
    (GuideFile, {"digest": "0"}),
    (AdoptionMove, {"reason": "سبب آخر"}),
    (AdoptionMove, {"to": "verified"}),
    (Checkpoint, {"value": 1}),
    (Checkpoint, {"answered_at": None}),
]


@pytest.fixture
def adopted(site_tree):
    """A planned adoption by version 1 of a guide, with a checkpoint answered and another still open."""
    guide = published_guide()
    one = adoption(guide.initiative, state="piloting", guide_version=guide.current_version())
    one.moves.create(origin="planning", to="piloting", by=editor("EG-ASN"))
    today, numbers = timezone.localdate(), {"value": 40, "n": 9, "served": 900, "cost": 0}
    one.checkpoints.create(day=30, due_on=today, answered_at=timezone.now(), **numbers)
    one.checkpoints.create(day=60, due_on=today)
    return one


def is_refused(act):
    try:
        with transaction.atomic():
            act()
    except IntegrityError as error:
        return "what is signed stays as it is" in str(error)
    return False


@pytest.mark.parametrize("model, change", CHANGES)
def test_nothing_of_it_changes(adopted, model, change):
    assert is_refused(lambda: model.objects.update(**change))


@pytest.mark.parametrize("model", [AdoptionMove, Checkpoint])
def test_the_way_of_an_adoption_is_not_forgotten(adopted, model):
    assert is_refused(lambda: model.objects.all()._raw_delete("default"))


def test_an_open_checkpoint_may_still_be_answered(adopted):
    numbers = {"value": 30, "n": 9, "served": 900, "cost": 0, "answered_at": timezone.now()}
    assert Checkpoint.objects.open().update(**numbers) == 1


def test_the_database_keeps_the_version_that_a_plan_goes_by(adopted):
    with pytest.raises(IntegrityError), transaction.atomic():
        adopted.guide_version.files.all()._raw_delete("default")
        GuideVersion.objects.all()._raw_delete("default")
        connection.check_constraints()


def test_the_check_names_the_tables_that_lost_their_triggers(db):
    assert append_only.missing() == []
    unguarded()
    assert {guard.table for guard in GUARDS} <= set(append_only.missing())
    append_only.install()
    assert append_only.missing() == []
