"""``make audit``: every kind of public page as it is shipped, measured in Chromium and held against the goals."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "audit"
LANGUAGES = ["ar", "en"]
WIDE, PHONE = 1280, 390
#: the pages that the site shows when something is wrong, by their templates
FAULTS = ["400", "403", "403_csrf", "500"]
