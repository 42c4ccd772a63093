"""``make messages``: the catalogues as the source asks for them, sorted, compiled, without dates that change daily."""

from . import ROOT
from .catalogues import catalogue, extracted, translated

HEADERS = {
    "ar": {
        "Language": "ar",
        "Plural-Forms": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5;",
    },
    "en": {"Language": "en", "Plural-Forms": "nplurals=2; plural=(n != 1);"},
}
CHANGING = [
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Report-Msgid-Bugs-To",
    "Last-Translator",
    "Language-Team",
]


def refresh(root, language):
    """Write both catalogue files of `language`; return the entries that nobody has translated yet."""
    entries = extracted(root, language)
    for name in CHANGING:
        entries.metadata.pop(name, None)
    entries.metadata.update(HEADERS[language], **{"Project-Id-Version": "saqqara"})
    entries.metadata_is_fuzzy = False
    for entry in entries:
        forget_guess(entry)
        if language == "en":
            forget_translation(entry)  # the source is English
    entries.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    path = catalogue(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    entries.wrapwidth = 0
    entries.save(str(path))
    entries.save_as_mofile(str(path.with_suffix(".mo")))
    return [entry for entry in entries if not translated(entry)]


def forget_guess(entry):
    """msgmerge guesses from similar sentences; a guess nobody looked at is worse than English."""
    if "fuzzy" in entry.flags:
        entry.flags.remove("fuzzy")
        entry.previous_msgctxt = entry.previous_msgid = entry.previous_msgid_plural = None
        forget_translation(entry)


def forget_translation(entry):
    entry.msgstr = ""
    entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")


if __name__ == "__main__":
    refresh(ROOT, "en")
    for entry in refresh(ROOT, "ar"):
        print(f"No Arabic yet: {entry.msgid!r} ({', '.join(name for name, _ in entry.occurrences)})")  # noqa: T201
