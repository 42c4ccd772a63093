"""``make screenshots``: the pictures of README and guides, taken from the demo in both languages."""

from tests.audit import LANGUAGES, PHONE, ROOT, WIDE

BUILD = ROOT / "build" / "screenshots"
PICTURES = ROOT / "docs" / "images"

__all__ = ["BUILD", "LANGUAGES", "PHONE", "PICTURES", "ROOT", "WIDE"]
