"""A random sample of a day's ticket numbers that anyone can draw again from the seed in the log."""

from hashlib import sha256


def draw(seed: str, first: int, last: int, size: int) -> list[int]:
    """`size` of the numbers from `first` to `last`, in order: those whose SHA-256 of "seed:number" is smallest.

    Raises ValueError where fewer numbers were given out, or none was.
    """
    if not 0 < size <= last - first + 1:
        raise ValueError(f"no {size} numbers from {first} to {last}")
    by_chance = sorted(range(first, last + 1), key=lambda number: (place(seed, number), number))
    return sorted(by_chance[:size])


def place(seed: str, number: int) -> str:
    return sha256(f"{seed}:{number}".encode()).hexdigest()
