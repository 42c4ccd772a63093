"""What the public may read of a released edition. Templates read nothing else, so nothing else can leak.

Winners and special mentions stand by name. Every other entry stands in the ranked table by its blind code
alone, unless the edition announced before opening that its results name every entry. A mean of fewer than
`rules.SHEETS_FOR_A_PUBLIC_MEAN` sheets stays private, since the marks behind it could be solved for; so does the
corrected score in a run that corrected nothing, where it is that mean.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from initiatives.enums import Tier
from initiatives.locales import active_locale
from initiatives.models import Governorate, InitiativePage, LocalUnit
from initiatives.models.trail import address, knowing_roots

from .. import rules
from ..enums import Outcome
from .behind import initiatives_behind, nominated, told_here, with_behind
from .competitions import Competition, with_levels
from .entries import Entry
from .results import Decision, EntryResult, ResultRun


@dataclass(frozen=True, kw_only=True)
class Named:
    """Who stands there by name: all of it stays None for an entry that is not named."""

    governorate: Governorate | None = None
    mentor: Governorate | None = None
    unit: LocalUnit | None = None
    title: str = ""
    title_lang: str = ""
    page: Page | None = None
    is_of_a_person: bool = False

    @property
    def is_named(self):
        return self.governorate is not None

    @property
    def where(self):
        """Governorate and unit, each once; empty for an entry that is not named."""
        names, said = [], self.title
        for place in filter(None, (self.unit, self.governorate)):
            if place.name not in said:
                names.insert(0, place.name)
                said += place.name
        return " – ".join(names)

    @property
    def credit(self):
        """Who shares the award; empty where nobody does."""
        return _("Shared with its mentor, %(mentor)s") % {"mentor": self.mentor.name} if self.mentor else ""

    @cached_property
    def url(self):
        return address(self.page, None) if self.page else ""


@dataclass(frozen=True, kw_only=True)
class PublicEntry(Named):
    """One line of the ranking. Of an entry that is not named, `governorate`, `unit` and `page` stay None.

    Of people there is a line for each award, and no figure in it.
    """

    blind_code: str
    rank: int | None = None
    is_joint: bool = False
    n: int | None = None
    score: Decimal | None = None
    mean: Decimal | None = None
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
    is_illustrative: bool = False

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
        return sorted((row for row in self.rows if row.is_winner), key=lambda row: (row.place, row.rank or 0))

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
    run: ResultRun | None = None
    #: (governorate, how many it nominated, how many were recognised), where scores are private
    nominations: list[tuple[Governorate, int, int]] = field(default_factory=list)

    @cached_property
    def caveats(self):
        """What a reader of the ranking must know, in the active language; parts of it are said beside each tier."""
        return self.run.caveats if self.run and not self.competition.keeps_scores_private else []

    @property
    def nominated_count(self):
        return sum(nominated for _place, nominated, _recognised in self.nominations)

    @property
    def recognised_count(self):
        return sum(recognised for _place, _nominated, recognised in self.nominations)

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
        return list(with_levels(self.competition.criteria.order_by("sort_order", "key")))

    @property
    def phases(self):
        return self.competition.timeline


def public_results(competition, in_full=False, earlier=None):
    """The released results in the active language (`PublicResults`), None before the release.

    `in_full` is for auditors: with the scores of people. `earlier` (`EarlierPublication`) reads them as they were.

    `results.tiers[0].winners`, `.mentions`, `.rows` are `PublicEntry`; a constant number of queries.
    """
    publication = getattr(competition, "publication", None)
    if publication is None:
        return None
    lines = with_behind(EntryResult.objects.filter(run=publication.run_id).order_by(), *LINE, *OVERRIDE)
    lines = sorted(lines.select_related("entry__decision", "entry__override"), key=in_order)
    if earlier:
        put_back(lines, earlier)
    links = PublicLinks([line.entry for line in lines if is_named(line.entry, competition)])
    run = PublicRun(lines)
    is_private = competition.keeps_scores_private and not in_full
    shown = [line for line in lines if is_awarded(line.entry)] if is_private else lines
    draw = public_award if is_private else public_entry
    return PublicResults(
        competition=competition,
        released_at=earlier.released_at if earlier else publication.released_at,
        tiers=[
            PublicTier(tier, [draw(line, run, links) for line in shown if line.tier == tier])
            for tier in tiers_of(shown)
        ],
        run=publication.run,
        nominations=nominations(lines) if is_private else [],
    )


#: columns of a line of the ranking, and of what was decided of its entry
LINE = [
    *("run", "tier", "component", "estimate", "raw_mean", "n", "rank", "rank_low", "rank_high"),
    *("p_first", "group"),
    *(f"entry__decision__{name}" for name in ("outcome", "place", "citation_ar", "citation_en")),
]
OVERRIDE = [f"entry__override__{name}" for name in ("reason_ar", "reason_en", "consented_at")]


def in_order(line):
    return line.tier, line.component, line.rank, line.entry.blind_code


def put_back(lines, earlier):
    """The decisions on the entries as an earlier publication told them; nothing is stored."""
    told = {row.entry_id: row.as_decision() for row in earlier.decisions.all()}
    for line in lines:
        if line.entry_id in told:
            line.entry.decision = told[line.entry_id]


def is_awarded(entry):
    return decision_of(entry).outcome != Outcome.NONE


def nominations(lines):
    """By name of governorate."""
    nominated = Counter(line.entry.governorate for line in lines)
    recognised = Counter(line.entry.governorate for line in lines if is_awarded(line.entry))
    places = sorted(nominated, key=lambda place: place.reading_key)
    return [(place, nominated[place], recognised[place]) for place in places]


def tiers_of(lines):
    present = {line.tier for line in lines}
    return [tier for tier in ["", *Tier.values] if tier in present]


def is_named(entry, competition):
    return competition.names_all_entries or is_awarded(entry)


def decision_of(entry):
    return getattr(entry, "decision", None) or Decision(outcome=Outcome.NONE)


def override_of(entry, decision):
    """Why a winner stands above better-ranked entries; empty where the ranking was followed."""
    override = getattr(entry, "override", None)
    return override.reason if override and override.is_agreed and decision.outcome == Outcome.WINNER else ""


def public_award(line, run, links):
    """Of a person: what was awarded, and no figure."""
    decision = decision_of(line.entry)
    return PublicEntry(
        blind_code=line.entry.blind_code,
        outcome=decision.outcome,
        outcome_label=decision.get_outcome_display(),
        place=decision.place,
        citation=decision.citation,
        **links.of(line.entry),
    )


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
    """Names and live pages of the entries (read with `with_behind`) that stand by name, in one query of all.

    `here`: the pages of their initiatives in the active language, where these were read along.
    """

    def __init__(self, entries: list[Entry], here: Iterable[InitiativePage] | None = None):
        self.named = {entry.pk for entry in entries}
        self.initiatives = {entry.page_id: nominated(entry) for entry in entries if nominated(entry)}
        keys = initiatives_behind(entries)
        pages = told_here(Q(translation_key__in=keys)).with_card().order_by() if here is None else here
        self.translations = {page.translation_key: page for page in pages}
        self.roots = Site.get_site_root_paths()

    def of(self, entry):
        if entry.pk not in self.named:
            return {}
        if staff := getattr(entry.page, "staffnominationpage", None):
            told = {"governorate": entry.governorate, "page": None, "is_of_a_person": True}
            return told | staff.public_title()
        source = self.initiatives.get(entry.page_id)
        here = self.translations.get((source or entry.case).translation_key) if source or entry.case else None
        return {
            "governorate": entry.governorate,
            "mentor": entry.mentor,
            "unit": entry.unit,
            "page": knowing_roots(here or entry.page, self.roots) if here or entry.page.live else None,
            **self.title(entry, source, here),
        }

    def title(self, entry, source, here):
        """A nomination is called by its initiative, a unit's entry by its unit, which has names in both.

        That of an adoption by both, as far as the initiative has a name here.
        """
        if entry.mentor:
            parts = [entry.unit.full_name, here.title] if here else [entry.unit.full_name]
            return {"title": ": ".join(parts), "title_lang": ""}
        if source is None:
            return {"title": entry.unit.full_name if entry.unit else entry.page.title, "title_lang": ""}
        if here:
            return {"title": here.title, "title_lang": ""}
        language = source.locale.language_code
        return {"title": source.title, "title_lang": "" if language == active_locale() else language}
