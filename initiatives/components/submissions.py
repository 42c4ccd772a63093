"""What a governorate may begin: a big button each. Other apps add theirs by the hook `register_submission_kinds`.

@hooks.register("register_submission_kinds")
def entries(user, governorate_page):
    return [SubmissionKind(…)]
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from ..models import GovernoratePage, InitiativePage, SuccessStoryPage
from .wording import closes_in


@dataclass
class SubmissionKind:
    """A button of the dashboard; `url` is empty while nothing can be begun, and `hint` says why.

    `until`: the deadline in the words of the app that sets it.
    """

    label: str
    hint: str
    icon: str
    url: str = ""
    deadline: datetime.datetime | None = None
    until: str = ""

    @property
    def closing(self) -> str:
        return closes_in(self.deadline, timezone.now()) if self.deadline else ""


def kinds_for(user: Any, page: GovernoratePage) -> list[SubmissionKind]:
    found = [*own_kinds(page)]
    for register in hooks.get_hooks("register_submission_kinds"):
        found += register(user, page)
    return found


def own_kinds(page: GovernoratePage) -> Iterator[SubmissionKind]:
    yield SubmissionKind(
        _("New initiative"),
        _("What you changed, for whom, and what it brought: figures before and after."),
        "clipboard-list",
        add_url(InitiativePage, page),
    )
    yield SubmissionKind(
        _("New success story"),
        _("A short human story with a photo and up to three figures."),
        "openquote",
        add_url(SuccessStoryPage, page),
    )


def add_url(model: type[Page], parent: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
