"""Words that may be in another language than the screen: marked, so that they are read out and laid out rightly."""

import re

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()

LETTERS = {"ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]")}


@register.filter
def in_its_language(text):
    """`text` as a `<bdi>`, which names the language where it is not the reader's."""
    language = language_of(str(text))
    if language in ("", get_language()[:2]):
        return format_html("<bdi>{}</bdi>", text)
    return format_html('<bdi lang="{}" dir="auto">{}</bdi>', language, text)


def language_of(text):
    """The one that most letters are of; "" for figures alone."""
    counts = {language: len(letters.findall(text)) for language, letters in LETTERS.items()}
    language = max(counts, key=counts.get)
    return language if counts[language] else ""
