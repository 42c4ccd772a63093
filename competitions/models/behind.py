"""Who and what stands behind an entry: read with it wherever the public reads of it by name."""

from collections.abc import Iterable

from django.db.models import OuterRef, Q, QuerySet

from initiatives.locales import active_locale
from initiatives.models import InitiativePage

from .entries import Entry

#: of an entry: what is said of it where it stands by name
BEHIND = [
    *("governorate", "mentor", "unit", "case"),
    "page__initiativenominationpage__initiative__locale",
    "page__adoptionnominationpage__adoption__initiative__locale",
    "page__staffnominationpage__centre",
    "page__staffnominationpage__naming_consent",
]
#: of a page: what a link to it is drawn of
LINK = ["title", "url_path", "live", "locale", "translation_key"]
NAMES = ["name_ar", "name_en"]
#: the columns of each that are told; those that only lead on stand here too
TOLD = {
    "": ["competition", "page", "governorate", "mentor", "unit", "case", "blind_code", "tier"],
    "governorate": [*NAMES, "code"],
    "mentor": [*NAMES, "code"],
    "unit": [*NAMES, "tier"],
    "case": LINK,
    "page": [*LINK, "content_type"],
    "page__initiativenominationpage__initiative": LINK,
    "page__adoptionnominationpage__adoption": ["initiative"],
    "page__adoptionnominationpage__adoption__initiative": LINK,
    "page__staffnominationpage": ["nominee_kind", "nominee_name", "nominee_name_en", "centre"],
    "page__staffnominationpage__centre": NAMES,
    "page__staffnominationpage__naming_consent": ["withdrawn_at"],
}


def with_behind(rows: QuerySet, *own: str) -> QuerySet:
    """`rows`, with their `own` columns, each with its `entry` and what is said of that where it stands by name."""
    told = ["__".join(filter(None, ("entry", path, name))) for path, names in TOLD.items() for name in names]
    return rows.select_related(*(f"entry__{name}" for name in BEHIND)).only(*own, *told)


#: from an entry to the initiative that it became, nominates, or nominates an adoption of
INITIATIVES = [
    "case",
    "page__initiativenominationpage__initiative",
    "page__adoptionnominationpage__adoption__initiative",
]


def initiatives_here(entry: str) -> QuerySet:
    """Within a query: live pages in the active language of the initiative of `entry`, a path from its rows."""
    keys = [("translation_key", OuterRef(f"{entry}__{path}__translation_key")) for path in INITIATIVES]
    return told_here(Q(*keys, _connector=Q.OR))


def told_here(initiatives: Q) -> QuerySet:
    return InitiativePage.objects.live().filter(initiatives, locale__language_code=active_locale())


def nominated(entry):
    """The initiative that an entry nominates, or nominates an adoption of; None for any other entry."""
    if nomination := getattr(entry.page, "initiativenominationpage", None):
        return nomination.initiative
    nomination = getattr(entry.page, "adoptionnominationpage", None)
    return nomination.initiative if nomination else None


def initiatives_behind(entries: Iterable[Entry]) -> set:
    """The translation keys of the initiatives that entries (read with `with_behind`) nominate or became."""
    told = [page for entry in entries for page in (nominated(entry), entry.case) if page]
    return {page.translation_key for page in told}
