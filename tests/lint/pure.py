"""``python -m tests.lint.pure``: tests of competitions that ask for no database, one path a line (`make coverage`)."""

import re

from . import ROOT, files

ASKS_FOR_MORE = re.compile(r"django_db|transactional_db|site_tree|\bclient\b|live_server|\bbrowser\b")


def pure_tests(root):
    found = [path for path in files(root, {".py"}, ["tests/competitions"]) if path.name.startswith("test_")]
    return [path for path in found if not ASKS_FOR_MORE.search(path.read_text())]


if __name__ == "__main__":
    print(*(path.relative_to(ROOT) for path in pure_tests(ROOT)), sep="\n")  # noqa: T201
