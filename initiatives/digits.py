"""Arabic-Indic digits for readers who prefer them, put in at the very end, over finished HTML."""

import re

COOKIE = "digits"
ARABIC_INDIC, WESTERN = "arab", "latn"

# Left as they are: tags, entities, scripts, what is typed by readers, and codes marked left-to-right.
UNTOUCHED = re.compile(
    r"<(?:script|style|textarea|code|pre)\b.*?</(?:script|style|textarea|code|pre)>"
    r'|<bdi dir="ltr".*?</bdi>|<[^>]*>|&#?\w+;',
    re.DOTALL | re.IGNORECASE,
)
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def text_in_arabic_indic(text: str) -> str:
    """«94.6%» → «٩٤٫٦٪», «1,250» → «١٬٢٥٠»."""
    text = re.sub(r"(?<=\d)\.(?=\d)", "٫", text)
    text = re.sub(r"(?<=\d),(?=\d)", "٬", text)
    return re.sub(r"(?<=\d)%", "٪", text).translate(DIGITS)


def html_in_arabic_indic(html: str) -> str:
    """`html` with the digits of its visible text changed."""
    parts, at = [], 0
    for untouched in UNTOUCHED.finditer(html):
        parts += [text_in_arabic_indic(html[at : untouched.start()]), untouched.group()]
        at = untouched.end()
    return "".join([*parts, text_in_arabic_indic(html[at:])])
