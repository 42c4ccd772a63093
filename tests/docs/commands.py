"""Every command that a paper tells its reader to type."""

import re
import shlex
from dataclasses import dataclass

from . import name, papers

FENCE = re.compile(r"^ *```(?P<language>\w*)")
ITEM = re.compile(r"^(?:[-*]|\d+\.) ")
SPAN = re.compile(r"(?<!`)`(?P<code>[^`\n]+)`(?!`)")
#: how a command begins that stands within a sentence
BEGINS = re.compile(
    r"^(?:(?:make|manage\.py|python3?|pip|createdb) \S|\.venv/bin/\S+ \S|\.ci/\w+|site/deploy/\w+( |$))"
)
SHELL = {"", "sh", "bash", "console"}
COMMENT = re.compile(r"\s+#\s.*$|^#.*$")
ASSIGNMENT = re.compile(r"^\w+=\S*$")


@dataclass(frozen=True)
class Command:
    """`words` begin with the program, without variables of the environment before it; `is_typed` as they stand:
    a sentence may name a command without what it is given."""

    paper: str
    words: tuple[str, ...]
    is_typed: bool = True

    def __str__(self):
        return f"{self.paper}: {' '.join(self.words)}"


def blocks(path):
    """Its blocks for a shell, each a list of lines: indented, or between fences that name no other language."""
    language, block, in_item = None, [], False
    for line in path.read_text().splitlines():
        fence = FENCE.match(line)
        if fence:
            if language in SHELL:
                yield block
            language, block = (None, []) if language is not None else (fence["language"], [])
        elif language is not None or (line.startswith("    ") and not in_item):
            block.append(line.strip())
        elif line.strip():
            in_item = bool(ITEM.match(line)) or (in_item and line.startswith(" "))
            if block:
                yield block
            block = []
    if block:
        yield block


def commands_of(block):
    """The words of each command, none for a comment; a line that ends in a backslash goes on."""
    for line in "\n".join(block).replace("\\\n", " ").splitlines():
        yield from map(words_of, COMMENT.sub("", line).split("&&"))


def words_of(line):
    words = shlex.split(line.strip().removeprefix("$ "))
    while words and ASSIGNMENT.match(words[0]):
        words.pop(0)
    return tuple(words)


def spans(path):
    """Commands within sentences."""
    for line in path.read_text().splitlines():
        yield from (words_of(found["code"]) for found in SPAN.finditer(line) if BEGINS.match(found["code"]))


def told(is_text):
    """Every command of every paper, each once; `is_text(block)` says which blocks are no commands."""
    found = {}
    for path in papers():
        for block in blocks(path):
            if not is_text(block):
                found |= {words: Command(name(path), words) for words in commands_of(block) if words}
    for path in papers():
        for words in spans(path):
            found.setdefault(words, Command(name(path), words, is_typed=False))
    return list(found.values())
