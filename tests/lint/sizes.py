"""Nothing grows past reading, nothing is named after nothing, and nothing unfinished lands."""

import ast
import re

from . import at, files

FILE_LINES = 400
FUNCTION_LINES = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "services", "common", "misc"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b|pragma: no cover")
FOLDERS = ["initiatives", "competitions", "home", "site", "tests"]
TEXTS = {".py", ".html", ".css", ".js"}


def problems(root):
    found = []
    if (root / "site/__init__.py").exists():
        found.append(
            "site/__init__.py: site/ is a source root; as a package it would hide Python's own `site`"
        )
    for path in files(root, TEXTS, FOLDERS):
        if "migrations" in path.parts:
            continue
        text = path.read_text()
        found += [at(root, path, line, message) for line, message in text_problems(path, text)]
        if path.suffix == ".py":
            found += [at(root, path, line, message) for line, message in long_functions(text)]
        if EMPTY_NAMES & {path.stem, path.parent.name}:
            found.append(at(root, path, 1, "a name that says nothing: name what it does"))
    return found


def text_problems(path, text):
    lines = text.splitlines()
    if len(lines) > FILE_LINES:
        yield len(lines), f"{len(lines)} lines, {FILE_LINES} are allowed"
    if path.name == "sizes.py" or path.name == "test_sizes.py":
        return
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield number, "unfinished work: do it, or file an issue"


def long_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = node.end_lineno - node.lineno + 1
            if length > FUNCTION_LINES:
                yield node.lineno, f"{node.name} has {length} lines, {FUNCTION_LINES} are allowed"
