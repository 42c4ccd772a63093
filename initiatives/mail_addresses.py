"""Where an account gets its mail: in the field that the host's user model names for it (`EMAIL_FIELD`)."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet


def mail_field() -> str:
    return str(get_user_model().get_email_field_name())


def mail_address(user: Any) -> str:
    """Empty for an account without one."""
    return getattr(user, mail_field()) or ""


def reachable(users: QuerySet) -> QuerySet:
    """Those of `users` that have an address."""
    return users.exclude(Q(**{mail_field(): ""}) | Q(**{mail_field(): None}))


def having_address(users: QuerySet, address: str) -> QuerySet:
    """Those of `users` that get their mail there, whatever the case of its letters."""
    return users.filter(**{f"{mail_field()}__iexact": address})
