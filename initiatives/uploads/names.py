"""Names of files and lines of text as their readers see them: nothing in them turns, hides or climbs."""

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST = 100
LONGEST_SUFFIX = 10
#: marks that turn the direction of all that follows; those of a single letter (RLM, LRM, ALM) Arabic text needs
TURNING = "\u202a-\u202e\u2066-\u2069"
TURNS = re.compile(f"[{TURNING}]")
UNSEEN = re.compile(f"[\\x00-\\x1f\\x7f-\\x9f{TURNING}\u200b-\u200f\u061c\ufeff\u00ad]")


def without_turns(text: str) -> str:
    return TURNS.sub("", text)


def plain_name(name: str) -> str:
    """The last part of a path, without marks that nobody sees, with one ending: "a.pdf.exe" is an "a-pdf.exe"."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = UNSEEN.sub("", unicodedata.normalize("NFC", last)).strip(" .")
    stem, dot, suffix = shown.rpartition(".")
    if not dot:
        return shown[:LONGEST] or "file"
    stem, suffix = stem.replace(".", "-").strip(" -") or "file", suffix[:LONGEST_SUFFIX]
    return f"{stem[: LONGEST - len(suffix) - 1]}.{suffix}"
