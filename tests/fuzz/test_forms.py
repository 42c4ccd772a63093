"""Every form that any role is shown, and every address that takes a question, damaged.

No answer is a fault, what is refused is not written, and what somebody typed stands in the form that comes back.
"""

from secrets import randbits
from zlib import crc32

import pytest
from django.db import transaction
from django.template import Template
from django.test.utils import _TestState
from hypothesis import given, seed, settings

from tests.chosen import SHARE, in_part
from tests.matrix.table import AREAS

from . import INPUTS, trying
from .sending import damaged
from .visiting import Desk, kind_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def drawn_once():
    """Django's client keeps a copy of whatever each template was given, which nobody asks for here."""
    kept, Template._render = Template._render, _TestState.saved_data.template_render
    yield
    Template._render = kept


@pytest.fixture(scope="module")
def desk(drawn_once, django_db_setup, django_db_blocker):
    """Built once; what a form writes is taken back at once."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Desk()
        transaction.set_rollback(True)


@pytest.mark.parametrize("area", AREAS)
def test_no_form_fails_writes_or_loses_anything(desk, area):
    targets = (target for target in desk.targets(area) if in_part(repr(kind_of(target.form)), SHARE))
    wrong = [line for target in targets for line in wrong_with(desk, target)]

    assert not wrong, "\n".join(wrong)


def wrong_with(desk, target):
    """Every fault is told, with what was sent; hypothesis would stop at the first."""
    found = {}

    @seed(luck(target.form))
    @trying(INPUTS)
    @given(damaged(target.form))
    def tries(sent):
        for said in desk.send(target, sent):
            found.setdefault(said, f"{target.label}: {said}\n    {sent.fields}")

    tries()
    return found.values()


def luck(form):
    """In CI a form gets the same at every run, and no two forms the same."""
    return crc32(repr(kind_of(form)).encode()) if settings.default.derandomize else randbits(32)
