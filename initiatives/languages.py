"""Which language is active, as ours are named: `en-us`, with which `wagtail start` begins, is English."""

from django.utils.translation import get_language


def active_language() -> str:
    """The active language without its country; "" where none is active."""
    return (get_language() or "").partition("-")[0]
