"""What proves the results of an adoption, kept where its own governorate and the ministry alone read it."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.log_actions import log

from .. import uploads
from ..enums import Party
from ..models import Adoption, AdoptionFile
from ..redrawing import redrawn

PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif"}
LONGEST_SIDE = 2000
LARGEST = 10 * 1024 * 1024
MOST = 20


@transaction.atomic
def add_file(adoption: Adoption, user: Any, title: str, file: Any) -> AdoptionFile:
    """For the adopter's editors; a photo is stored as its pixels alone. ValidationError at the field `file`."""
    adoption.demand_party(user, Party.ADOPTER)
    if adoption.files.count() >= MOST:
        raise ValidationError({"file": _("An adoption holds 20 files at most.")})
    if file.size > LARGEST:
        raise ValidationError({"file": _("The file is larger than 10 MB.")})
    document = get_document_model().objects.create(
        title=title,
        file=content_of(file),
        collection=adoption.governorate.collection,
        uploaded_by_user=user,
    )
    kept = adoption.files.create(document=document)
    log(adoption, "initiatives.adoption_filed", user=user, data={"unit": adoption.unit.name_ar})
    return kept


def content_of(file: Any) -> Any:
    try:
        return looked_at(file)
    except uploads.UploadRefused as error:
        raise ValidationError({"file": error}) from error


def looked_at(file: Any) -> Any:
    name = PurePath(file.name)
    allowed = getattr(settings, "WAGTAILDOCS_EXTENSIONS", ["pdf", "xlsx", "docx", "csv"])
    if name.suffix.lower() not in PICTURES and name.suffix.lower().lstrip(".") not in allowed:
        raise uploads.UploadRefused(_("Files of this kind are not taken."))
    uploads.check(file, file.name)
    if name.suffix.lower() in PICTURES:
        return ContentFile(redrawn(file, LONGEST_SIDE), f"{name.stem}.jpg")
    return file
