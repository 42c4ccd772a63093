"""What the public needs to check a result, from closing on. Before the release it is the root alone."""

from dataclasses import dataclass, field
from typing import Any

from .auditing import Confirmation
from .results import Publication, ResultRun


@dataclass(frozen=True)
class PublicVerification:
    """`root` stands over `receipts` receipts (scoring.merkle); `publication` is None before the release."""

    run: ResultRun
    publication: Publication | None = None
    confirmations: list[Confirmation] = field(default_factory=list)
    page: Any = None

    @property
    def root(self):
        return self.run.root

    @property
    def receipts(self):
        return self.run.sheets.count()

    @property
    def bundle_url(self):
        return self.page.url + self.page.reverse_subpage("bundle")

    @property
    def script_url(self):
        return self.page.url + self.page.reverse_subpage("verify")


def public_verification(page):
    """Of a competition page's edition; None before judging is closed. At most two queries."""
    competition = page.competition
    if not competition.is_closed:
        return None
    publication = getattr(competition, "publication", None)
    if publication and publication.pk is None:
        publication = None  # a preview of the release: there is no bundle yet
    run = publication.run if publication else ResultRun.objects.filter(competition=competition).last()
    confirmations = Confirmation.objects.of(publication).select_related("auditor__user")
    return PublicVerification(
        run=run,
        publication=publication,
        confirmations=list(confirmations) if publication else [],
        page=page,
    )
