"""Closed lists of the field, with the groups the rules speak of."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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


class CostBand(TextChoices):
    NONE = "none", _("No extra cost")
    UP_TO_50 = "up_to_50", _("Up to EGP 50 thousand")
    UP_TO_250 = "up_to_250", _("EGP 50–250 thousand")
    UP_TO_1000 = "up_to_1000", _("EGP 250 thousand – 1 million")
    OVER_1000 = "over_1000", _("Over EGP 1 million")


class RecognitionKind(TextChoices):
    WINNER = "winner", _("Winner")
    MENTION = "mention", _("Special mention")
