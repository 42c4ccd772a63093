"""A nominee's consent to be named in public: recorded by his governorate, taken back at any time."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from initiatives.models.roles import edited_governorate_ids

from ..models import NamingConsent, StaffNominationPage


def demand_editor(page: StaffNominationPage, user: Any) -> None:
    if page.governorate_id not in edited_governorate_ids(user):
        raise PermissionDenied


@transaction.atomic
def record_consent(page: StaffNominationPage, user: Any, agreed_on: datetime.date) -> NamingConsent:
    """For editors of the page's governorate; also anew, after one that was withdrawn."""
    demand_editor(page, user)
    values = {
        "agreed_on": agreed_on,
        "recorded_by": user,
        "recorded_at": timezone.now(),
        "withdrawn_at": None,
    }
    consent, _created = NamingConsent.objects.update_or_create(page=page, defaults=values)
    log(page, "competitions.name_consent", user=user, data={"agreed_on": agreed_on.isoformat()})
    return consent


@transaction.atomic
def withdraw_consent(page: StaffNominationPage, user: Any) -> None:
    """From this moment no public page names the nominee."""
    demand_editor(page, user)
    standing = NamingConsent.objects.filter(page=page, withdrawn_at=None)
    if not standing.update(withdrawn_at=timezone.now()):
        raise ValidationError(_("No consent is recorded that could be withdrawn."))
    log(page, "competitions.withdraw_name_consent", user=user)
