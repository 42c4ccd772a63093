"""The house rules as checks: `make lint` runs them all, tests/lint/test_*.py show that each can fail.

A check is a function from the root of a tree to the problems in it, one line each.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ["initiatives", "competitions", "home", "site"]


def files(root, suffixes, folders=SOURCES):
    """Every file under `folders` of `root` that ends in one of `suffixes`, in a stable order."""
    found = [path for folder in folders for path in (root / folder).rglob("*") if path.suffix in suffixes]
    return sorted(path for path in found if path.is_file())


def at(root, path, line, message):
    return f"{path.relative_to(root)}:{line}: {message}"


def line_of(text, position):
    return text.count("\n", 0, position) + 1
