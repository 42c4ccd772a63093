"""Closed lists of the field, with the groups the rules speak of."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


def words_of(choices: type[TextChoices], value: str) -> str:
    """What one is called, where Django puts all of them into words to find it; what is none stays as it is."""
    return str(choices(value).label) if value in choices else str(value)


class Tier(TextChoices):
    """Tiers of a local unit; units compete within one tier."""

    DIWAN = "diwan", _("Governorate headquarters (Diwan)")
    MARKAZ = "markaz", _("Markaz (rural district)")
    CITY = "city", _("City")
    DISTRICT = "district", _("Urban district")
    VILLAGE_UNIT = "village_unit", _("Village local unit")


class GovernorateClass(TextChoices):
    """CAPMAS classes, by which governorates are called alike."""

    URBAN = "urban", pgettext_lazy("governorate class", "Urban")
    LOWER = "lower", pgettext_lazy("governorate class", "Lower Egypt")
    UPPER = "upper", pgettext_lazy("governorate class", "Upper Egypt")
    FRONTIER = "frontier", pgettext_lazy("governorate class", "Frontier")


class Stage(TextChoices):
    """OECD-OPSI innovation lifecycle."""

    IDENTIFYING_PROBLEM = "identifying_problem", _("Identifying the problem")
    GENERATING_IDEAS = "generating_ideas", _("Generating ideas")
    DEVELOPING_PROPOSAL = "developing_proposal", _("Developing the proposal")
    IMPLEMENTING = "implementing", _("Implementing")
    EVALUATING = "evaluating", _("Evaluating")
    DIFFUSING = "diffusing", _("Diffusing lessons")


class Facet(TextChoices):
    """OECD innovation facets."""

    ENHANCEMENT = "enhancement", _("Enhancement-oriented")
    ADAPTIVE = "adaptive", _("Adaptive")
    MISSION = "mission", _("Mission-oriented")
    ANTICIPATORY = "anticipatory", _("Anticipatory")


class IndicatorKind(TextChoices):
    SHARE = "share", _("Share (%)")
    MEAN = "mean", _("Average")
    COUNT = "count", _("Count")


class Better(TextChoices):
    LOWER = "lower", _("Lower is better")
    HIGHER = "higher", _("Higher is better")


class Visibility(TextChoices):
    """Who reads a field: the public, the public in blurred form, judges, officials with an account, nobody."""

    YES = "yes", _("Public")
    BLURRED = "blurred", _("Public, blurred")
    JUDGES = "judges", _("Judges")
    OFFICIALS = "officials", _("Officials")
    NO = "no", _("Nobody")


class Step(IntegerChoices):
    """The six steps of an initiative (المرحلة), computed, never typed."""

    SUBMITTED = 1, pgettext_lazy("step of an initiative", "Idea")
    IMPLEMENTING = 2, pgettext_lazy("step of an initiative", "Trial")
    DOCUMENTED = 3, pgettext_lazy("step of an initiative", "Proof")
    RECOGNISED = 4, pgettext_lazy("step of an initiative", "Win")
    REPLICATED = 5, pgettext_lazy("step of an initiative", "Replication")
    SUSTAINED = 6, pgettext_lazy("step of an initiative", "Sustained")


#: what each evidence grade, 0 to 4, says of a result
EVIDENCE_WORDS = [
    "",
    _("A figure, not yet sourced"),
    _("Sourced and dated"),
    _("Documented, with a sample or a file"),
    _("Documented, with citizens’ satisfaction measured"),
]


class CostBand(TextChoices):
    NONE = "none", _("No extra cost")
    UP_TO_50 = "up_to_50", _("Up to EGP 50 thousand")
    UP_TO_250 = "up_to_250", _("EGP 50–250 thousand")
    UP_TO_1000 = "up_to_1000", _("EGP 250 thousand – 1 million")
    OVER_1000 = "over_1000", _("Over EGP 1 million")


class RecognitionKind(TextChoices):
    WINNER = "winner", _("Winner")
    MENTION = "mention", _("Special mention")


class BadgeKind(TextChoices):
    """What an initiative may call itself for twelve months; `badges` says for what."""

    PIONEERING = "pioneering", pgettext_lazy("badge", "Pioneering")
    OUTSTANDING = "outstanding", pgettext_lazy("badge", "Outstanding")
    VERIFIED = "verified", pgettext_lazy("badge", "Verified")


class ScaleAnswer(TextChoices):
    """How far an initiative has what ExpandNet found in practices that spread."""

    YES = "yes", pgettext_lazy("answer on scaling", "Yes")
    PARTLY = "partly", pgettext_lazy("answer on scaling", "Partly")
    NO = "no", pgettext_lazy("answer on scaling", "Not yet")


class WordGroupKind(TextChoices):
    """Why words are searched alike."""

    PLURAL = "plural", _("Irregular plural")
    SYNONYM = "synonym", _("Synonyms")
    NAME = "name", _("Spellings of a name")


class AdoptionState(TextChoices):
    """The life of an adoption; `adoptions.states` says what follows what."""

    INTERESTED = "interested", pgettext_lazy("state of an adoption", "Interested")
    REQUESTED = "requested", pgettext_lazy("state of an adoption", "Requested")
    MATCHED = "matched", pgettext_lazy("state of an adoption", "Matched with the mentor")
    PLANNING = "planning", pgettext_lazy("state of an adoption", "Planning")
    PILOTING = "piloting", pgettext_lazy("state of an adoption", "Piloting")
    OPERATING = "operating", pgettext_lazy("state of an adoption", "In operation")
    VERIFIED = "verified", pgettext_lazy("state of an adoption", "In operation, results verified")
    SUSTAINED = "sustained", pgettext_lazy("state of an adoption", "Sustained (after 12 months)")
    PAUSED = "paused", pgettext_lazy("state of an adoption", "Paused")
    DISCONTINUED = "discontinued", pgettext_lazy("state of an adoption", "Discontinued")


class Party(TextChoices):
    """Who takes part in an adoption."""

    ADOPTER = "adopter", _("Editors of the adopting governorate")
    MENTOR = "mentor", _("Editors of the mentor governorate")
    COMMITTEE = "committee", _("Follow-up committee of the adopting governorate")
    ORGANISER = "organiser", _("Organisers")


class Side(TextChoices):
    """Where an outcome was measured."""

    ORIGINAL = "original", _("Where it began")
    COPY = "copy", _("Where it was adopted")


class Sphere(TextChoices):
    """What a follow-up committee follows up."""

    TECH_CENTRES = "tech_centres", _("Technology centres")
    SPATIAL_UNIT = "spatial_unit", _("Spatial changes unit")


class CommitteeRole(TextChoices):
    CHAIR = "chair", pgettext_lazy("role in a committee", "Chair")
    RAPPORTEUR = "rapporteur", pgettext_lazy("role in a committee", "Rapporteur")
    MEMBER = "member", pgettext_lazy("role in a committee", "Member")


class Progress(TextChoices):
    """Where something that was promised or recommended stands."""

    OPEN = "open", pgettext_lazy("progress", "Not begun")
    UNDER_WAY = "under_way", pgettext_lazy("progress", "Under way")
    DONE = "done", pgettext_lazy("progress", "Done")
    DROPPED = "dropped", pgettext_lazy("progress", "Dropped")


#: nobody waits for these any more
SETTLED = (Progress.DONE, Progress.DROPPED)


class PlaceState(TextChoices):
    """Of who was nominated for a course."""

    NOMINATED = "nominated", pgettext_lazy("nomination for a course", "Nominated")
    ACCEPTED = "accepted", pgettext_lazy("nomination for a course", "Has a place")
    DECLINED = "declined", pgettext_lazy("nomination for a course", "No place")


class Attendance(TextChoices):
    CAME = "came", pgettext_lazy("attendance of a course", "Came")
    ABSENT = "absent", pgettext_lazy("attendance of a course", "Did not come")


class SuggestionState(TextChoices):
    WAITING = "waiting", pgettext_lazy("suggestion", "Waiting for an answer")
    ACCEPTED = "accepted", pgettext_lazy("suggestion", "In the list")
    DECLINED = "declined", pgettext_lazy("suggestion", "Not taken")


class CentreKind(TextChoices):
    FIXED = "fixed", pgettext_lazy("technology centre", "Fixed")
    MOBILE = "mobile", pgettext_lazy("technology centre", "Mobile")


class SamplingMethod(TextChoices):
    """How those who answer a satisfaction survey were chosen."""

    QR = "qr", _("Whoever scans the poster (self-selected)")
    TICKETS = "tickets", _("Random sample of the day’s ticket numbers")


class RemarkState(TextChoices):
    """What a citizen wrote is read by a moderator before anyone else."""

    NONE = "none", pgettext_lazy("remark", "None")
    WAITING = "waiting", pgettext_lazy("remark", "Waiting")
    SHOWN = "shown", pgettext_lazy("remark", "Shown")
    HIDDEN = "hidden", pgettext_lazy("remark", "Hidden")
