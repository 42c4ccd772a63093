"""In which language pages are read now. Apart from `languages`, for it needs Wagtail, and so a configured Django."""

from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant


def active_locale() -> str:
    """The language code of the `Locale` whose pages are read now; what is active itself, where the site has no such."""
    active = get_language() or ""
    try:
        return str(get_supported_content_language_variant(active))
    except LookupError:
        return active
