"""What an editor can try: drafts that may still be changed, one in an edition open for entries, one granted more time."""

import datetime

from django.utils import timezone

from competitions.actions.grace import ask_for_grace, grant_grace
from competitions.enums import PhaseKind
from initiatives.models import LocalUnit

from ..editions import NEXT_AWARDS
from .editions import add_edition, midnight, run_phase
from .entries import add, nomination_of, unit_entry

#: its initiative was entered last year and won nothing: it may be improved and entered again
NOMINATED = "خريطة أملاك الدولة للأحياء"
GRACE = datetime.timedelta(days=7)
REASON = "تأخر المستخرج الرسمي من المنظومة، ونحتاج أسبوعًا لمراجعة الأرقام عليه."
ANSWER = "مُنحت الوحدة أسبوعًا لأن المستخرج يصدر من جهة أخرى."


def load_edition_open_for_entries(organiser, initiatives):
    edition = run_phase(add_edition(NEXT_AWARDS, organiser), PhaseKind.SUBMISSION)
    initiative = initiatives[NOMINATED]
    return add(nomination_of(edition, initiative), initiative.governorate)


def begin_late_entry(edition):
    """A city of a governorate that has an entry already; its figures wait to be filled from a record."""
    unit = LocalUnit.objects.filter(tier="city", spatial_entries=None)
    unit = unit.order_by("governorate__capmas_code", "pk").first()
    return add(unit_entry(edition, unit), unit.governorate, is_complete=False)


def grant_more_time(page, organiser):
    asked = ask_for_grace(page, page.owner, REASON)
    return grant_grace(asked, organiser, midnight(timezone.now() + GRACE), ANSWER)
