"""The words on buttons, menus and headings, in each language, as a guide may quote them."""

import html
import re
from functools import cache
from pathlib import Path

import polib
import wagtail
import wagtail_localize

from . import ROOT

TAG, PLACEHOLDER = re.compile(r"<[^>]*>"), re.compile(r"%\(\w+\)[sd]|\{\w+\}")
#: the admin speaks in these catalogues beside ours
WAGTAIL = ["", "admin", "images", "documents", "users", "snippets"]


@cache
def labels(language):
    """Every sentence of the catalogues in `language`, a placeholder drawn as the guides draw it: “…”."""
    return {shape(text) for entry in entries().values() for text in texts(entry, language) if text}


def entries():
    """{(context, English): entry}; ours wins over Wagtail's, as it does on the screen."""
    root, found = Path(wagtail.__file__).parent, {}
    for folder in [ROOT, *(root / app for app in WAGTAIL), Path(wagtail_localize.__file__).parent]:
        for entry in polib.pofile(str(folder / "locale/ar/LC_MESSAGES/django.po")):
            found.setdefault((entry.msgctxt, entry.msgid), entry)
    return found


def texts(entry, language):
    if language == "en":
        return [entry.msgid, entry.msgid_plural]
    return [entry.msgstr, *entry.msgstr_plural.values()]


def shape(text):
    """As it is read: without markup, each placeholder an ellipsis."""
    return html.unescape(PLACEHOLDER.sub("…", TAG.sub("", text)).replace("%%", "%")).strip()
