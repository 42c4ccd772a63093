"""The words a new site begins with, in both languages; organisers rewrite all of them in the admin."""

from .bands import BANDS, OTHER_BANDS
from .method import METHOD, WORKED_EXAMPLE
from .open_data import OPEN_DATA
from .pages import ABOUT, ACCESSIBILITY, PRIVACY
from .press import PRESS

#: pages of text right under home, in this order
TEXTS = [ABOUT, METHOD, ACCESSIBILITY, PRIVACY]

__all__ = [
    "ABOUT",
    "ACCESSIBILITY",
    "BANDS",
    "METHOD",
    "OPEN_DATA",
    "OTHER_BANDS",
    "PRESS",
    "PRIVACY",
    "TEXTS",
    "WORKED_EXAMPLE",
]
