"""Arabic names within a text in another language, marked for those who hear the page read (WCAG 3.1.2)."""

import re

LETTER = r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
#: from the first Arabic letter to the last before a Latin one
ARABIC = re.compile(rf"{LETTER}(?:[^A-Za-z]*{LETTER})?")
MARKUP = re.compile(r"(<[^>]*>|&#?\w+;)")


def arabic_marked(html: str) -> str:
    """`html` with each run of Arabic in its text said to be Arabic, and kept from turning the text around it."""
    parts = MARKUP.split(html)
    parts[::2] = [ARABIC.sub(r'<bdi lang="ar">\g<0></bdi>', text) for text in parts[::2]]
    return "".join(parts)
