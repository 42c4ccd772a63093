"""What the public may read of a released edition. Templates read nothing else, so nothing else can leak.

Winners and special mentions stand by name. Every other entry stands in the ranked table by its blind code
alone, unless the edition announced before opening that its results name every entry. A mean of fewer than
`rules.SHEETS_FOR_A_PUBLIC_MEAN` sheets stays private, since the marks behind it could be solved for; so does the
corrected score in a run that corrected nothing, where it is that mean.
"""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from initiatives.enums import Tier
from initiatives.models import Governorate, InitiativePage, LocalUnit

from .. import rules
from ..enums import Outcome
from .competitions import Competition
from .entries import Entry
from .nominations import InitiativeNominationPage
from .results import Decision, EntryResult


@dataclass(frozen=True)
class PublicEntry:
    """One line of the ranking. Of an entry that is not named, `governorate`, `unit` and `page` stay None."""

    blind_code: str
    rank: int
    is_joint: bool
    n: int
    score: Decimal | None
    mean: Decimal | None
    rank_low: int | None = None
    rank_high: int | None = None
    p_first: float | None = None
    group: int | None = None
    component: int = 1
    outcome: str = Outcome.NONE
    outcome_label: str = ""
    place: int | None = None
    citation: str = ""
    override: str = ""
    governorate: Governorate | None = None
    unit: LocalUnit | None = None
    title: str = ""
    title_lang: str = ""
    page: Page | None = None
    is_illustrative: bool = False

    @property
    def is_named(self):
        return self.governorate is not None

    @property
    def where(self):
        """Governorate and unit, each once; empty for an entry that is not named."""
        names = [place.name for place in (self.governorate, self.unit) if place]
        return " – ".join(name for name in names if name not in self.title)

    @property
    def url(self):
        return self.page.get_url() if self.page else ""

    @property
    def shown_title(self):
        return self.title or self.blind_code

    @property
    def is_winner(self):
        return self.outcome == Outcome.WINNER

    @property
    def is_mention(self):
        return self.outcome == Outcome.MENTION


@dataclass(frozen=True)
class PublicTier:
    """Units compete within a tier; awards without tiers come as one `PublicTier` with an empty `tier`."""

    tier: str
    rows: list[PublicEntry]

    @property
    def label(self):
        return Tier(self.tier).label if self.tier else ""

    @cached_property
    def winners(self):
        return sorted((row for row in self.rows if row.is_winner), key=lambda row: (row.place, row.rank))

    @cached_property
    def mentions(self):
        return [row for row in self.rows if row.is_mention]

    @property
    def awards(self):
        return [*self.winners, *self.mentions]

    @cached_property
    def parts(self):
        """Rows by component: entries of two parts were not compared, each part has ranks of its own."""
        return [
            [row for row in self.rows if row.component == component]
            for component in dict.fromkeys(row.component for row in self.rows)
        ]


@dataclass(frozen=True)
class PublicResults:
    competition: Competition
    released_at: Any
    tiers: list[PublicTier] = field(default_factory=list)

    @property
    def winners(self):
        return [row for tier in self.tiers for row in tier.winners]

    @property
    def mentions(self):
        return [row for tier in self.tiers for row in tier.mentions]

    @property
    def entry_count(self):
        return sum(len(tier.rows) for tier in self.tiers)

    @cached_property
    def criteria(self):
        """Criteria with their weights and descriptors, in the rubric's order."""
        return list(self.competition.criteria.order_by("sort_order", "key").prefetch_related("levels"))

    @property
    def phases(self):
        return self.competition.timeline


def public_results(competition):
    """The released results in the active language (`PublicResults`), None before the release.

    `results.tiers[0].winners`, `.mentions`, `.rows` are `PublicEntry`; a constant number of queries.
    """
    publication = getattr(competition, "publication", None)
    if publication is None:
        return None
    lines = list(
        EntryResult.objects.filter(run=publication.run_id)
        .select_related("entry__governorate", "entry__unit", "entry__page", "entry__decision", "entry__case")
        .select_related("entry__override")
        .order_by("tier", "component", "rank", "entry__blind_code")
    )
    links = PublicLinks([line.entry for line in lines if is_named(line.entry, competition)])
    run = PublicRun(lines)
    return PublicResults(
        competition=competition,
        released_at=publication.released_at,
        tiers=[
            PublicTier(tier, [public_entry(line, run, links) for line in lines if line.tier == tier])
            for tier in tiers_of(lines)
        ],
    )


def tiers_of(lines):
    present = {line.tier for line in lines}
    return [tier for tier in ["", *Tier.values] if tier in present]


def is_named(entry, competition):
    return competition.names_all_entries or decision_of(entry).outcome != Outcome.NONE


def decision_of(entry):
    return getattr(entry, "decision", None) or Decision(outcome=Outcome.NONE)


def override_of(entry, decision):
    """Why a winner stands above better-ranked entries; empty where the ranking was followed."""
    override = getattr(entry, "override", None)
    return override.reason if override and override.is_agreed and decision.outcome == Outcome.WINNER else ""


def public_entry(line, run, links):
    decision = decision_of(line.entry)
    shown = {
        "blind_code": line.entry.blind_code,
        "rank": line.rank,
        "is_joint": run.is_joint(line),
        "n": line.n,
        "rank_low": line.rank_low,
        "rank_high": line.rank_high,
        "p_first": line.p_first,
        "group": line.group,
        "component": line.component,
        **run.scores(line),
    }
    if decision.outcome != Outcome.NONE:
        shown.update(
            outcome=decision.outcome,
            outcome_label=decision.get_outcome_display(),
            place=decision.place,
            citation=decision.citation,
            override=override_of(line.entry, decision),
        )
    return PublicEntry(**shown, **links.of(line.entry))


class PublicRun:
    """What a line's being public depends on the other lines for."""

    def __init__(self, lines: list[EntryResult]):
        self.places = Counter(map(self.place, lines))
        self.corrects = any(line.is_corrected for line in lines)

    def place(self, line):
        return line.tier, line.component, line.rank

    def is_joint(self, line):
        return self.places[self.place(line)] > 1

    def scores(self, line):
        """The corrected score and the raw mean, each as far as it gives no judge's mark away."""
        shows_mean = line.n >= rules.SHEETS_FOR_A_PUBLIC_MEAN
        return {
            "score": line.score if shows_mean or self.corrects else None,
            "mean": line.raw_mean if shows_mean else None,
        }


class PublicLinks:
    """Names and live pages of the entries that stand by name, in the active language, in three queries."""

    def __init__(self, entries: list[Entry]):
        self.named = {entry.pk for entry in entries}
        self.locale = Locale.objects.filter(language_code=get_language()).first()
        pages = [entry.page_id for entry in entries]
        nominations = InitiativeNominationPage.objects.filter(pk__in=pages).select_related(
            "initiative__locale"
        )
        self.initiatives = {page.pk: page.initiative for page in nominations}
        keys = {page.translation_key for page in self.initiatives.values()}
        keys |= {entry.case.translation_key for entry in entries if entry.case}
        self.translations = {
            page.translation_key: page
            for page in InitiativePage.objects.filter(translation_key__in=keys, locale=self.locale)
            .live()
            .select_related("locale")
        }

    def of(self, entry):
        if entry.pk not in self.named:
            return {}
        source = self.initiatives.get(entry.page_id)
        here = self.translations.get((source or entry.case).translation_key) if source or entry.case else None
        return {
            "governorate": entry.governorate,
            "unit": entry.unit,
            "page": here or (entry.page if entry.page.live else None),
            **self.title(entry, source, here),
        }

    def title(self, entry, source, here):
        """A nomination is called by its initiative, a unit's entry by its unit, which has names in both."""
        if source is None:
            return {"title": entry.unit.full_name if entry.unit else entry.page.title, "title_lang": ""}
        page = here or source
        language = page.locale.language_code
        return {"title": page.title, "title_lang": "" if language == get_language() else language}
