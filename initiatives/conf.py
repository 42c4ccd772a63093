"""The only reader of the plugin's settings; each can be overridden by a Django setting of the same name."""

from typing import Any

from django.conf import settings

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
}


def get(name: str) -> Any:
    """The setting `name`, read at use so that tests can override it."""
    return getattr(settings, name, DEFAULTS[name])
