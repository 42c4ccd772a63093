"""Numbers as people type and read them.

Whatever digits are typed are read. Arabic-Indic digits for readers who prefer them are put in at the very
end, over finished HTML.
"""

import re
from collections.abc import Mapping

COOKIE = "digits"
#: where it comes over TLS: a browser takes one of such a name from this host alone
COOKIE_OVER_TLS = f"__Host-{COOKIE}"
ARABIC_INDIC, WESTERN = "arab", "latn"

# Left as they are: tags, entities, scripts, what is typed by readers, and codes marked left-to-right.
UNTOUCHED = re.compile(
    r"<(?:script|style|textarea|code|pre|kbd|samp)\b.*?</(?:script|style|textarea|code|pre|kbd|samp)>"
    r'|<(bdi|span|b)\b[^>]*\sdir="ltr"[^>]*>.*?</\1>|<[^>]*>|&#?\w+;',
    re.DOTALL | re.IGNORECASE,
)
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬−", "01234567890123456789.,-")
UNSEEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")


def chosen(cookies: Mapping[str, str]) -> str:
    """One of two, whatever stands in the cookie: no more than two variants of a page are ever made or kept."""
    kept = cookies.get(COOKIE_OVER_TLS, cookies.get(COOKIE))
    return ARABIC_INDIC if kept == ARABIC_INDIC else WESTERN


def western_digits(text: str) -> str:
    """Arabic-Indic and Persian digits, and their decimal point and comma, as 0–9, full stop and comma."""
    return text.translate(WESTERN_DIGITS)


def number_typed(text: str) -> str:
    """«١٬٢٥٠٫٥» or «1,250.5» as Python reads it: 1250.5. A comma that groups no thousands stays, to be refused."""
    number = western_digits(UNSEEN.sub("", text)).strip()
    return number.replace(",", "") if GROUPED.fullmatch(number) else number


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
