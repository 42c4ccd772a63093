"""What a judge reads is the same whatever the others have marked, until judging closes."""

import re

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from competitions.actions.calibration import set_calibration
from competitions.enums import AssignmentState, EntryState
from competitions.models import Assignment, SheetDraft
from competitions.views.desk import urlpatterns
from tests import factories as people
from tests.competitions import editions
from tests.competitions import factories as made

pytestmark = pytest.mark.django_db

CHANGES_EVERY_TIME = re.compile(
    r'csrf\w*"?\s*(?:value=|:|content=)\s*"[^"]+"|name="csrf\w+" value="[^"]+"', re.IGNORECASE
)
#: of another judge on an entry: nothing, a draft, or a signed sheet at a level, with a remark
WORK = st.one_of(st.none(), st.tuples(st.booleans(), st.integers(1, 5), st.text("abc", max_size=8)))


@pytest.fixture
def sealed(site_tree):
    """J, two others, and three entries of all: the calibration entry, one that J has signed, one that he has not."""
    edition = editions.edition()
    judges = [made.judge(home=None, competition=edition) for _judge in range(3)]
    source = editions.unit_entry(edition, site_tree.port_said, state=EntryState.INELIGIBLE)
    entries = [set_calibration(edition, source, people.organiser())]
    for governorate in (site_tree.sharqia, site_tree.aswan):
        entry = editions.unit_entry(edition, governorate)
        entries.append(entry)
        for judge in judges:
            editions.assignment(entry, judge)
    return edition, judges, entries


def addresses(edition):
    """Every address of the desk, for his own assignments and for the others'."""
    yield reverse("wagtailadmin_home")
    for pattern in urlpatterns:
        if "number" in str(pattern.pattern):
            yield from (reverse(pattern.name, args=[pk, 1]) for pk in pks())
        elif pattern.name == "competitions_conflicts" or pattern.name.startswith("competitions_craft"):
            yield reverse(pattern.name, args=[edition.pk])
        else:
            yield from (reverse(pattern.name, args=[pk]) for pk in pks())


def pks():
    return Assignment.objects.order_by("pk").values_list("pk", flat=True)


def all_he_sees(client, edition):
    seen = {}
    for address in addresses(edition):
        response = client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = CHANGES_EVERY_TIME.sub("", body.decode(errors="replace"))
        seen[address] = (response.status_code, response.headers.get("Location"), text)
    return seen


def do(work, judge, entry):
    is_signed, level, remark = work
    if is_signed:
        editions.sheet(entry, judge, level=level, public_remark=remark, private_remark=remark)
        return
    assignment = Assignment.objects.get(entry=entry, judge=judge)
    levels = made.full_sheet(assignment, level).levels
    SheetDraft.objects.create(assignment=assignment, levels=levels, private_remark=remark, version=1)
    Assignment.objects.filter(pk=assignment.pk).update(state=AssignmentState.ACCEPTED)


def compare_all(client, sealed, works, calibrated, leaves_out=""):
    edition, (own, *others), entries = sealed
    client.force_login(own.user)
    if calibrated:
        made.sign(Assignment.objects.get(judge=own, entry=entries[0]))
        made.sign(Assignment.objects.get(judge=own, entry=entries[1]), level=4)
    before = all_he_sees(client, edition)
    with transaction.atomic():
        for (judge, entry), work in zip(
            [(judge, entry) for judge in others for entry in entries], works, strict=True
        ):
            if work:
                do(work, judge, entry)
        after = all_he_sees(client, edition)
        transaction.set_rollback(True)
    return [address for address in before if before[address] != after[address]]


SEALED = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SEALED
@given(works=st.lists(WORK, min_size=6, max_size=6))
def test_before_his_first_sheet_nothing_tells_of_the_others(client, sealed, works):
    assert compare_all(client, sealed, works, calibrated=False) == []


@SEALED
@given(works=st.lists(WORK, min_size=6, max_size=6))
def test_with_sheets_in_only_the_calibration_entry_is_compared(client, sealed, works):
    _edition, (own, *_others), entries = sealed
    with transaction.atomic():
        changed = compare_all(client, sealed, works, calibrated=True)
        transaction.set_rollback(True)

    comparison = Assignment.objects.get(judge=own, entry=entries[0]).pk
    assert set(changed) <= {reverse("competitions_calibration", args=[comparison])}


def test_the_comparison_after_ones_own_sheet_does_change_with_the_others(client, sealed):
    _edition, (own, *_others), entries = sealed
    marks = [(True, 5, ""), None, None, None, None, None]

    changed = compare_all(client, sealed, marks, calibrated=True)

    comparison = Assignment.objects.get(judge=own, entry=entries[0]).pk
    assert changed == [reverse("competitions_calibration", args=[comparison])]
