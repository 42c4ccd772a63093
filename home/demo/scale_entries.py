"""Editions full of entries at once, in judging, with drafts and signed sheets; to measure with.

Each edition holds the first initiatives of the site, at most `EACH`. Written in bulk, without workflows.
"""

import random

from django.contrib.contenttypes.models import ContentType
from django.db import reset_queries, transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from competitions.actions.rubric import freeze_rubric, load_default_rubric
from competitions.codes import ALPHABET, LENGTH, entry_number
from competitions.enums import Birth, EntryState, PhaseKind
from competitions.models import Competition, Entry, InitiativeNominationPage
from initiatives.models import InitiativePage

from .branches import Branches
from .loading.editions import run_phase
from .loading.entries import STATEMENT
from .scale_panel import crowd_of_judges, seats_of
from .scale_sheets import add_sheets

#: entries of one edition, and judges on its panel
EACH, JUDGES = 400, 60
CODE = "SCALE"


@transaction.atomic
def add_entries(total, seed):
    """`total` entries in as many editions as it takes; ValueError on a site without initiatives."""
    chance = random.Random(seed)  # noqa: S311
    nominated = Nominated()
    judges = crowd_of_judges(JUDGES)
    while total > 0:
        edition = add_edition()
        entries = nominated.enter(edition, min(total, EACH), chance)
        add_sheets(edition, entries, seats_of(edition, judges), chance)
        total -= len(entries)
        reset_queries()


def add_edition():
    number = Competition.objects.filter(code__startswith=f"{CODE}-").count() + 1
    edition = Competition.objects.create(
        kind="initiative",
        code=f"{CODE}-{number}",
        name_ar=f"دورة للقياس {number}",
        name_en=f"Edition to measure with {number}",
        is_illustrative=True,
        born=Birth.DEMO,
    )
    load_default_rubric(edition)
    freeze_rubric(edition, None)
    return run_phase(edition, PhaseKind.JUDGING)


class Nominated:
    """Initiatives with what of them is judged, read once and entered in each edition."""

    def __init__(self):
        pages = InitiativePage.objects.live().filter(locale__language_code="ar").order_by("pk")
        self.pages = list(pages.select_related("governorate")[:EACH])
        if not self.pages:
            raise ValueError("There are no initiatives to enter.")
        self.revisions = Revision.objects.bulk_create(revision_of(page) for page in self.pages)
        self.branches = Branches()
        self.parents = {parent.governorate_id: parent for parent in self.branches.parents}
        self.content_type = ContentType.objects.get_for_model(InitiativeNominationPage)

    def enter(self, edition, wanted, chance):
        pages = [self.nomination(edition, initiative) for initiative in self.pages[:wanted]]
        self.branches.insert(InitiativeNominationPage, pages)
        self.branches.finish()
        revisions = Revision.objects.bulk_create(revision_of(page) for page in pages)
        return Entry.objects.bulk_create(
            self.entry(edition, number, page, revision, chance)
            for number, (page, revision) in enumerate(zip(pages, revisions, strict=True))
        )

    def nomination(self, edition, initiative):
        parent = self.parents[initiative.governorate_id]
        _number, place = self.branches.next_place(parent)
        slug = f"{edition.code.lower()}-{initiative.pk}"
        title = f"{initiative.title} – {edition.name_ar}"
        return InitiativeNominationPage(
            **place,
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"{parent.url_path}{slug}/",
            content_type=self.content_type,
            live=False,
            has_unpublished_changes=True,
            governorate_id=initiative.governorate_id,
            competition=edition,
            initiative=initiative,
            statement=STATEMENT,
            is_illustrative=True,
        )

    def entry(self, edition, number, page, revision, chance):
        return Entry(
            competition=edition,
            page_id=page.pk,
            governorate=self.pages[number].governorate,
            subject=page.subject,
            number=entry_number(edition.code, timezone.localdate().year, number + 1),
            blind_code="".join(chance.choices(ALPHABET, k=LENGTH)),
            revision=revision,
            initiative_revision=self.revisions[number],
            state=EntryState.JUDGING,
        )


def revision_of(page):
    """Of the page as it is, not saved."""
    return Revision(
        content_type=ContentType.objects.get_for_model(page),
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        object_str=page.title,
        created_at=timezone.now(),
        content=page.serializable_data(),
    )
