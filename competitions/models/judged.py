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
        return self.entry.revision.as_object()

    @cached_property
    def initiative(self):
        """Of a nomination: the initiative as it was submitted; else None."""
        revision = self.entry.initiative_revision
        return revision and revision.as_object()

    @cached_property
    def criteria(self):
        rubric = self.competition.criteria.order_by("sort_order", "key").prefetch_related("levels")
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
