"""Words that may be in another language than the screen: marked, so that they are read out and laid out rightly."""

import re

from django import template
from django.utils.html import format_html

from ..languages import active_language

register = template.Library()

LETTERS = {"ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]")}


@register.filter
def in_its_language(text):
    """`text` as a `<bdi>`, which names the language where it is not the reader's."""
    language = other_language(text)
    if not language:
        return format_html("<bdi>{}</bdi>", text)
    return format_html('<bdi lang="{}" dir="auto">{}</bdi>', language, text)


@register.filter
def lang_attribute(text):
    """` lang="…"` for an element that holds nothing but `text`; empty where it is in the reader's language."""
    language = other_language(text)
    return format_html(' lang="{}"', language) if language else ""


def other_language(text):
    language = language_of(str(text))
    return "" if language == active_language() else language


def language_of(text):
    """The one that most letters are of; "" for figures alone."""
    counts = {language: len(letters.findall(text)) for language, letters in LETTERS.items()}
    language = max(counts, key=counts.get)
    return language if counts[language] else ""
