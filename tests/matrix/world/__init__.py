"""The world the matrix is tried on: two governorates, editions in every state, and secrets in all of it.

A is Sharqia, B is Aswan. The judge comes from A and reads an entry of B blind; a colleague has signed for both.
Everything is made the way people make it (`tests.*.factories`).
"""

from dataclasses import dataclass, field

from tests import factories
from tests.competitions import factories as made

from ..secrets import MINISTRY, OF_A, OF_B, Vault
from . import competing, deciding, following_up, judging, presenting, satisfaction, surroundings
from .belongings import belongings, rows


@dataclass
class World:
    vault: Vault = field(default_factory=Vault)
    #: numbers (and some addresses) by the names that the table uses
    things: dict = field(default_factory=dict)
    #: accounts by role, and the colleague's
    people: dict = field(default_factory=dict)

    #: every row that counts, as it was built, and which of them are each role's own
    rows: dict = field(default_factory=dict)
    belongings: dict = field(default_factory=dict)

    def name(self, **objects):
        self.things.update({name: getattr(thing, "pk", thing) for name, thing in objects.items()})

    def changed_for(self, role):
        """Rows that are not `role`'s and no longer what they were."""
        now, own = rows(), self.belongings.get(role, ())
        return [
            f"{model.__name__} {pk}"
            for (model, pk), values in self.rows.items()
            if (model, pk) not in own and now.get((model, pk)) != values
        ]


def build():
    world = World()
    invite(world)
    for part in (presenting, competing, judging, deciding, following_up, satisfaction, surroundings):
        part.fill(world)
    world.rows, world.belongings = rows(), belongings(world)
    return world


def invite(world):
    plant = world.vault.plant
    # The history of a page says who wrote it to whoever translates it.
    writers = OF_A | {"translator"}
    world.people = {
        "editor_a": factories.editor("EG-SHR", name_ar=plant("name of A’s editor", writers)),
        "editor_b": factories.editor("EG-ASN", name_ar=plant("name of B’s editor", OF_B)),
        "committee_a": factories.committee_member("EG-SHR", name_ar=plant("name in A’s committee", OF_A)),
        "organiser": factories.organiser(name_ar="منظّم"),
        "translator": factories.translator(name_ar="مترجم"),
        "judge": made.judge("EG-SHR").user,
        "colleague": made.judge("EG-PTS").user,
    }
    name_the_colleague(world.people["colleague"], plant)
    world.name(**{f"user_{role}": person for role, person in world.people.items()})


def name_the_colleague(colleague, plant):
    colleague.name_ar = plant("name of another judge", MINISTRY)
    colleague.save()
