"""What a response says: one word for its kind, and every text in which something could leak."""

import io
import re
import zipfile
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from django.contrib.messages import get_messages
from django.urls import reverse

#: words of the table that mean: this role gets nothing here
REFUSALS = frozenset({"login", "no", "403", "404", "405"})
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True)
class Answer:
    """`word` is `ok` (200), `login` (to the sign-in), `no` (home, with an error), `moved`, or the status."""

    word: str
    text: str
    error: str = ""


def read(response):
    sayings = [(message.level_tag, str(message)) for message in queued_messages(response)]
    parts = [
        str(response.headers),
        str(response.cookies),
        *(text for _level, text in sayings),
        *body_of(response),
    ]
    raised = response.exc_info[1] if getattr(response, "exc_info", None) else ""
    return Answer(word_for(response, sayings), readable("\n".join(parts)), repr(raised) if raised else "")


def queued_messages(response):
    """What the next page would say; a redirect carries it in a cookie or the session."""
    request = getattr(response, "wsgi_request", None)
    return list(get_messages(request)._queued_messages) if request else []


def word_for(response, sayings):
    if response.status_code == 200:
        return "ok"
    if response.status_code not in (301, 302):
        return str(response.status_code)
    if response.url.startswith(reverse("wagtailadmin_login")):
        return "login"
    refused = any("error" in level for level, _text in sayings)
    return "no" if refused and response.url == reverse("wagtailadmin_home") else "moved"


def body_of(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [archive.read(name).decode(errors="replace") for name in archive.namelist()]
    return [content.decode(errors="replace")]


def readable(text):
    """As it stands, and once more without the ways HTML, JSON and addresses have of spelling a letter."""
    plain = ESCAPED.sub(lambda found: chr(int(found[1], 16)), unquote(unescape(text)))
    return text + "\n" + plain
