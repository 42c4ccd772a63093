"""Where a page stands, in words an editor uses: with whom, since when, how much is still missing."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Comment, Page, Task, WorkflowState

from .. import rules
from ..models import GovernorateChildPage
from .wording import since


@dataclass
class Standing:
    """`tone` chooses the colour beside the words: draft, returned, waiting or public."""

    words: str
    tone: str
    at: datetime.datetime | None = None


@dataclass
class PageRow:
    page: Page
    standing: Standing
    now: datetime.datetime
    user: Any
    open_notes: int = 0

    @property
    def since(self) -> str:
        return since(self.standing.at, self.now) if self.standing.at else ""

    @property
    def kind(self) -> str:
        return capfirst(self.page.specific_class._meta.verbose_name)

    @cached_property
    def readiness(self) -> rules.Readiness | None:
        """From the newest revision's content, so that a list costs no query for each row."""
        if self.standing.tone not in ("draft", "returned") or not self.page.latest_revision:
            return None
        return self.page.specific_class.readiness_of(self.page.latest_revision.content)

    @property
    def may_be_discarded(self) -> bool:
        if self.standing.tone != "draft" or self.page.owner_id != self.user.pk or not self.readiness:
            return False
        was_public = self.page.first_published_at is not None
        return rules.is_untouched(self.readiness, was_public=was_public, was_submitted=False)


def rows_of(pages: Iterable[Page], user: Any, now: datetime.datetime) -> list[PageRow]:
    """`pages` with workflow states prefetched; whatever an app says of its own pages goes first."""
    pages = [page for page in pages if issubclass(page.specific_class, GovernorateChildPage)]
    told: dict[int, Standing] = {}
    for model in {page.specific_class for page in pages}:
        ids = [page.pk for page in pages if page.specific_class is model]
        told |= {pk: Standing(*words) for pk, words in model.standings_of(ids).items()}
    notes = open_notes_of(pages)
    return [
        PageRow(page, told.get(page.pk) or standing_of(page), now, user, notes.get(page.pk, 0))
        for page in pages
    ]


def open_notes_of(pages: list[Page]) -> dict[int, int]:
    """How many notes of reviewers nobody has resolved, by page."""
    notes = Comment.objects.filter(page__in=pages, resolved_at=None).order_by()
    return dict(notes.values("page").annotate(n=Count("pk")).values_list("page", "n"))


def standing_of(page: Page) -> Standing:
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Standing(_("Returned for changes"), "returned", state.current_task_state.finished_at)
    if state:
        return Standing(
            words_of(state.current_task_state.task), "waiting", state.current_task_state.started_at
        )
    if page.live and page.has_unpublished_changes:
        return Standing(_("Published, with changes you have not submitted"), "public", page.last_published_at)
    if page.live:
        return Standing(_("Published"), "public", page.last_published_at)
    return Standing(_("Draft"), "draft", page.latest_revision_created_at)


def words_of(task: Task) -> str:
    """What the task calls the time a page spends with it; the types are cached, so no query asks for them."""
    model = ContentType.objects.get_for_id(task.content_type_id).model_class()
    return str(getattr(model, "standing", "")) or model.get_verbose_name()
