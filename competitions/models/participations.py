"""The editions a governorate took part in, as far as their results name it."""

from dataclasses import dataclass

from django.db.models import Q

from initiatives.models.restricted import hidden

from ..enums import Outcome
from .competitions import Competition
from .pages import CompetitionPage
from .public import BEHIND, PublicLinks, decision_of, is_named
from .results import EntryResult


@dataclass(frozen=True)
class PublicParticipation:
    """One entry of a released edition. `edition_url` and `url` are empty where no page is public in this language."""

    competition: Competition
    edition_url: str
    title: str
    title_lang: str
    url: str
    outcome: str
    outcome_label: str
    place: int | None
    is_as_mentor: bool = False


def public_participations(governorate, locale, request=None):
    """What `request` may read of those of `governorate`, the latest edition first; a constant number of queries.

    An entry that the results show by its blind code alone is not told here either.
    """
    lines = lines_naming(governorate)
    links = PublicLinks([line.entry for line in lines])
    pages = CompetitionPage.objects.live().exclude(hidden(request)).filter(locale=locale)
    pages = pages.filter(competition__in={line.entry.competition_id for line in lines})
    addresses = {page.competition_id: page.get_url() for page in pages}
    return [participation(line.entry, links, addresses, governorate) for line in lines]


def lines_naming(governorate):
    released = Competition.objects.released().values("publication__run")
    taking_part = Q(entry__governorate=governorate) | Q(entry__mentor=governorate)
    lines = EntryResult.objects.filter(taking_part, run__in=released).select_related(
        "entry__competition__publication",
        "entry__decision",
        *(f"entry__{name}" for name in BEHIND),
    )
    lines = lines.order_by("-entry__competition__publication__released_at", "rank", "entry__blind_code")
    return [line for line in lines if is_named(line.entry, line.entry.competition)]


def participation(entry, links, addresses, governorate):
    decision, shown = decision_of(entry), links.of(entry)
    return PublicParticipation(
        competition=entry.competition,
        edition_url=addresses.get(entry.competition_id, ""),
        title=shown["title"],
        title_lang=shown["title_lang"],
        url=shown["page"].get_url() if shown["page"] else "",
        outcome=decision.outcome,
        outcome_label=decision.get_outcome_display() if decision.outcome != Outcome.NONE else "",
        place=decision.place,
        is_as_mentor=entry.governorate_id != governorate.pk,
    )
