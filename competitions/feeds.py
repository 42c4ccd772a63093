"""The Atom feed of winners and special mentions: what the list of winners says by name, and nothing else."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Locale

from initiatives.feeds import NEWEST, AtomFeed, lasting_id

from .models import CompetitionPage
from .models.winners import PublicWinner, awards, public_winners


@dataclass(frozen=True)
class Award:
    """`edition_page` is the public page of its edition in the language of the feed."""

    number: int
    winner: PublicWinner
    edition_page: CompetitionPage


class WinnersFeed(AtomFeed):
    """Awards of released editions that have a public page in the feed's language."""

    def name_of(self, subject):
        return ("winners",)

    def title(self, subject):
        return _("Winners")

    def subtitle(self, subject):
        return _("Winners and special mentions of each edition as results are released")

    def items(self, subject):
        pages = CompetitionPage.objects.live().public().filter(locale=Locale.get_active())
        by_edition = {page.competition_id: page for page in pages}
        decisions = list(awards().filter(entry__competition__in=by_edition)[:NEWEST])
        pairs = zip(decisions, public_winners(decisions), strict=True)
        return [Award(decision.pk, winner, by_edition[winner.competition.pk]) for decision, winner in pairs]

    def item_title(self, award):
        return _("%(award)s: %(title)s") % {"award": award.winner.outcome_label, "title": award.winner.title}

    def item_description(self, award):
        winner = award.winner
        return f"{winner.citation} ({winner.credit})" if winner.credit else winner.citation

    def item_link(self, award):
        page = award.winner.page
        has_page_here = page and page.locale_id == award.edition_page.locale_id
        return (page if has_page_here else award.edition_page).get_full_url(self.request)

    def item_guid(self, award):
        return lasting_id("award", award.number)

    def item_author_name(self, award):
        return award.winner.governorate.name

    def item_categories(self, award):
        return [award.edition_page.title]

    def item_pubdate(self, award):
        return award.winner.competition.publication.released_at

    item_updateddate = item_pubdate


def winners_feed():
    """(title, address), for a page to announce."""
    return _("Winners"), reverse("competitions_public:winners_feed")
