"""Every form that any role is shown, and every address that takes a question, damaged.

No answer is a fault, what is refused is not written, and what somebody typed stands in the form that comes back. Most
inputs are only cleaned, by the form that the view makes of them: drawing the answer takes nearly all of a visit.
"""

from dataclasses import dataclass, field
from secrets import randbits
from zlib import crc32

import pytest
from django.db import transaction
from django.template import Template
from django.test.utils import _TestState
from hypothesis import given, seed, settings

from tests.chosen import SHARE, in_part
from tests.matrix.table import AREAS

from . import CLEANED, SENT, trying
from .cleaning import cleaned
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
    wrong = [
        line
        for target in desk.targets(area)
        for line in (*wrong_when_sent(desk, target), *wrong_when_cleaned(desk, target))
    ]

    assert not wrong, "\n".join(wrong)


def wrong_when_sent(desk, target):
    """The whole visit, of which drawing the answer takes most."""
    if not in_part(repr(kind_of(target.form)), SHARE):
        return []
    return wrong_with(target, SENT, lambda sent: desk.send(target, sent))


def wrong_when_cleaned(desk, target):
    """Each new form that its view makes cleans many more; what is taken or refused in a new way is sent, too."""
    for made, complete in desk.made_by(target):
        cleaning = Cleaning(desk, complete, made)
        yield from wrong_with(complete, CLEANED, cleaning)
        if made.names and not cleaning.has_read:
            yield f"{target.label}: {made.cls.__name__} was never read"


def wrong_with(target, inputs, said_of):
    """Every fault is told, with what was sent; hypothesis would stop at the first."""
    found = {}

    @seed(luck(target.form))
    @trying(inputs)
    @given(damaged(target.form))
    def tries(sent):
        for said in said_of(sent):
            found.setdefault(said, f"{target.label}: {said}\n    {sent.fields}")

    tries()
    return found.values()


@dataclass
class Cleaning:
    """Sends an input only where the form took or refused a field in a way it had not before."""

    desk: Desk
    target: object
    made: object
    known: set = field(default_factory=set)

    def __call__(self, sent):
        ways = cleaned(self.made, self.target.form.method.upper(), sent)
        is_new = not ways <= self.known
        self.known |= ways
        return self.desk.send(self.target, sent) if is_new else []

    @property
    def has_read(self):
        """Not if every input made it fail before a field was asked."""
        return any(isinstance(name, str) for name, *_how in self.known)


def luck(form):
    """In CI a form gets the same at every run, and no two forms the same."""
    return crc32(repr(kind_of(form)).encode()) if settings.default.derandomize else randbits(32)
