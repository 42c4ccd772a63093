"""Closing meets closing and signing, on a database where they really run at once."""

import pytest

from competitions.actions.closing import close_edition
from competitions.actions.sheets import save_draft, sign_sheet
from competitions.enums import PhaseKind
from competitions.models import Competition, EntryResult, ResultRun, ScoreSheet
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps
from tests.threads import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_two_organisers_who_close_at_once_close_once():
    edition = editions.edition(days_left=-1, min_sheets=1)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    organisers = [factories.organiser(), factories.organiser()]

    outcomes = at_once(*(lambda user=user: close_edition(edition, user) for user in organisers))

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Competition", "ValidationError"]
    assert ResultRun.objects.filter(competition=edition).count() == 1


@pytest.mark.parametrize("attempt", range(3))
def test_a_sheet_signed_while_judging_closes_is_ranked_or_refused(attempt):
    edition = steps.edition(min_sheets=1)
    entry = steps.entry_in_judging(edition)
    steps.set_phase(edition, PhaseKind.JUDGING)
    edition = Competition.objects.get(pk=edition.pk)
    first, second = (steps.judge(home=None, competition=edition) for _ in range(2))
    steps.sign(steps.assign(entry, first))
    late = steps.assign(entry, second)
    draft = save_draft(late, second.user, steps.full_sheet(late), 0)
    organiser = factories.organiser()

    at_once(
        lambda: sign_sheet(late, second.user, draft.version),
        lambda: close_edition(edition, organiser, "now"),
    )

    edition.refresh_from_db()
    assert edition.is_closed
    assert (
        EntryResult.objects.get(entry=entry).n == ScoreSheet.objects.filter(assignment__entry=entry).count()
    )
    assert not ScoreSheet.objects.filter(submitted_at__gt=edition.closed_at).exists()
