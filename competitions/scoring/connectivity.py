"""Which entries can be compared: components of the graph of entries and the judges who score them."""

from collections.abc import Hashable, Iterable

Key = Hashable


def components(pairs: Iterable[tuple[Key, Key]]) -> list[set[Key]]:
    """Entries of each connected component of the graph of (entry, judge) pairs, the largest first."""
    of_judge: dict[Key, list[Key]] = {}
    of_entry: dict[Key, list[Key]] = {}
    for entry, judge in pairs:
        of_judge.setdefault(judge, []).append(entry)
        of_entry.setdefault(entry, []).append(judge)
    found: list[set[Key]] = []
    seen: set[Key] = set()
    for entry in of_entry:
        if entry not in seen:
            found.append(reached_from(entry, of_entry, of_judge))
            seen |= found[-1]
    return sorted(found, key=lambda part: (-len(part), min(map(str, part))))


def reached_from(start: Key, of_entry: dict[Key, list[Key]], of_judge: dict[Key, list[Key]]) -> set[Key]:
    reached = {start}
    passed: set[Key] = set()
    frontier = [start]
    while frontier:
        judges = {judge for judge in of_entry[frontier.pop()] if judge not in passed}
        passed |= judges
        fresh = {entry for judge in judges for entry in of_judge[judge]} - reached
        reached |= fresh
        frontier.extend(fresh)
    return reached


def is_connected(pairs: Iterable[tuple[Key, Key]]) -> bool:
    """Whether every two entries can be compared through judges who share entries."""
    return len(components(pairs)) <= 1
