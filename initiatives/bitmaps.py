"""Sets of positions as whole numbers (bit n: position n is in), so that a hundred thousand are counted at once."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

Bits = int
Facet = str
Value = Hashable

BYTE = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]


def positions(bits: Bits) -> list[int]:
    """The positions of a set, in order."""
    found = enumerate(as_bytes(bits))
    return [index * 8 + bit for index, byte in found if byte for bit in BYTE[byte]]


def as_bytes(bits: Bits) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def as_bits(members: Iterable[int]) -> Bits:
    """The set of these positions, however many."""
    members = list(members)
    buffer = bytearray(max(members, default=-1) // 8 + 1)
    for position in members:
        buffer[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(buffer, "little")


class Bitmaps:
    """Which positions have which value of which facet; a position has any number of values of a facet."""

    def __init__(self) -> None:
        self.everything: Bits = 0
        self.of: dict[Facet, dict[Value, Bits]] = defaultdict(dict)

    def copy(self) -> "Bitmaps":
        other = Bitmaps()
        other.everything = self.everything
        other.of.update((facet, dict(values)) for facet, values in self.of.items())
        return other

    def fill(self, pairs: dict[tuple[Facet, Value], list[int]], members: Iterable[int]) -> None:
        """All at once: the positions of each value, and every position there is."""
        self.everything = as_bits(members)
        for (facet, value), found in pairs.items():
            self.of[facet][value] = as_bits(found)

    def add(self, position: int, pairs: Iterable[tuple[Facet, Value]]) -> None:
        bit = 1 << position
        self.everything |= bit
        for facet, value in pairs:
            values = self.of[facet]
            values[value] = values.get(value, 0) | bit

    def remove(self, position: int) -> None:
        rest = ~(1 << position)
        self.everything &= rest
        for values in self.of.values():
            for value in values:
                values[value] &= rest

    def having(self, facet: Facet, wanted: Iterable[Value]) -> Bits:
        """Positions with any of the wanted values."""
        values = self.of.get(facet, {})
        found = 0
        for value in wanted:
            found |= values.get(value, 0)
        return found

    def counts(self, facet: Facet, within: Bits) -> dict[Value, int]:
        """How many positions of `within` have each value; every value that any position has is named."""
        values = self.of.get(facet, {})
        return {value: (bits & within).bit_count() for value, bits in values.items() if bits}


def narrowed(bitmaps: Bitmaps, found: Bits, chosen: dict[Facet, Iterable[Any]], but: Facet = "") -> Bits:
    """Those of `found` that have a chosen value of every facet in which one is chosen, `but` one facet."""
    for facet, wanted in chosen.items():
        if facet != but and wanted:
            found &= bitmaps.having(facet, wanted)
    return found
