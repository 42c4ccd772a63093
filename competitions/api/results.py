"""Results of released editions, as their pages tell them (`models.public`).

Of people there is the award alone, and no name: pages tell it by consent, and take it back when that ends.
"""

from collections import defaultdict

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from initiatives import conf
from initiatives.api.collections import Collection
from initiatives.api.parameters import Filter
from initiatives.api.vocabularies import GOVERNORATE
from initiatives.api.wording import LANGUAGES, in_two, number, place, unit
from initiatives.enums import Tier
from initiatives.models import InitiativePage

from ..enums import CompetitionKind, Outcome
from ..models import EntryResult, Publication
from ..models.behind import BEHIND
from ..models.public import PublicLinks, PublicRun, is_named, public_award, public_entry
from . import shapes
from .editions import edition_codes, public_editions

AWARDED = Q(entry__decision__outcome__in=[Outcome.WINNER, Outcome.MENTION])
NAMED = AWARDED | Q(entry__competition__names_all_entries=True)
SCORES_ARE_PUBLIC = ~Q(entry__competition__kind=CompetitionKind.STAFF)
#: on which lines of a run a line's being public depends, and by what
RUN_COLUMNS = ("run_id", "tier", "component", "rank", "estimate", "raw_mean")
PATHS = {"edition": "entry__competition__code", "tier": "tier", "outcome": "entry__decision__outcome"}


def public_lines():
    runs = Publication.objects.filter(competition__in=public_editions()).values("run")
    return EntryResult.objects.filter(SCORES_ARE_PUBLIC | AWARDED, run__in=runs)


def rows(chosen):
    """By governorate only what stands there by name: a code among one governorate's would be no secret."""
    found = public_lines()
    for name, values in chosen.items():
        if name == "governorate":
            found = found.filter(NAMED, entry__governorate__code__in=values)
        else:
            found = found.filter(
                outcome(values) if name == "outcome" else Q(**{f"{PATHS[name]}__in": values})
            )
    return found


def outcome(values):
    """An entry without a decision was awarded nothing."""
    undecided = Q(entry__decision=None) if Outcome.NONE in values else Q(pk__in=[])
    return Q(entry__decision__outcome__in=values) | undecided


def tell(numbers, request):
    lines = list(
        public_lines()
        .filter(pk__in=numbers)
        .select_related(
            "entry__competition",
            "entry__decision",
            "entry__override",
            *(f"entry__{name}" for name in BEHIND),
        )
        .order_by("pk")
    )
    runs = runs_of(lines)
    told = {language: in_words(lines, runs, language) for language in LANGUAGES}
    return [
        record(line, {language: told[language][line.pk] for language in LANGUAGES}, request) for line in lines
    ]


def runs_of(lines):
    found = defaultdict(list)
    for line in EntryResult.objects.filter(run__in={line.run_id for line in lines}).only(*RUN_COLUMNS):
        found[line.run_id].append(line)
    return {run: PublicRun(of_run) for run, of_run in found.items()}


def in_words(lines, runs, language):
    """{line: the `PublicEntry` that a page in `language` shows}"""
    with override(language):
        links = PublicLinks([line.entry for line in lines if is_named(line.entry, line.entry.competition)])
        return {line.pk: shown(line, runs[line.run_id], links) for line in lines}


def shown(line, run, links):
    draw = public_award if line.entry.competition.keeps_scores_private else public_entry
    return draw(line, run, links)


def record(line, told, request):
    one = told["ar"]
    return {
        "edition": line.entry.competition.code,
        "blind_code": one.blind_code,
        "tier": line.tier or None,
        "outcome": one.outcome,
        "place": one.place,
        **words(line, told, request),
        "governorate": place(one.governorate) if one.governorate else None,
        "mentor": place(one.mentor) if one.mentor else None,
        "local_unit": unit(one.unit),
        "initiative": initiative(told),
        "rank": one.rank,
        "is_joint": one.is_joint,
        "sheets": one.n,
        "score": number(one.score),
        "mean": number(one.mean),
        "rank_low": one.rank_low,
        "rank_high": one.rank_high,
        "p_first": one.p_first,
        "group": one.group,
        "component": one.component,
    }


def words(line, told, request):
    nothing = dict.fromkeys(LANGUAGES)
    if line.entry.competition.keeps_scores_private:
        return {"citation": nothing, "title": nothing, "url": nothing}
    is_awarded = told["ar"].outcome != Outcome.NONE
    return {
        "citation": in_two(line.entry.decision, "citation") if is_awarded else nothing,
        "title": {language: title(one) for language, one in told.items()},
        "url": {language: address(one, language, request) for language, one in told.items()},
    }


def title(one):
    """None where it stands in another language."""
    return None if one.title_lang else one.title or None


def address(one, language, request):
    """Of an initiative's page in this language; an entry's own is written in the source's alone."""
    is_here = isinstance(one.page, InitiativePage) or language == conf.get("INITIATIVES_SOURCE_LOCALE")
    return one.page.get_full_url(request) if one.page and is_here else None


def initiative(told):
    """The public initiative behind a line, if that is what it leads to."""
    pages = (one.page for one in told.values() if isinstance(one.page, InitiativePage))
    return next((page.translation_key for page in pages), None)


RESULTS = Collection(
    name="results",
    title=_("Results"),
    about=_("Winners, mentions and rankings of released editions; who was not awarded stands by code alone."),
    shape=shapes.Result,
    rows=rows,
    tell=tell,
    filters=[
        Filter("edition", _("Code of an edition."), edition_codes),
        GOVERNORATE,
        Filter("tier", _("Tier of the unit."), lambda: list(Tier.values)),
        Filter("outcome", _("winner, mention or none."), lambda: list(Outcome.values)),
    ],
    since="run__competition__publication__released_at",
    words={
        "governorate": _("Whose entry it is; null where it is not named."),
        "mentor": _("The governorate that shares the award."),
        "initiative": _("“id” of the initiative that was nominated or came of it, where it is public."),
        "title": _("Who or what competes; null where it is not named."),
    },
)
