"""Who took over whose initiative, how far it came, and what was measured there; public from the match on."""

from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from ..adoptions import states
from ..enums import AdoptionState
from ..models import Adoption, InitiativePage, OutcomeMeasure
from ..models.gathered import with_lists
from . import shapes
from .collections import Collection
from .parameters import UUID_SCHEMA, Filter, identifier
from .vocabularies import GOVERNORATE, governorate_codes
from .wording import in_two, number, place, unit

ENDS = (AdoptionState.PAUSED, AdoptionState.DISCONTINUED)
DAYS = ("matched_on", "piloting_on", "operating_on", "verified_on", "sustained_on", "stopped_on")
PATHS = {
    "governorate": "governorate__code",
    "mentor": "mentor__code",
    "state": "state",
    "initiative": "initiative__translation_key",
}


def public():
    """Of initiatives that are public in some language."""
    pages = InitiativePage.objects.live().public().order_by().values("translation_key")
    return Adoption.objects.public().filter(initiative__translation_key__in=pages)


def rows(chosen):
    return public().filter(**{f"{PATHS[name]}__in": values for name, values in chosen.items()})


def tell(numbers, request):
    measures = OutcomeMeasure.objects.filter(adoption=OuterRef("pk"))
    found = with_lists(public().filter(pk__in=numbers).with_row().order_by("pk"), measures=measures)
    return [record(adoption) for adoption in found]


def record(adoption):
    return {
        "id": adoption.pk,
        "initiative": adoption.initiative.translation_key,
        "governorate": place(adoption.governorate),
        "mentor": place(adoption.mentor),
        "local_unit": unit(adoption.unit),
        "state": adoption.state,
        **{name: getattr(adoption, name) for name in DAYS},
        "reason": adoption.reason or None,
        "adaptation": in_two(adoption, "adaptation"),
        "lesson": in_two(adoption, "lesson"),
        "measures": [measure(*row) for row in adoption.comparisons],
        "is_illustrative": adoption.is_illustrative,
    }


def measure(copy, original, comparison):
    return {
        "name": copy.name,
        "unit": copy.unit,
        "kind": copy.kind,
        "original_before": number(original.before),
        "original_after": number(original.after),
        "original_n": original.n,
        "before": number(copy.before),
        "after": number(copy.after),
        "n": copy.n,
        "measured_on": copy.measured_on,
        "source": copy.source or None,
        "effect": effect(comparison),
    }


def effect(comparison):
    """Never without n."""
    if comparison.ratio is None:
        return None
    found = {"percent": comparison.percent, "low": None, "high": None, "n": comparison.n}
    if comparison.has_interval:
        found |= {"low": comparison.low_percent, "high": comparison.high_percent}
    return found


def public_states():
    return [state.value for state in AdoptionState if state in states.PUBLIC or state in ENDS]


ADOPTIONS = Collection(
    name="adoptions",
    title=_("Adoptions"),
    about=_("Who took over whose initiative, how far it came, and its effect beside the original’s, with n."),
    shape=shapes.Adoption,
    rows=rows,
    tell=tell,
    filters=[
        GOVERNORATE,
        Filter("mentor", _("Code of the governorate that gives its experience."), governorate_codes),
        Filter("state", _("How far it came."), public_states),
        Filter("initiative", _("“id” of the initiative."), schema=UUID_SCHEMA, read=identifier),
    ],
    key="pk",
    since="matched_on",
    key_format="int",
    place=lambda record: record["governorate"]["code"],
    words={
        "id": _("Its number."),
        "governorate": _("The adopting governorate."),
        "state": _(
            "How far it came: matched, planning, piloting, operating, verified, sustained; or paused, discontinued."
        ),
        "initiative": _("“id” of the initiative that was taken over."),
        "before": _("The copy’s first value."),
        "after": _("The copy’s value afterwards."),
        "n": _("How many were measured."),
        "name": _("The indicator, as it was written."),
        "kind": _("share (percent), mean or count."),
        "source": _("Where the copy’s figure comes from."),
        "low": _("Lower end of the 95 % interval, in percent; null where none can be given."),
        "high": _("Upper end of the 95 % interval, in percent."),
    },
)
