"""Editions in the states that several modules look at; a module's own `organiser` takes the place of this one."""

import pytest

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.enums import Outcome
from tests import factories
from tests.competitions import editions

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


@pytest.fixture
def organiser(client, site_tree):
    user = factories.organiser(language="en")
    client.force_login(user)
    return user


@pytest.fixture
def edition(site_tree):
    return editions.edition(days_left=6)


@pytest.fixture
def closed(site_tree, organiser):
    """Three entries of three governorates, one sheet each, closed."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    edition.best, edition.second, edition.third = (
        editions.unit_entry(edition, governorate)
        for governorate in (site_tree.sharqia, site_tree.aswan, site_tree.port_said)
    )
    judge = editions.judge(edition)
    editions.sheet(
        edition.best, judge, level=5, public_remark="PUBLIC-REMARK", private_remark="PRIVATE-REMARK"
    )
    editions.sheet(edition.second, judge, level=4)
    editions.sheet(edition.third, judge, level=1)
    close_edition(edition, organiser)
    return edition


@pytest.fixture
def decided(closed, organiser):
    stage_decision(closed.best, organiser, Outcome.WINNER, 1, **CITATION)
    stage_decision(closed.second, organiser, Outcome.MENTION, **CITATION)
    return closed
