"""What personal data outlives its purpose, and how it is forgotten.

An app adds to it in its module ``retention``; ``manage.py expire_personal_data`` goes through all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Expiry:
    """`held` says what is past its time at a moment; `forget` forgets that and returns of how many rows."""

    name: str
    held: Callable[[datetime], Any]
    forget: Callable[[Any], int]


expiries: list[Expiry] = []


def register(name: str, held: Callable[[datetime], Any], forget: Callable[[Any], int]) -> None:
    expiries.append(Expiry(name, held, forget))


def deleted(rows: Any) -> int:
    return rows.delete()[0]
