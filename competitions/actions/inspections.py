"""Filling an entry's figures from a field-work record: everything is checked first, then all or nothing."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import IO, Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.models import EditingSession
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log
from wagtail.models import Revision

from initiatives.areas import feddans

from .. import rules
from ..inspections import Problem, Reading, Terms, figures_of, read_inspections
from ..models import InspectionFile, SpatialUnitEntryPage

FILLED = (
    *("received", "verified", "verified_on_time", "legal", "illegal", "false_change"),
    *("unified_form", "gps_photo", "median_hours"),
    *("cradle", "decisions", "executed", "recovered_m2", "recovered_farmland_m2", "recurrence"),
)
PENDING_KEPT = timedelta(days=1)

Figures = dict[str, Any]


class InspectionsRefused(ValidationError):
    """The file contradicts itself or the entry; `review` says where."""

    def __init__(self, review: "Review") -> None:
        super().__init__(review.summary())
        self.review = review


@dataclass
class Review:
    """A file held against an entry: the figures it gives, or what is wrong with it."""

    reading: Reading
    figures: Figures = field(default_factory=dict)
    contradictions: list[Problem] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        return self.contradictions + self.reading.problems

    @property
    def problem_count(self) -> int:
        return len(self.contradictions) + self.reading.problem_count

    @property
    def is_clean(self) -> bool:
        return self.problem_count == 0

    def summary(self) -> str:
        return ngettext(
            "%(count)s problem was found in the file. Nothing was changed.",
            "%(count)s problems were found in the file. Nothing was changed.",
            self.problem_count,
        ) % {"count": self.problem_count}


def more_problems(count: int) -> str:
    return ngettext("… and %(count)s more problem.", "… and %(count)s more problems.", count) % {
        "count": count
    }


def review_inspections(page: SpatialUnitEntryPage, file: IO[bytes]) -> Review:
    """Reads and counts without changing anything; raises InspectionFileError for no such file at all."""
    reading = read_inspections(file, terms_of(page))
    if not reading.is_clean:
        return Review(reading)
    counted = figures_of(reading.records, page.competition.verification_hours)
    figures = {name: counted[name] for name in FILLED}
    return Review(reading, figures, contradictions_in(page, figures))


def terms_of(page: SpatialUnitEntryPage) -> Terms:
    edition, governorate = page.competition, page.governorate
    names = [governorate.name_ar, governorate.name_en, governorate.code, *governorate.aliases]
    return Terms(
        now=timezone.now(),
        deadline_hours=edition.verification_hours,
        period_from=edition.period_from,
        period_to=edition.period_to,
        governorate_names=frozenset([*names, f"محافظة {governorate.name_ar}"]),
    )


def contradictions_in(page: SpatialUnitEntryPage, figures: Figures) -> list[Problem]:
    """Figures that do not add up or that their field can't hold; no cell is to blame alone."""
    labels = labels_of(figures)
    found = list(rules.figure_problems(figures, labels))
    for name, value in figures.items():
        try:
            if value is not None:
                page._meta.get_field(name).clean(value, page)
        except ValidationError as error:
            found += [(name, message) for message in error.messages]
    return [Problem("", labels[name], message) for name, message in found]


def labels_of(names: Iterable[str]) -> dict[str, str]:
    return {name: str(SpatialUnitEntryPage._meta.get_field(name).verbose_name) for name in names}


def as_on_the_form(name: str, value: Any) -> Any:
    """A stored figure in the unit its label names: farmland is typed and read in feddans."""
    if name == "recovered_farmland_m2" and value is not None:
        return feddans(value).quantize(Decimal("0.01"))
    return value


def reason_to_refuse(page: SpatialUnitEntryPage, user: Any | None) -> str:
    """Why the entry can't be filled by this user just now; empty when it can. None is the operator."""
    lock = page.get_lock()
    if lock and (user is None or lock.for_user(user)):
        message = lock.get_message(user) if user else None
        return strip_tags(message) if message else _("The entry is locked.")
    if editors := people_editing(page, user):
        return _(
            "The entry is open in the editor of %(names)s. Ask them to save and close it, then try again."
        ) % {"names": _(", ").join(editors)}
    return ""


def people_editing(page: SpatialUnitEntryPage, user: Any | None) -> list[str]:
    """Others with the entry open, and the user himself while a window of his holds unsaved changes."""
    sessions = EditingSession.objects.filter(
        content_type=ContentType.objects.get_for_model(page),
        object_id=str(page.pk),
        last_seen_at__gte=timezone.now() - EditingSession.IDLE_TIMEOUT,
    ).select_related("user")
    own = user.pk if user else None
    editing = [s.user for s in sessions.order_by("user_id") if s.user_id != own or s.is_editing]
    return list(dict.fromkeys(get_user_display_name(person) for person in editing))


def check_may_import(page: SpatialUnitEntryPage, user: Any | None) -> None:
    if user is not None and not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    if reason := reason_to_refuse(page, user):
        raise ValidationError(reason)


def import_inspections(
    page: SpatialUnitEntryPage, file: IO[bytes], user: Any | None, name: str = ""
) -> InspectionFile:
    """Fills the entry's draft from the file. `user` None: an operator at the command line, logged without a name.

    Raises PermissionDenied, InspectionFileError, ValidationError; then nothing has changed.
    """
    page = page.get_latest_revision_as_object()
    check_may_import(page, user)
    review = review_inspections(page, file)
    if not review.is_clean:
        raise InspectionsRefused(review)
    upload = keep_upload(page, file, user, name, review)
    fill(upload, review.figures, user)
    return upload


def take_in(page: SpatialUnitEntryPage, file: IO[bytes], user: Any, name: str) -> InspectionFile:
    """Keeps an uploaded file with its review, for its uploader to look at; replaces his earlier ones."""
    page = page.get_latest_revision_as_object()
    check_may_import(page, user)
    review = review_inspections(page, file)
    discard_pending(page, user)
    return keep_upload(page, file, user, name, review)


def discard_pending(page: SpatialUnitEntryPage, user: Any) -> None:
    pending = InspectionFile.objects.pending()
    pending.filter(page=page, uploaded_by=user).delete()
    pending.filter(uploaded_at__lt=timezone.now() - PENDING_KEPT).delete()


def keep_upload(
    page: SpatialUnitEntryPage, file: IO[bytes], user: Any | None, name: str, review: Review
) -> InspectionFile:
    file.seek(0)
    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return InspectionFile.objects.create(
        page_id=page.pk,
        file=File(file, name="inspections.xlsx"),
        name=name[:200],
        sha256=sha256,
        rows=len(review.reading.records),
        figures=review.figures,
        problems=review.problems,
        problem_count=review.problem_count,
        uploaded_by=user,
    )


def apply_upload(upload: InspectionFile, user: Any, version: str) -> Revision:
    """Fills the entry from a file looked at before. The file is checked anew: terms and clock move on.

    `version` is `version_of` the entry when its uploader decided.
    """
    page = upload.page.get_latest_revision_as_object()
    check_may_import(page, user)
    with upload.file.open("rb") as file:
        review = review_inspections(page, file)
    if not review.is_clean:
        raise InspectionsRefused(review)
    return fill(upload, review.figures, user, version)


def version_of(page: SpatialUnitEntryPage) -> str:
    """Changes with every save, by autosave too (which keeps the number and moves the date)."""
    latest = page.get_latest_revision()
    return f"{latest.pk} {latest.created_at.isoformat()}" if latest else ""


@transaction.atomic
def fill(upload: InspectionFile, figures: Figures, user: Any | None, version: str | None = None) -> Revision:
    """Writes the figures into the newest draft as a new revision, unless it changed since `version`."""
    stored = SpatialUnitEntryPage.objects.select_for_update().get(pk=upload.page_id)
    if version is not None and version != version_of(stored):
        raise ValidationError(_("The entry was changed meanwhile. Compare the figures once more."))
    page = stored.get_latest_revision_as_object()
    check_may_import(page, user)
    for name, value in figures.items():
        setattr(page, name, value)
    if not page.live:  # as the editor does: the row of an unpublished page is its draft
        page.save(clean=False)
    revision = page.save_revision(user=user, clean=False, log_action=False)
    upload.applied_at, upload.revision = timezone.now(), revision
    upload.save(update_fields=["applied_at", "revision"])
    log(
        page,
        "competitions.import_inspections",
        user=user,
        revision=revision,
        data={"sha256": upload.sha256, "rows": upload.rows},
    )
    return revision
