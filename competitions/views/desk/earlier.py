"""A judge's own marks on his other entries of an edition, so that he stays consistent; nobody else's."""

from collections import defaultdict

from django.db.models import Prefetch, prefetch_related_objects

from ...models import ScoreSheet

SIGNED = Prefetch("sheets", ScoreSheet.objects.only("assignment", "version", "levels").order_by("version"))


def earlier_marks(others):
    """{criterion key: [(level, [blind code])]}, the highest level first; of signed sheets and of drafts."""
    prefetch_related_objects(others, SIGNED)
    marks = defaultdict(lambda: defaultdict(list))
    for other in others:
        for key, level in levels_of(other).items():
            marks[key][level].append(other.entry.blind_code)
    return {key: sorted(by_level.items(), reverse=True) for key, by_level in marks.items()}


def levels_of(assignment):
    sheets = list(assignment.sheets.all())
    newest = sheets[-1] if sheets else getattr(assignment, "draft", None)
    return newest.levels if newest else {}
