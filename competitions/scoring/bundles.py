"""The file of a result: canonical JSON of a content with the digest of that content, as `verify_result` reads it."""

import hashlib
from collections.abc import Mapping
from typing import Any

from .rubric import canonical_json


def packed(content: Mapping[str, Any]) -> bytes:
    """One byte of it changed, the file is refused: it is canonical, and the digest covers all the rest."""
    digest = hashlib.sha256(canonical_json(content).encode()).hexdigest()
    return canonical_json({"content": content, "sha256": digest}).encode()


def fingerprint(file: bytes) -> str:
    """What is printed beside the download; `sha256sum` gives the same."""
    return hashlib.sha256(file).hexdigest()
