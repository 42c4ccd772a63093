"""What a judge reads is the same whatever the others have marked: where links lead him, and where they do not."""

import re

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from competitions.enums import PhaseKind
from tests.competitions import factories as steps
from tests.competitions.at_the_desk import at
from tests.competitions.test_sealed import crawl

pytestmark = pytest.mark.django_db

#: drawn anew for every answer
FRESH = re.compile(r'(name="csrfmiddlewaretoken" value|nonce|data-csrf-token)="[^"]*"|"CSRF_TOKEN": "[^"]*"')
#: where it is signed in and since when, which the clock changes
OF_THE_ACCOUNT = "/admin/account/security/"
OF_ORGANISERS = ("overview", "deliberation", "minutes", "release", "panel")
LEVELS = st.lists(st.integers(1, 5), min_size=4, max_size=4)


@pytest.fixture
def panel(site_tree):
    """Two entries, each before the same three judges; the last has begun a sheet and signed nothing."""
    edition = steps.edition(min_sheets=2)
    entries = [steps.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-PTS")]
    steps.set_phase(edition, PhaseKind.JUDGING)
    judges = [steps.judge(home=None, competition=edition) for _ in range(3)]
    of_entries = [steps.assign(entry, *judges) for entry in entries]
    for *_others, own in of_entries:
        steps.save_draft(own, own.judge.user, steps.full_sheet(own), 0)
    return edition, of_entries


def test_what_a_judge_reads_does_not_depend_on_what_the_others_marked(client, panel):
    edition, of_entries = panel
    reader = of_entries[0][-1].judge
    client.force_login(reader.user)
    addresses = [reverse("wagtailadmin_home"), *addresses_of(edition, of_entries)]
    dict(
        crawl(client, addresses[0])
    )  # what is drawn up once (row of the sign-in, secret of a factor) is there now
    sealed = read_after([3, 3, 3, 3], client, of_entries, addresses)
    assert any(of_entries[0][-1].entry.blind_code in text for text in sealed.values())

    @settings(max_examples=3, deadline=None, phases=[Phase.generate])
    @given(LEVELS)
    def reads_the_same(levels):
        assert read_after(levels, client, of_entries, addresses) == sealed

    reads_the_same()


def addresses_of(edition, of_entries):
    """Of the organisers, and the desk, check and receipt of every assignment, his own and the others'."""
    organising = [reverse(f"editions:{name}", args=[edition.pk]) for name in OF_ORGANISERS]
    everybodys = [assignment for assignments in of_entries for assignment in assignments]
    return organising + [
        at(name, assignment) for assignment in everybodys for name in ("desk", "check", "receipt")
    ]


def read_after(levels, client, of_entries, addresses):
    """{address: what the judge reads there} once the others have signed at `levels`; their sheets are taken back."""
    others = [assignment for *others, _own in of_entries for assignment in others]
    with transaction.atomic():
        for assignment, level in zip(others, levels, strict=True):
            steps.sign(assignment, level)
        read = [
            (address, text) for address, text in crawl(client, addresses[0]) if OF_THE_ACCOUNT not in address
        ]
        found = {address: FRESH.sub("", text) for address, text in read}
        for address in addresses[1:]:
            response = client.get(address, follow=True)
            found[address] = f"{response.status_code} {FRESH.sub('', response.content.decode())}"
        transaction.set_rollback(True)
    return found
