"""Every command in the papers works: it is run here, or parsed by its own parser and run where `shown` says."""

import os
import re
import subprocess
from functools import cache
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands, load_command_class

from . import ROOT, shown
from .commands import Command, blocks, commands_of, told, words_of

MANAGE_PY = re.compile(r"(?:^|/)manage\.py$|^site/deploy/manage$")
MAKEFILE = (ROOT / "Makefile").read_text()


def is_text(block):
    return block[0].startswith(shown.TEXTS)


def managed(words):
    """What stands behind manage.py, or the script that runs it as the site's account; None for other programs."""
    place = next((place for place, word in enumerate(words[:2]) if MANAGE_PY.search(word)), None)
    return None if place is None else words[place + 1 :] or None


def typed(words):
    """A line of usage as one might type it: all that is optional given, of alternatives the first, of N a number."""
    return tuple(re.sub(r"^N$", "1", word.strip("[]").split("|")[0]) for word in words)


TOLD = told(is_text)
MANAGED = [command for command in TOLD if managed(command.words) is not None]
MADE = [command for command in TOLD if command.words[0] == "make"]
OTHERS = [command for command in TOLD if command not in MANAGED and command not in MADE]


@pytest.mark.parametrize("command", MADE, ids=str)
def test_make_knows_the_target_and_what_is_given_to_it(command):
    target, given = command.words[1], command.words[2:]
    done = subprocess.run(
        ["make", "--dry-run", target, *given], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for name in (word.split("=")[0] for word in given):
        assert f"$({name})" in MAKEFILE or f'"{name}"' in programs(), f"nothing reads {name}"
    assert shows(*shown.MAKE[target])


@pytest.mark.parametrize("command", MANAGED, ids=str)
def test_manage_knows_the_command_and_its_options(command):
    name, *options = typed(managed(command.words))
    parse = parser(name).parse_args
    if options or command.is_typed:
        parse(options)
    assert (name, *options) in shown.HARMLESS or shows(shown.MANAGE[name], name)


@pytest.mark.parametrize("command", OTHERS, ids=str)
def test_another_program_is_run_by_a_test_or_a_stage(command):
    line = " ".join(command.words)
    known = [where for begin, where in shown.PROGRAMS.items() if line.startswith(begin)]
    assert known, "no test or stage of CI is named for it in tests/docs/shown.py"
    assert all(shows(*where) for where in known)
    program = ROOT / command.words[0]
    assert os.access(program, os.X_OK) or not line.startswith(("site/", ".ci/"))


@pytest.mark.parametrize("words", sorted(shown.HARMLESS), ids=" ".join)
def test_what_changes_nothing_is_run(db, words):
    call_command(*words, stdout=StringIO(), verbosity=0)


def test_an_administrator_is_made(db, monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "a long and unguessed one 4711")
    call_command("createsuperuser", "--no-input", username="first", email="first@example.org")
    assert get_user_model().objects.get(username="first").is_superuser


def test_a_command_that_nothing_shows_would_be_found():
    assert words_of("A=1 make audit AUDIT=--ci") == ("make", "audit", "AUDIT=--ci")
    assert [words for words in commands_of(["manage.py work  # the mail", "# nothing"]) if words] == [
        ("manage.py", "work")
    ]
    with pytest.raises(KeyError):
        test_make_knows_the_target_and_what_is_given_to_it(told_one("make crash"))
    with pytest.raises(KeyError):
        test_manage_knows_the_command_and_its_options(told_one("manage.py flush --no-input"))
    with pytest.raises(AssertionError):
        test_another_program_is_run_by_a_test_or_a_stage(told_one("terraform apply"))


def test_blocks_are_found_in_each_of_their_forms():
    by_hand = ROOT / "CONTRIBUTING.md"
    lines = [block for block in blocks(by_hand) if not is_text(block)]
    assert ["make", "test"] in [list(words) for block in lines for words in commands_of(block)]
    assert len(TOLD) > 30


def told_one(line):
    return Command("a paper", words_of(line))


def parser(name):
    """KeyError when there is no such command; it raises CommandError, which names the fault, for what it refuses."""
    app = get_commands()[name]
    command = load_command_class(app, name) if isinstance(app, str) else app
    return command.create_parser("manage.py", name)


@cache
def programs():
    """The source of what reads the environment: settings and tests."""
    found = [*(ROOT / "site/config/settings").glob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return "".join(path.read_text() for path in found)


def shows(file, words):
    return words in (ROOT / file).read_text()
