"""What a round lacks, in words: which entries, how many judges, and whether conflicts or loads are the reason."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...scoring.shortages import TooFewFree, TooFull

#: more codes than these make no sentence
NAMED = 8


def sentences(shortages, codes, numbers):
    """One for each of `shortages`; `codes` and `numbers` are entries' blind codes and judges' seats by key."""
    return [sentence(shortage, codes, numbers) for shortage in shortages]


def sentence(shortage, codes, numbers):
    if isinstance(shortage, TooFewFree):
        return too_few_free(shortage, codes)
    if isinstance(shortage, TooFull):
        return too_full(shortage, codes, numbers)
    return ngettext(
        "Judge %(number)s ends %(missing)s entry below the least you asked for.",
        "Judge %(number)s ends %(missing)s entries below the least you asked for.",
        shortage.missing,
    ) % {"number": numbers[shortage.judge], "missing": shortage.missing}


def too_few_free(shortage, codes):
    lack = ngettext("%(missing)s judge is missing.", "%(missing)s judges are missing.", shortage.missing) % {
        "missing": shortage.missing
    }
    reason = ngettext(
        "Only %(eligible)s judge of the panel is free of conflict with it.",
        "Only %(eligible)s judges of the panel are free of conflict with it.",
        shortage.eligible,
    ) % {"eligible": shortage.eligible}
    return _("%(entries)s: %(lack)s %(reason)s") % {
        "entries": listed([codes[shortage.entry]]),
        "lack": lack,
        "reason": reason,
    }


def too_full(shortage, codes, numbers):
    lack = ngettext(
        "together they lack %(missing)s sheet.", "together they lack %(missing)s sheets.", shortage.missing
    ) % {"missing": shortage.missing}
    reason = ngettext(
        "The judges free of conflict with them (%(numbers)s) can take only %(room)s more entry.",
        "The judges free of conflict with them (%(numbers)s) can take only %(room)s more entries.",
        shortage.room,
    ) % {"numbers": listed(sorted(numbers[judge] for judge in shortage.judges)), "room": shortage.room}
    return _("%(entries)s: %(lack)s %(reason)s") % {
        "entries": listed(sorted(codes[entry] for entry in shortage.entries)),
        "lack": lack,
        "reason": reason,
    }


def listed(names):
    """Separated by the language's comma, each in its own direction; the first few and how many more."""
    shown = _(", ").join(
        f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}" for name in names[:NAMED]
    )
    if len(names) <= NAMED:
        return shown
    return _("%(shown)s and %(more)s more") % {"shown": shown, "more": len(names) - NAMED}
