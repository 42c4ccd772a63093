"""How long judges' words are kept; docs/security.md says why."""

from datetime import timedelta

from initiatives import expiry

from . import conf
from .models import Competition, ScoreSheet


def sheets_past_their_time(at):
    """Of editions released so long ago; not where an appeal still waits."""
    released = at - timedelta(days=conf.get("COMPETITIONS_NOTES_KEEP_DAYS"))
    sheets = ScoreSheet.objects.filter(
        assignment__entry__competition__publication__released_at__lt=released
    ).exclude(notes_salt="")
    waiting = Competition.objects.filter(entries__appeal__isnull=False, entries__appeal__decided_at=None)
    return sheets.exclude(assignment__entry__competition__in=waiting)


expiry.register("what judges wrote on sheets", sheets_past_their_time, lambda sheets: sheets.expire_texts())
