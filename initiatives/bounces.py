"""Delivery reports read: which mail was given up after all, for whom, and why (RFC 3464, 6533; Exim's own)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from email.message import Message

#: of a report; the text of the mail it returns may be of any length and is not needed
MAX_BYTES = 1_000_000
LONGEST_REASON = 300
STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
ORIGINAL_TYPES = ("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers")
ONE_ID = r"<[!-;=?-~]+>"
MESSAGE_ID = re.compile(rf"^Message-ID:\s*({ONE_ID})", re.IGNORECASE | re.MULTILINE)
MOST_IDS = 20
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")


@dataclass(frozen=True)
class Report:
    """`failed` maps addresses to the reason the server gave; empty when nothing was given up (a delay, a success)."""

    message_ids: tuple[str, ...]
    failed: dict[str, str]


def read_report(raw: bytes) -> Report | None:
    """The report in a mail as it came; None for any other mail, or none at all."""
    try:
        return report_in(message_from_string(raw[:MAX_BYTES].decode("utf-8", "replace")))
    except RecursionError:  # parts within parts without end
        return None


def report_in(message: Message) -> Report | None:
    statuses = [block for part in parts(message, STATUS_TYPES) for block in blocks_of(part)]
    if not statuses and "X-Failed-Recipients" not in message:
        return None
    failed = {address_of(block): reason_of(block) for block in statuses if is_failure(block)}
    if not statuses:
        failed = dict.fromkeys(addresses(str(message["X-Failed-Recipients"])), "")
    return Report(tuple(dict.fromkeys(message_ids(message)))[:MOST_IDS], failed)


def parts(message: Message, types: tuple[str, ...]) -> Iterator[Message]:
    return (part for part in message.walk() if part.get_content_type() in types)


def blocks_of(part: Message) -> list[Message]:
    """The groups of lines of a status part, whichever way the parser cut them."""
    text = "\n\n".join(text_of(part))
    return [message_from_string(block.strip()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def text_of(part: Message) -> list[str]:
    payload = part.get_payload()
    if isinstance(payload, str):
        return [payload]
    lines = []
    for inner in payload or []:
        lines.append("\n".join(f"{name}: {value}" for name, value in inner.items()))
        if isinstance(inner.get_payload(), str):
            lines.append(inner.get_payload())
    return lines


def is_failure(block: Message) -> bool:
    return field(block, "Action").casefold() == "failed"


def address_of(block: Message) -> str:
    """Whom the mail was written to, before any forwarding."""
    typed = field(block, "Original-Recipient") or field(block, "Final-Recipient")
    return typed.rpartition(";")[2].strip().strip("<>").casefold()


def reason_of(block: Message) -> str:
    said = field(block, "Diagnostic-Code")
    said = said.partition(";")[2] if ";" in said else said
    return (said.strip() or field(block, "Status"))[:LONGEST_REASON]


def field(block: Message, name: str) -> str:
    """On one line, without control characters."""
    return CONTROL.sub(" ", str(block.get(name, ""))).strip()


def addresses(header: str) -> list[str]:
    return [address.strip().casefold() for address in header.split(",") if address.strip()]


def message_ids(message: Message) -> Iterator[str]:
    """Of the returned mail, then what the report answers to."""
    for part in parts(message, ORIGINAL_TYPES):
        yield from MESSAGE_ID.findall("\n".join(text_of(part)))
    for part in message.walk():
        if part.get_content_type() == "text/plain" and isinstance(part.get_payload(), str):
            yield from MESSAGE_ID.findall(part.get_payload())
    for name in ("References", "In-Reply-To"):
        yield from re.findall(ONE_ID, str(message.get(name, "")))
