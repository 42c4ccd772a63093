"""The catalogues: every sentence of the source is in them, in Arabic wholly, and compiled as written."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from . import SOURCES, at, files

PLURALS = {"ar": 6, "en": 2}
PLACEHOLDER = re.compile(r"%\((\w+)\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]")
NAMELESS = re.compile(r"(?<!%)(?:%%)*%[sdrif]\b|\{\}")
# How many placeholders a plural form may leave out: Arabic says "one page" and "two pages" without the figure, and
# may speak of none without naming anything.
MAY_LEAVE_OUT = {"ar": {0: 9, 1: 1, 2: 1}, "en": {0: 1}}

#: tags and placeholders
NOT_READ = re.compile(r"<[^>]*>|%\(\w+\)[sd]|\{[^}]*\}")
#: after an Arabic letter, or anywhere
MARKS = {
    "[\u0621-\u0652],": "«،»",
    "[\u0621-\u0652];": "«؛»",
    "[\u0621-\u0652]\\?": "«؟»",
    '[“”"]': "«…»",
    " [،؛؟.:!](?: |$)": "no space before the mark",
    "،[\u0621-\u0652]": "a space after «،»",
}
WRITTEN_IN = {".py", ".html", ".txt", ".csv", ".json", ".yaml"}
#: groups of words as a visitor types them
SEARCHED_AS = "word_groups.py"
#: «معوق» is a disabled person, and «لوحة التحكيم» a second name of the desk
WORDS = {"معوق": "معوّق", "مدقق": "مدقّق", "لوحة التحكيم": "طاولة التحكيم", "بروفة": "تجربة"}


def catalogue(root, language):
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def problems(root):
    found = []
    for language in PLURALS:
        entries = polib.pofile(str(catalogue(root, language)))
        found += [f"locale/{language}: {problem}" for problem in compiled_problems(entries, language)]
        for entry in entries:
            found += [
                f"locale/{language}: {entry.msgid!r}: {problem}"
                for problem in entry_problems(entry, language)
            ]
    return found + [*written_problems(root)] + source_problems(root)


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural or ""


def translated(entry):
    """What the entry says, form by form, without the forms nobody wrote."""
    forms = entry.msgstr_plural if entry.msgid_plural else {0: entry.msgstr}
    return {form: text for form, text in forms.items() if text}


def compiled_problems(entries, language):
    written = {key(entry): translated(entry) for entry in entries if translated(entry) and not entry.obsolete}
    compiled = polib.mofile(entries.fpath.removesuffix("po") + "mo")
    if written != {key(entry): translated(entry) for entry in compiled}:
        yield "django.mo is not what django.po says: run make messages"
    if f"nplurals={PLURALS[language]};" not in entries.metadata.get("Plural-Forms", ""):
        yield f"Plural-Forms does not name {PLURALS[language]} forms"


def entry_problems(entry, language):
    if "fuzzy" in entry.flags:
        yield "fuzzy"
    if entry.obsolete:
        yield "obsolete: run make messages"
        return
    said = translated(entry)
    wanted = range(PLURALS[language]) if entry.msgid_plural else range(1)
    if language != "en" and (missing := [form for form in wanted if form not in said]):
        yield "not translated" + (f" for plural forms {missing}" if entry.msgid_plural else "")
    if NAMELESS.search(entry.msgid):
        yield "a placeholder without a name: translators cannot move it"
    names = placeholders(entry.msgid) | placeholders(entry.msgid_plural or "")
    for form, text in said.items():
        left_out = len(names - placeholders(text))
        may_leave_out = MAY_LEAVE_OUT[language].get(form, 0) if entry.msgid_plural else 0
        if left_out > may_leave_out or placeholders(text) - names:
            yield f"placeholders differ in {text!r}"
        if language == "ar":
            yield from spelling_problems(text)


def spelling_problems(text):
    """Marks and words of an Arabic text that are those of another language or of no glossary."""
    plain = NOT_READ.sub("x", text)
    for wrong, right in MARKS.items():
        if re.search(wrong, plain):
            yield f"write {right} in {text!r}"
    for wrong, right in WORDS.items():
        if wrong in plain:
            yield f"write «{right}», as the glossary has it, in {text!r}"


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def written_problems(root):
    """The same words in Arabic outside the catalogues: pages that set-up makes, the demo, reference data."""
    for path in files(root, WRITTEN_IN):
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            for wrong, right in WORDS.items():
                if wrong in line and path.name != SEARCHED_AS:
                    yield at(root, path, number, f"write «{right}», as the glossary has it")


def source_problems(root):
    if not shutil.which("xgettext"):
        needed = os.environ.get("CI") == "true"
        return ["GNU gettext is missing, so new sentences cannot be looked for"] if needed else []
    in_source = {key(entry) for entry in extracted(root)}
    found = []
    for language in PLURALS:
        known = {key(entry) for entry in polib.pofile(str(catalogue(root, language))) if not entry.obsolete}
        found += [f"locale/{language}: {new[1]!r} is missing: run make messages" for new in in_source - known]
        found += [f"locale/{language}: {old[1]!r} is no longer said" for old in known - in_source]
    return sorted(found)


def extracted(root, language="ar"):
    """The catalogue as the source asks for it, made in a copy of the source: this tree stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in SOURCES:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(root / "manage.py", copy)
        if catalogue(root, language).exists():
            shutil.copytree(root / "locale", copy / "locale")
        else:
            (copy / "locale").mkdir()
        make = [sys.executable, "manage.py", "makemessages", "--locale", language, "--verbosity", "0"]
        make += ["--no-wrap", "--no-obsolete", "--add-location", "file"]
        subprocess.run(make, cwd=copy, check=True)
        return polib.pofile(str(catalogue(copy, language)), wrapwidth=0)
