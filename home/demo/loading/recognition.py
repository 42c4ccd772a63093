"""Staff recognised with and without their names, an appeal that waits, and one that corrected a result."""

import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone

from competitions.actions.appeals import appeal
from competitions.actions.consents import record_consent
from competitions.actions.corrections import Correction, uphold_appeal
from competitions.enums import PhaseKind
from competitions.models import Appeal, EarlierPublication, Entry, Publication, StaffNominationPage
from initiatives.models import TechnologyCentre

from ..editions import ADOPTED, REPLICATION
from ..people import SECOND_ORGANISER
from ..recognition import APPEAL_UPHELD, APPEAL_WAITING, NOMINEES, STAFF, UPHELD
from .accounts import editor_of
from .editions import add_edition, run_phase
from .entries import add, enter_adoptions, pass_on
from .runs import NO_AWARD, SHEETS_AWARDS, put_back, run_to_release

SHEETS = 3
RELEASED_REPLICATION = datetime.datetime(2026, 9, 21, 12, tzinfo=datetime.UTC)
#: the time for appeals is not over yet
RELEASED_AGO = datetime.timedelta(days=2)
DAYS = datetime.timedelta(days=1)


def load_recognition_of_staff(organiser):
    edition = run_phase(add_edition(STAFF, organiser), PhaseKind.SUBMISSION)
    entries = {pass_on(nominate(edition, row), organiser): row for row in NOMINEES}
    decisions = {entry: row.get("award", NO_AWARD) for entry, row in entries.items()}
    run_to_release(edition, organiser, decisions, SHEETS)
    put_back(edition, timezone.now() - RELEASED_AGO)
    centre, text = APPEAL_WAITING
    entry = next(entry for entry, row in entries.items() if row["centre"] == centre)
    appeal(Entry.objects.get(pk=entry.pk), editor_of(entry.governorate), text)


def nominate(edition, row):
    centre = TechnologyCentre.objects.select_related("governorate").get(name_ar=row["centre"])
    page = StaffNominationPage(
        competition=edition,
        centre=centre,
        nominee_kind="team" if "team_size" in row else "individual",
        nominee_name=row["name"],
        nominee_name_en=row.get("name_en", ""),
        team_size=row.get("team_size"),
        is_illustrative=True,
        title=f"{centre.name_ar} – {edition.name_ar}",
        slug=f"staff-{centre.code}-{edition.code.lower()}",
        **{name: row[name] for name in ("job", "achievement", "effect", "cooperation")},
    )
    page = add(page, centre.governorate)
    if row.get("consents"):
        record_consent(page, editor_of(centre.governorate), timezone.localdate())
    return page


def load_replication_award(organiser):
    """Released, appealed against and corrected a moment ago; then the dates are put back."""
    edition = run_phase(add_edition(REPLICATION, organiser), PhaseKind.SUBMISSION)
    entries = enter_adoptions(edition, organiser, {code: row[0] for code, row in ADOPTED.items()})
    decisions = {entry: ADOPTED[code][1:] for entry, code in entries.items()}
    run_to_release(edition, organiser, decisions, SHEETS_AWARDS)
    written = uphold(edition)
    put_back(edition, RELEASED_REPLICATION)
    put_back_correction(written, RELEASED_REPLICATION)


def uphold(edition):
    """By the second organiser."""
    code, text = APPEAL_UPHELD
    entry = Entry.objects.get(competition=edition, governorate__code=code)
    written, words = appeal(entry, editor_of(entry.governorate), text), dict(UPHELD)
    second = get_user_model().objects.get(username=SECOND_ORGANISER[0])
    return uphold_appeal(written, second, words.pop("reason"), Correction(**words))


def put_back_correction(written, released):
    corrected = released + 5 * DAYS
    Appeal.objects.filter(pk=written.pk).update(
        submitted_at=released + 2 * DAYS, due_at=released + 7 * DAYS, decided_at=corrected
    )
    EarlierPublication.objects.filter(appeal=written).update(released_at=released, superseded_at=corrected)
    Publication.objects.filter(earlier__appeal=written).update(corrected_at=corrected)
