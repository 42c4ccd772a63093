"""A host's accounts may be an address and nothing more: Django's least user model has no get_full_name."""

from types import SimpleNamespace

import pytest

from competitions.actions.invitations import Planned
from competitions.invitees import Invitee
from competitions.models import Auditor, Judge
from initiatives.viewsets.badges import RenewalIndexView

ADDRESS = "mona@example.org"
LEAST = SimpleNamespace(get_username=lambda: ADDRESS)


@pytest.mark.parametrize("model", [Judge, Auditor])
def test_judges_and_auditors_are_called_by_their_address(model):
    assert model.__str__(SimpleNamespace(user=LEAST)) == ADDRESS


def test_an_invitation_calls_them_as_the_list_does():
    invitee = Invitee(number=1, address=ADDRESS, name="Mona Ali")

    assert Planned(invitee, user=LEAST).name == "Mona Ali"


def test_a_renewal_names_who_wrote_it():
    (column,) = (shown for shown in RenewalIndexView.list_display if getattr(shown, "name", "") == "by")

    assert column.get_value(SimpleNamespace(by=LEAST)) == ADDRESS
