"""What proves to a judge that his sheet is in, unchanged, without telling anyone else what it says.

receipt = SHA-256(0x00 ‖ salt ‖ canonical JSON of the sheet), a leaf of the tree whose root is published at closing.
The salt is random and printed on the receipt; without it the few possible sheets could be tried one by one.
The notes go in under a salt of their own, so that the levels can be shown without them. A receipt is written
neither into mails nor into logs.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from .rubric import canonical_json

#: tells a leaf of the tree from a node, so that neither can pass for the other
LEAF = b"\x00"
SALT_BYTES = 16


@dataclass(frozen=True)
class SignedSheet:
    """What a receipt covers: nobody's name, and nothing an outsider could not check."""

    edition: str
    blind_code: str
    pseudonym: str
    rubric: str
    levels: Mapping[str, int]
    version: int
    notes: str


def make_salt() -> str:
    return secrets.token_hex(SALT_BYTES)


def notes_digest(salt: str, texts: Mapping[str, object]) -> str:
    """SHA-256(salt ‖ canonical JSON of all a judge wrote on the sheet)."""
    return hashlib.sha256(bytes.fromhex(salt) + canonical_json(texts).encode()).hexdigest()


def receipt(salt: str, sheet: SignedSheet) -> str:
    return hashlib.sha256(LEAF + bytes.fromhex(salt) + covered(sheet).encode()).hexdigest()


def covered(sheet: SignedSheet) -> str:
    """The text under the receipt, as a judge may recompute it."""
    return canonical_json(vars(sheet))
