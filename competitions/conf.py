"""The only reader of the plugin's settings; each can be overridden by a Django setting of the same name."""

from typing import Any

from django.conf import settings

DEFAULTS: dict[str, Any] = {
    "COMPETITIONS_PRIVATE_STORAGE": "private",
    "COMPETITIONS_JUDGES_GROUP": "Judges",
    "COMPETITIONS_INVITATION_DAYS": 7,
    "COMPETITIONS_NOTES_KEEP_DAYS": 730,
    "COMPETITIONS_AUDITORS_GROUP": "Auditors",
}


def get(name: str) -> Any:
    """The setting `name`, read at use so that tests can override it."""
    return getattr(settings, name, DEFAULTS[name])
