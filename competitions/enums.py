"""Closed lists of judging, with the groups the rules speak of."""

from enum import Enum, nonmember

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CompetitionKind(TextChoices):
    SPATIAL_UNIT = "spatial_unit", _("Spatial changes units")
    INITIATIVE = "initiative", _("Initiatives")
    ADOPTION = "adoption", _("Replication of initiatives")
    STAFF = "staff", _("Staff of technology centres")


class NomineeKind(TextChoices):
    INDIVIDUAL = "individual", _("A member of staff")
    TEAM = "team", _("A team")


class PhaseKind(TextChoices):
    ANNOUNCEMENT = "announcement", _("Announcement of rules")
    SUBMISSION = "submission", _("Submission")
    SCREENING = "screening", _("Eligibility screening")
    JUDGING = "judging", _("Judging")
    DELIBERATION = "deliberation", _("Deliberation")
    RESULTS = "results", _("Results")
    APPEALS = "appeals", _("Appeals")


class CriterionKind(TextChoices):
    JUDGED = "judged", _("Judged")
    MEASURED = "measured", _("Measured")


class EntryState(TextChoices):
    """Where an entry stands. `unscreened_states` are before screening ends; `counted_states` are ranked.

    In `open_states` it may be submitted, again after a withdrawal, too.
    """

    COMMITTEE = "committee", _("With the follow-up committee")
    SCREENING = "screening", _("In eligibility screening")
    RETURNED = "returned", _("Returned for changes")
    JUDGING = "judging", _("In judging")
    JUDGED = "judged", _("Judged, awaiting the decision")
    DECIDED = "decided", _("Decided")
    INELIGIBLE = "ineligible", _("Not eligible")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CALIBRATION = "calibration", _("Calibration entry, never counted")

    unscreened_states = nonmember(("committee", "screening", "returned"))
    open_states = nonmember(("committee", "screening", "returned", "withdrawn"))
    counted_states = nonmember(("judging", "judged", "decided"))
    ended_states = nonmember(("decided", "ineligible", "withdrawn"))
    editable_states = nonmember(("returned",))


class ExtractCheck(TextChoices):
    """What the screeners found when they compared the official extract with the entry's figures."""

    MATCHES = "matches", pgettext_lazy("official extract", "Matches the figures")
    DIFFERS = "differs", pgettext_lazy("official extract", "Differs from the figures")
    NONE = "none", pgettext_lazy("official extract", "This entry has no extract")


class ConflictKind(TextChoices):
    HOME = "home", _("Own governorate")
    DECLARED = "declared", _("Declared by the judge")
    FORMER_EMPLOYER = "former_employer", _("Former employer")
    MENTOR = "mentor", _("Mentor of the entry")
    PERSONAL = "personal", _("Personal relation to the team")
    RECOGNISED = "recognised", _("Recognised the unit despite redaction")
    OTHER = "other", pgettext_lazy("kind of conflict", "Other reason")


class Birth(TextChoices):
    """What a row was made for; it never changes, and only what is real is kept for good."""

    REAL = "real"
    REHEARSAL = "rehearsal"
    DEMO = "demo"


class AssignmentState(TextChoices):
    OFFERED = "offered", pgettext_lazy("assignment", "Not started")
    ACCEPTED = "accepted", pgettext_lazy("assignment", "Draft")
    DONE = "done", pgettext_lazy("assignment", "Final")
    RECUSED = "recused", pgettext_lazy("assignment", "Recused")

    open_states = nonmember(("offered", "accepted"))
    standing_states = nonmember(("offered", "accepted", "done"))


class InvitationState(TextChoices):
    SENT = "sent", pgettext_lazy("invitation", "Sent")
    BOUNCED = "bounced", pgettext_lazy("invitation", "Not delivered")
    ACCEPTED = "accepted", pgettext_lazy("invitation", "Accepted")
    EXPIRED = "expired", pgettext_lazy("invitation", "Expired")
    WITHDRAWN = "withdrawn", pgettext_lazy("invitation", "Withdrawn")


class LinkState(Enum):
    """What the link of an invitation is still good for."""

    UNKNOWN = "unknown"
    OPEN = "open"
    SPENT = "spent"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class RoundMode(TextChoices):
    """What a round of assignments seeks first (scoring.rounds)."""

    CHEAPEST = "cheapest", _("The best fit in total")
    FAIR = "fair", _("The best fit for the worst-off entry, then in total")


class Outcome(TextChoices):
    WINNER = "winner", _("Winner")
    MENTION = "mention", _("Special mention")
    NONE = "none", pgettext_lazy("outcome", "No award")


PLACES = {
    1: pgettext_lazy("rank", "First place"),
    2: pgettext_lazy("rank", "Second place"),
    3: pgettext_lazy("rank", "Third place"),
}


def place_in_words(place):
    return PLACES.get(place) or _("Place %(place)s") % {"place": place}


class AppealOutcome(TextChoices):
    UPHELD = "upheld", pgettext_lazy("appeal", "Upheld")
    DISMISSED = "dismissed", pgettext_lazy("appeal", "Dismissed")


class CaseStatus(TextChoices):
    """The five counts of a removal wave, as ministry reports list them."""

    LEGAL = "legal", _("Legal change")
    ILLEGAL = "illegal", _("Illegal change")
    FALSE_CHANGE = "false_change", _("No change on the ground")


class ChangeType(TextChoices):
    NEW_BUILDING = "new_building", _("New building")
    ADDED_STOREY = "added_storey", _("Added storey")
    CULTIVATION = "cultivation", _("Cultivation")
    FILLING = "filling", _("Earth filling")
    STOCKPILING = "stockpiling", _("Stockpiling")
    FENCE = "fence", _("Fence")
    DEMOLITION = "demolition", _("Demolition")


#: names of the levels of the usual scale; other scales show numbers only
LEVEL_NAMES = {
    1: pgettext_lazy("level", "Weak"),
    2: pgettext_lazy("level", "Fair"),
    3: pgettext_lazy("level", "Good"),
    4: pgettext_lazy("level", "Very good"),
    5: pgettext_lazy("level", "Excellent"),
}


def level_name(level: int, lowest: int = 1, highest: int = 5) -> str:
    return str(LEVEL_NAMES[level]) if (lowest, highest) == (1, 5) else ""
