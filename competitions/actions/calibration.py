"""The calibration entry of an edition: every judge scores it first, and it counts for nothing.

It is a copy of an entry that takes no part here any more, so that its page, number and judges are its own.
"""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log
from wagtail.models import Page

from ..enums import AssignmentState, EntryState
from ..models import Assignment, Competition, Entry, Judge, ScoreSheet
from .rounds import lock_open_edition

#: one a subject, so one an edition
SUBJECT = "calibration"
#: what belongs to the place of a page, not to what it says
PLACE = {
    "path": "",
    "depth": None,
    "numchild": 0,
    "url_path": "",
    "live": False,
    "has_unpublished_changes": True,
}


def calibration_entry(competition: Competition) -> Entry | None:
    return competition.entries.calibrating().first()


def possible_sources(competition: Competition) -> Any:
    """Entries of the same kind that nobody judges any more: of released editions, or without part in this one."""
    over = Q(competition__publication__isnull=False, state=EntryState.DECIDED)
    without_part = Q(competition=competition, state__in=[EntryState.INELIGIBLE, EntryState.WITHDRAWN])
    sources = Entry.objects.filter(over | without_part, competition__kind=competition.kind)
    if competition.tiers:
        sources = sources.filter(Q(tier="") | Q(tier__in=competition.tiers))
    return sources.select_related("competition", "governorate", "unit", "page").order_by(
        "-competition", "number"
    )


@transaction.atomic
def set_calibration(competition: Competition, source: Entry, user: Any) -> Entry:
    """Makes the copy and gives it to every judge of the panel; refused once a sheet of the edition is signed."""
    edition = lock_open_edition(competition, user)
    if edition.is_rehearsal:
        raise ValidationError(_("A rehearsal needs no calibration entry."))
    if calibration_entry(edition):
        raise ValidationError(_("The edition has a calibration entry already."))
    if not possible_sources(edition).filter(pk=source.pk).exists():
        raise ValidationError(
            _("This entry can't be the calibration entry: it takes part in a running edition.")
        )
    if ScoreSheet.objects.in_competition(edition).exists():
        raise ValidationError(_("Judges have signed sheets already: calibration comes before them."))
    entry = copy_entry(source, edition)
    log(edition, "competitions.calibrate", user=user, data={"source": source.number})
    give_calibration(edition, Judge.objects.filter(seats__competition=edition))
    return entry


def copy_entry(source: Entry, edition: Competition) -> Entry:
    page = copy_page((source.revision or source.page.latest_revision).as_object())
    return Entry.objects.create(
        competition=edition,
        page_id=page.pk,
        governorate=source.governorate,
        mentor=source.mentor,
        unit=source.unit,
        tier=source.tier,
        subject=SUBJECT,
        number=f"{edition.code}-CAL",
        revision=page.save_revision(clean=False),
        initiative_revision=source.initiative_revision,
        state=EntryState.CALIBRATION,
        extract_check=source.extract_check,
    )


def copy_page(page: Any) -> Any:
    """A draft of the same words beside the site's first pages, where no governorate's editor looks."""
    content = {**page.serializable_data(), **PLACE, "pk": None, "translation_key": str(uuid.uuid4())}
    for name in ("latest_revision", "live_revision", "alias_of", "locked_by", "owner"):
        content[name] = None
    for relation in get_all_child_relations(page):
        rows = content[relation.get_accessor_name()]
        content[relation.get_accessor_name()] = [{**row, "pk": None} for row in rows]
    copied = type(page).from_serializable_data(content)
    copied.slug = f"{SUBJECT}-{uuid.uuid4().hex[:12]}"
    home = Page.objects.get(pk=page.pk).get_ancestors().get(depth=2)
    home.add_child(instance=copied)
    return copied


def give_calibration(competition: Competition, judges: Iterable[Judge]) -> None:
    """To judges who have a seat; nothing without a calibration entry. No load, no mail: it comes with the queue."""
    entry = calibration_entry(competition)
    if entry:
        Assignment.objects.bulk_create(Assignment(entry=entry, judge=judge) for judge in judges)


@transaction.atomic
def discard_calibration(competition: Competition, user: Any) -> None:
    """Takes the copy away again, as long as nobody has signed a sheet on it; drafts go with it."""
    edition = lock_open_edition(competition, user)
    entry = calibration_entry(edition)
    if entry is None:
        raise ValidationError(_("The edition has no calibration entry."))
    if ScoreSheet.objects.filter(assignment__entry=entry).exists():
        raise ValidationError(_("A judge has scored the calibration entry: it stays."))
    entry.assignments.all().delete()
    page = entry.page.specific
    entry.delete()
    page.delete()
    log(edition, "competitions.discard_calibration", user=user)


def calibrated(entry: Entry) -> list[tuple[Assignment, bool]]:
    """Every judge's assignment and whether his sheet is in; never a mark."""
    held = entry.assignments.standing().select_related("judge__user").order_by("pk")
    return [(assignment, assignment.state == AssignmentState.DONE) for assignment in held]
