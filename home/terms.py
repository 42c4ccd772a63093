"""Under which licence the open data is given away, and by whom: as the platform's settings say it."""

from typing import Any

from .models import PlatformSettings


def of_data(request) -> dict[str, Any]:
    """For the API and its files (INITIATIVES_API_TERMS)."""
    platform = PlatformSettings.for_request(request)
    name = {language: words or None for language, words in platform.licence.name.items()}
    return {
        "licence": {"name": name, "url": platform.licence.url or None},
        "publisher": {"ar": platform.owner_ar or None, "en": platform.owner_en or None},
    }
