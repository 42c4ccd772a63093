"""What the news of a release says, in the active language: nothing that the page of results does not say."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from ..enums import place_in_words
from ..models import Competition, public_results
from ..models.public import PublicEntry, PublicTier

LONGEST_HEADING = 120


@dataclass(frozen=True)
class NewsTexts:
    title: str
    summary: str
    #: (type of the block, its text), of the same types in every language
    blocks: list[tuple[str, str]]


def news_texts(competition: Competition) -> NewsTexts:
    results = public_results(competition)
    tiers = [tier for tier in results.tiers if tier.awards]
    return NewsTexts(
        title=_("Results of %(edition)s") % {"edition": competition.name},
        summary=summary_of(competition, results),
        blocks=[block for tier in tiers for block in blocks_of(tier)],
    )


def summary_of(competition: Competition, results: Any) -> str:
    day = date_format(timezone.localdate(results.released_at), "DATE_FORMAT")
    numbers = [
        ngettext("%(count)s winner", "%(count)s winners", len(results.winners))
        % {"count": len(results.winners)},
        ngettext("%(count)s special mention", "%(count)s special mentions", len(results.mentions))
        % {"count": len(results.mentions)},
    ]
    return _("The results were released on %(day)s: %(numbers)s, each with the jury’s citation.") % {
        "day": day,
        "numbers": pgettext("between two phrases", ", ").join(numbers),
    }


def blocks_of(tier: PublicTier) -> Iterator[tuple[str, str]]:
    yield "heading", str(tier.label or _("Winners and special mentions"))[:LONGEST_HEADING]
    yield "paragraph", "<ul>" + "".join(line(award) for award in tier.awards) + "</ul>"


def line(award: PublicEntry) -> str:
    """As rich text; names and citations are other people's words."""
    outcome = place_in_words(award.place) if award.place else award.outcome_label
    who = pgettext("between two phrases", ", ").join(part for part in (award.title, award.where) if part)
    head = _("%(award)s: %(title)s") % {"award": outcome, "title": who}
    said = [text for text in (award.citation, award.credit) if text]
    return f"<li><b>{escape(head)}.</b> {escape(' '.join(said))}</li>"
