"""A judge's own marks on his other entries of an edition, so that he stays consistent; nobody else's."""

from collections import defaultdict

from ...models import Assignment


def earlier_marks(assignment):
    """{criterion key: [(level, [blind code])]}, the highest level first; of signed sheets and of drafts."""
    marks = defaultdict(lambda: defaultdict(list))
    for other in others_of(assignment):
        for key, level in levels_of(other).items():
            marks[key][level].append(other.entry.blind_code)
    return {key: sorted(by_level.items(), reverse=True) for key, by_level in marks.items()}


def others_of(assignment):
    return (
        Assignment.objects.visible_to(assignment.judge)
        .counting()
        .filter(entry__competition=assignment.entry.competition_id)
        .exclude(pk=assignment.pk)
        .select_related("entry", "draft")
        .prefetch_related("sheets")
    )


def levels_of(assignment):
    sheets = sorted(assignment.sheets.all(), key=lambda sheet: sheet.version)
    newest = sheets[-1] if sheets else getattr(assignment, "draft", None)
    return newest.levels if newest else {}
