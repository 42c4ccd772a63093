from functools import cached_property

from ..enums import CriterionKind
from ..scoring.measures import suggest


class JudgedEntry:
    """An entry as judges score it: its pinned text, the criteria that apply to it, what its figures suggest."""

    def __init__(self, entry):
        self.entry = entry
        self.competition = entry.competition

    @cached_property
    def page(self):
        """The pinned text; before judging, for screeners, what was last submitted."""
        return (self.entry.revision or self.entry.page.latest_revision).as_object()

    @cached_property
    def initiative(self):
        """Of a nomination: the initiative as it was submitted; else None."""
        revision = self.entry.initiative_revision
        return revision and revision.as_object()

    @cached_property
    def names_to_hide(self):
        """Names that tell where the entry comes from; hidden in everything a judge reads."""
        places = {self.entry.governorate, *self.page.governorates_withheld}
        titles = [self.initiative.title] if self.initiative else []
        return [*(name for place in places for name in names_of(place)), *titles, *self.page.names_withheld]

    @cached_property
    def redactions(self):
        return list(self.entry.redactions.all())

    def spans_hidden_in(self, target):
        return [r.text for r in self.redactions if r.target == target and r.text]

    @cached_property
    def hidden_attachments(self):
        return {r.target for r in self.redactions if not r.text}

    @cached_property
    def criteria(self):
        rubric = self.competition.criteria.order_by("sort_order", "key")
        return [criterion for criterion in rubric if criterion.applies_to(self.entry.tier)]

    @cached_property
    def figures(self):
        return {**self.page.figures, "verification_hours": self.competition.verification_hours}

    @cached_property
    def suggestions(self):
        """Criterion key to Suggestion, for measured criteria whose figures are there."""
        found = {
            criterion.key: suggest(criterion.measure, self.figures, criterion.lowest, criterion.highest)
            for criterion in self.criteria
            if criterion.kind == CriterionKind.MEASURED
        }
        return {key: suggestion for key, suggestion in found.items() if suggestion}

    @property
    def suggested_levels(self):
        return {key: suggestion.level for key, suggestion in self.suggestions.items()}


def names_of(governorate):
    """Its own in both languages, its capital's and its units'."""
    units = governorate.local_units.values_list("name_ar", "name_en")
    own = [governorate.name_ar, governorate.name_en, governorate.capital_ar, governorate.capital_en]
    return [*own, *governorate.aliases, *(name for unit in units for name in unit)]
