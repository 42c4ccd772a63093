"""The only reader of the plugin's settings; each can be overridden by a Django setting of the same name."""

from typing import Any

from django.conf import settings

from initiatives import setting_kinds as kinds

from .enums import CompetitionKind

DEFAULTS: dict[str, Any] = {
    "COMPETITIONS_PRIVATE_STORAGE": "private",
    "COMPETITIONS_JUDGES_GROUP": "Judges",
    "COMPETITIONS_INVITATION_DAYS": 7,
    "COMPETITIONS_NOTES_KEEP_DAYS": 730,
    "COMPETITIONS_AUDITORS_GROUP": "Auditors",
    "COMPETITIONS_RUBRICS": {},
}

#: what a host may write there
KINDS: dict[str, kinds.Kind] = {
    "COMPETITIONS_PRIVATE_STORAGE": kinds.storage_alias,
    "COMPETITIONS_JUDGES_GROUP": kinds.text,
    "COMPETITIONS_INVITATION_DAYS": kinds.whole_number,
    "COMPETITIONS_NOTES_KEEP_DAYS": kinds.whole_number,
    "COMPETITIONS_AUDITORS_GROUP": kinds.text,
    "COMPETITIONS_RUBRICS": kinds.paths_by(CompetitionKind.values),
}


def get(name: str) -> Any:
    """The setting `name`, read at use so that tests can override it."""
    return getattr(settings, name, DEFAULTS[name])
