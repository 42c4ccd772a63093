"""What the catalogue can be narrowed by, in the order in which it is offered and written in addresses."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ...enums import EVIDENCE_WORDS, CostBand, Step
from .index import YES

YEARS = [str(year) for year in range(2100, 1990, -1)]


def records(name):
    def labels(names):
        return {key: record.name for key, record in getattr(names, name).items()}

    return labels


def tags(names):
    return {slug: tag.label for slug, tag in names.tag.items()}


def regions(names):
    return {key: governorate.region_name for key, governorate in names.region.items()}


def steps(names):
    return {str(step.value): step.label for step in reversed(Step)}


def grades(names):
    return {str(grade): EVIDENCE_WORDS[grade] for grade in range(len(EVIDENCE_WORDS) - 1, 0, -1)}


def class_of(names, code):
    """A visitor's own governorate stands for those of its class."""
    return names.governorate[code].capmas_class


@dataclass(frozen=True)
class Facet:
    name: str
    label: object
    #: from the index's names: {value in an address: its label}, of all that may be chosen, in the order offered
    labels: Callable
    #: one value at a time; else any of several
    is_single: bool = False
    #: shown unfolded
    is_open: bool = False
    #: the values that most have come first, and no more than these are offered
    most: int = 0
    #: what a value is counted as, where that is another
    counted_as: Callable = lambda names, value: value
    #: which words stand for the values in a chip
    chip: str = "%(name)s"


FACETS = [
    Facet("domain", _("Domain"), records("domain"), is_open=True),
    Facet("obstacle", _("Obstacle it solves"), records("obstacle"), most=20, is_open=True),
    Facet("governorate", _("Governorate"), records("governorate"), is_single=True, is_open=True),
    Facet(
        "like",
        _("Governorates like mine"),
        records("governorate"),
        is_single=True,
        counted_as=class_of,
        chip=_("Governorates like %(name)s"),
    ),
    Facet("region", _("Region"), regions),
    Facet("step", pgettext_lazy("of an initiative", "Step"), steps, is_open=True),
    Facet("cost", _("Cost"), lambda names: dict(CostBand.choices)),
    Facet("evidence", _("Evidence"), grades),
    Facet("for", _("For whom"), records("beneficiaries")),
    Facet("guide", _("Has a replication guide"), lambda names: {YES: _("Has a replication guide")}),
    Facet("adopted", _("Adopted elsewhere"), lambda names: {YES: _("Adopted at least once")}),
    Facet("year", _("Year"), lambda names: {year: year for year in YEARS}),
    Facet("tag", _("Tag"), tags, most=20),
]
BY_NAME = {facet.name: facet for facet in FACETS}
