"""The only reader of the plugin's settings; each can be overridden by a Django setting of the same name."""

from typing import Any

from django.conf import settings

from . import setting_kinds as kinds

DEFAULTS: dict[str, Any] = {
    "INITIATIVES_SOURCE_LOCALE": "ar",
    "INITIATIVES_GOVERNORATE_SUBPAGE_TYPES": ["initiatives.InitiativePage", "initiatives.SuccessStoryPage"],
    "INITIATIVES_ORGANISERS_GROUP": "Organisers",
    "INITIATIVES_TRANSLATORS_GROUP": "Translators",
    "INITIATIVES_PRIVATE_STORAGE": "private",
    "INITIATIVES_OUTBOX_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "INITIATIVES_OUTBOX_KEEP_DAYS": 90,
    "INITIATIVES_LOG_KEEP_DAYS": 3650,
    "INITIATIVES_ANSWERS_PER_ADDRESS": 60,
    "INITIATIVES_ADDRESS_HEADER": "REMOTE_ADDR",
    "INITIATIVES_CLAMAV": "",
    "INITIATIVES_API_COLLECTIONS": ["initiatives.api.published.COLLECTIONS"],
    "INITIATIVES_API_TERMS": "",
    "INITIATIVES_API_PER_MINUTE": 120,
    "INITIATIVES_API_FILES_PER_HOUR": 60,
    "INITIATIVES_REGIONS": "",
    "INITIATIVES_FURTHER_BLOCKS": "",
}

#: what a host may write there
KINDS: dict[str, kinds.Kind] = {
    "INITIATIVES_SOURCE_LOCALE": kinds.language_code,
    "INITIATIVES_GOVERNORATE_SUBPAGE_TYPES": kinds.page_types,
    "INITIATIVES_ORGANISERS_GROUP": kinds.text,
    "INITIATIVES_TRANSLATORS_GROUP": kinds.text,
    "INITIATIVES_PRIVATE_STORAGE": kinds.storage_alias,
    "INITIATIVES_OUTBOX_BACKEND": kinds.class_path,
    "INITIATIVES_OUTBOX_KEEP_DAYS": kinds.whole_number,
    "INITIATIVES_LOG_KEEP_DAYS": kinds.whole_number,
    "INITIATIVES_ANSWERS_PER_ADDRESS": kinds.whole_number,
    "INITIATIVES_ADDRESS_HEADER": kinds.meta_key,
    "INITIATIVES_CLAMAV": kinds.scanner_address,
    "INITIATIVES_API_COLLECTIONS": kinds.list_paths,
    "INITIATIVES_API_TERMS": kinds.function_path,
    "INITIATIVES_API_PER_MINUTE": kinds.whole_number,
    "INITIATIVES_API_FILES_PER_HOUR": kinds.whole_number,
    "INITIATIVES_REGIONS": kinds.file_path,
    "INITIATIVES_FURTHER_BLOCKS": kinds.path_or_nothing,
}


def get(name: str) -> Any:
    """The setting `name`, read at use so that tests can override it."""
    return getattr(settings, name, DEFAULTS[name])


def is_set(name: str) -> bool:
    """Whether the host says it itself."""
    return hasattr(settings, name)
