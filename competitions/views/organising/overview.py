from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from wagtail.coreutils import get_content_languages

from ...actions.closing import closing_conditions
from ...actions.news import news_of
from ...actions.rubric import problems_of_rubric
from ...enums import EntryState
from ...models import Appeal, CompetitionPage
from .base import EditionView
from .progress import Progress

DAY = timedelta(days=1)


class OverviewView(EditionView):
    """The edition on one screen: phases, progress of sheets, what closing still asks for."""

    template_name = "competitions/organising/overview.html"

    def get_page_title(self):
        return self.edition.name

    def get_context_data(self, **kwargs):
        now = timezone.now()
        return super().get_context_data(
            timeline=self.edition.phase_runs(now),
            progress=Progress(self.edition, now),
            days_left=days_until(self.edition.judging_deadline, now),
            conditions=[] if self.edition.is_closed else checklist(self.edition, now),
            rubric_problems=[] if self.edition.rubric_frozen_at else problems_of_rubric(self.edition),
            unscreened=self.edition.entries.filter(state=EntryState.SCREENING).select_related("governorate"),
            grace_requests=self.edition.grace_requests.waiting().select_related("asked_by", "page"),
            appeals=Appeal.objects.of_edition(self.edition).waiting(),
            news=news_of(self.edition),
            pages=(
                pages := CompetitionPage.objects.filter(competition=self.edition).select_related("locale")
            ),
            lacks_pages=len(pages) < len(get_content_languages()),
            **kwargs,
        )


def days_until(deadline, now):
    """Days that remain, a begun one counted; None without a deadline."""
    return max(-((now - deadline) // DAY), 0) if deadline else None


@dataclass(frozen=True)
class Check:
    is_met: bool
    is_waivable: bool
    text: str
    badge: str


def checklist(edition, now):
    return [
        Check(condition.is_met, condition.is_waivable, sentence(condition, edition), badge(condition))
        for condition in closing_conditions(edition, now)
    ]


def sentence(condition, edition):
    minimum = edition.min_sheets
    sentences = {
        "sheets": ngettext(
            "Every entry has at least %(count)s signed sheet",
            "Every entry has at least %(count)s signed sheets",
            minimum,
        )
        % {"count": minimum},
        "judges": _("No entry waits for a judge or a replacement"),
        "screening": _("Every submitted entry came through screening"),
        "deadline": _("The deadline of judging has passed, or a reason for closing early is given"),
        "rubric": _("Weights sum to 100, the rubric is frozen and the tie rule is announced"),
        "ranking": _("At least one sheet is signed"),
    }
    return sentences[condition.key]


def badge(condition):
    if condition.is_met:
        return pgettext("condition of closing", "Met")
    if condition.is_empty:
        return pgettext("condition of closing", "Nothing to judge yet")
    if condition.key == "deadline":
        return ngettext("in %(count)s day", "in %(count)s days", condition.lacking) % {
            "count": condition.lacking
        }
    if condition.is_waivable:
        return ngettext("%(count)s missing", "%(count)s missing", condition.lacking) % {
            "count": condition.lacking
        }
    return _("Not yet")
