"""The replication award in its tests: an edition whose entries are adoptions, entered and judged as people do it."""

import itertools

from competitions.enums import CompetitionKind
from competitions.models import AdoptionNominationPage
from initiatives.enums import AdoptionState
from tests.competitions import factories as made
from tests.initiatives.adoptions.making import adoption, measured
from tests.initiatives.factories import add_page, published_initiative

numbers = itertools.count(1)


def award(**fields):
    return made.edition(CompetitionKind.ADOPTION, **fields)


def working_adoption(code="EG-ASN", page=None, figures=(88, 19, 400), **fields):
    """Aswan's copy of an initiative of Sharqia: 88 to 19 minutes, where the original went from 95 to 22."""
    one = adoption(page or published_initiative(), code, state=AdoptionState.OPERATING, **fields)
    measured(one, *figures)
    return one


def nomination(edition, adopted, by=None, **fields):
    """A draft of the adopter's editor."""
    values = {
        "title": "ترشيح",
        "slug": f"ترشيح-تبن-{next(numbers)}",
        "competition": edition,
        "adoption": adopted,
        "statement": "بدأنا بأصغر خطوة.",
    }
    return add_page(AdoptionNominationPage(**{**values, **fields}), adopted.governorate.code, by)


def entry_in_judging(edition, adopted):
    return made.pass_screening(made.pass_committee(made.submit(nomination(edition, adopted))))
