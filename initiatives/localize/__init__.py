"""English pages by wagtail-localize, without its tree synchronisation. The one package that imports it.

Loaded by `InitiativesConfig.ready()` where wagtail_localize is installed. It closes four gaps of that app:
- `save_target` falls back to the source's text, so an unfinished translation may not be published;
- publishing the source again would put its text back; here figures, dates, files and choices follow, words stay;
- a page that was translated before it came to know of it would never be edited beside its source;
- its submit and update views ask a global permission only, and an upload without a header is a server error.

An app whose pages are to be kept in step calls `keep_in_step(label)` when it is ready.
"""

from ..models.translated import ask_for_standing
from . import doors, listed, report, uploads  # noqa: F401
from .following import keep_in_step
from .progress import is_complete, standing_of, standings_read_along, untranslated_pages
from .taking_up import take_words
from .translating import translate

__all__ = ["is_complete", "keep_in_step", "take_words", "translate", "untranslated_pages"]

keep_in_step("initiatives")
ask_for_standing(standing_of, standings_read_along)
