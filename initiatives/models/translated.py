"""How a page stands beside the page it was translated from; asked of `localize` where that is installed."""

from dataclasses import dataclass
from datetime import datetime

from .. import conf


@dataclass(frozen=True)
class Standing:
    """`translated_at`: when its words were last put together; `lags_since`: when the source's words moved on."""

    translated_at: datetime
    lags_since: datetime | None


_ask = []


def is_source_locale(locale):
    return locale.language_code == conf.get("INITIATIVES_SOURCE_LOCALE")


def ask_for_standing(find):
    """`find(page)` answers with a `Standing`, or None for a page that is no translation."""
    _ask[:] = [find]


def standing(page):
    """The `Standing` of a page in a language other than the source's, at one query a page object; else None."""
    if not _ask or is_source_locale(page.locale):
        return None
    if not hasattr(page, "_standing"):
        page._standing = _ask[0](page)
    return page._standing
