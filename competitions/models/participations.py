"""The editions a governorate took part in, as far as their results name it."""

from dataclasses import dataclass

from django.db.models import OuterRef, Q

from initiatives.models import InitiativePage
from initiatives.models.gathered import LINKED, Gathered, told
from initiatives.models.restricted import hidden

from ..enums import Outcome
from .behind import initiatives_here, with_behind
from .competitions import Competition
from .pages import CompetitionPage
from .public import LINE, PublicLinks, decision_of, is_named
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
    """What `request` may read of those of `governorate`, the latest edition first; in one query.

    An entry that the results show by its blind code alone is not told here either.
    """
    pages = CompetitionPage.objects.live().exclude(hidden(request)).filter(locale=locale)
    lines = lines_naming(governorate, pages)
    here = [page for line in lines for page in told(line, "here", InitiativePage)]
    links = PublicLinks([line.entry for line in lines], here)
    return [participation(line, links, governorate) for line in lines]


def lines_naming(governorate, pages):
    """Each with the page of its edition, out of `pages`, and those of its initiative."""
    released = Competition.objects.released().values("publication__run")
    taking_part = Q(entry__governorate=governorate) | Q(entry__mentor=governorate)
    lines = with_behind(EntryResult.objects.filter(taking_part, run__in=released), *LINE)
    lines = lines.select_related("entry__competition__publication", "entry__decision")
    edition = pages.filter(competition=OuterRef("entry__competition"))
    lines = lines.annotate(
        told_edition=Gathered(edition, LINKED),
        told_here=Gathered(initiatives_here("entry"), [*LINKED, "translation_key"]),
    )
    lines = lines.order_by("-entry__competition__publication__released_at", "rank", "entry__blind_code")
    return [line for line in lines if is_named(line.entry, line.entry.competition)]


def participation(line, links, governorate):
    entry = line.entry
    decision, shown = decision_of(entry), links.of(entry)
    edition = next(iter(told(line, "edition", CompetitionPage)), None)
    return PublicParticipation(
        competition=entry.competition,
        edition_url=edition.get_url() if edition else "",
        title=shown["title"],
        title_lang=shown["title_lang"],
        url=shown["page"].get_url() if shown["page"] else "",
        outcome=decision.outcome,
        outcome_label=decision.get_outcome_display() if decision.outcome != Outcome.NONE else "",
        place=decision.place,
        is_as_mentor=entry.governorate_id != governorate.pk,
    )
