"""The lowest and the highest pair of Python and Django that README promises, each in an environment of its own."""

import re
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.lint import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOWEST = "3.11"
PROMISED = [text.rpartition(" ")[2] for text in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", text)]
FOLDER = ROOT / "build/plugin"
PIP = ["-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--only-binary", ":all:"]


@dataclass(frozen=True)
class Pair:
    name: str
    python: str
    options: tuple[str, ...] = ()

    @property
    def folder(self):
        return FOLDER / self.name

    def environment(self, wheel):
        """Its interpreter, with `wheel` and what that asks for, as an index would give it to a host."""
        interpreter = self.folder / "bin/python"
        stamp = self.folder / "asked"
        asked = "\n".join([self.python, *self.options, *PROJECT["dependencies"]])
        if not stamp.exists() or stamp.read_text() != asked:
            shutil.rmtree(self.folder, ignore_errors=True)
            ran(self.python, "-m", "venv", str(self.folder))
            ran(str(interpreter), *PIP, *self.options, str(wheel))
            stamp.write_text(asked)
        ran(str(interpreter), *PIP, "--force-reinstall", "--no-deps", str(wheel))
        return interpreter

    def install(self, *packages):
        ran(str(self.folder / "bin/python"), *PIP, *packages)


def ran(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def floors():
    """A file that holds every package at the lowest version that we ask for."""
    lines = [re.sub(r"^([\w-]+)>=([\w.]+).*", r"\1==\2", wanted) for wanted in PROJECT["dependencies"]]
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "floors.txt"
    path.write_text("\n".join(lines) + "\n")
    return path


def found(version):
    """A Python of that version which can make environments; None where this machine has none."""
    places = [shutil.which(f"python{version}"), *Path.home().glob(f".pyenv/versions/{version}.*/bin/python3")]
    return next((str(place) for place in places if place and works(place, version)), None)


def works(python, version):
    program = f"import sys, ensurepip, venv; sys.exit('%d.%d' % sys.version_info[:2] != '{version}')"
    return subprocess.run([str(python), "-c", program], capture_output=True).returncode == 0


def lowest():
    python = found(LOWEST)
    assert python, f"Python {LOWEST} is not on this machine"
    return Pair("lowest", python, ("--constraint", str(floors())))


def highest():
    """The newest Python of those promised that is here; pip gives it the newest Django that runs on it."""
    return Pair("highest", next(python for version in reversed(PROMISED) if (python := found(version))))


PAIRS = {"lowest": lowest, "highest": highest}
