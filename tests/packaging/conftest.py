"""The plugin as a host gets it: the wheel built of the sdist, in a fresh `wagtail start` site."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lint import ROOT


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("packaging")


def run(*words, cwd, **environment):
    done = subprocess.run(words, cwd=cwd, env=os.environ | environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A folder with the sdist and, built of that and not of the working tree, the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), ".", cwd=ROOT)
    return folder


@pytest.fixture(scope="session")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


# The lines of the URLconf that the README asks a host for.
README_URLS = re.search(
    r"^from competitions.*?(?=^```)", (ROOT / "README.md").read_text(), re.DOTALL | re.MULTILINE
)[0]


class Host:
    """A site made by `wagtail start`, with the wheel on its path and two lines in INSTALLED_APPS."""

    def __init__(self, folder, library):
        self.folder, self.library = folder, library

    def manage(self, *words):
        return self.python("manage.py", *words)

    def visit(self, program):
        """What `program` prints, run inside the host's Django."""
        return self.python("-c", f"import django; django.setup()\n{program}")

    def python(self, *words):
        settings = "mysite.settings.dev"
        library = str(self.library)
        return run(
            sys.executable, *words, cwd=self.folder, PYTHONPATH=library, DJANGO_SETTINGS_MODULE=settings
        )

    def configure(self, lines):
        local = self.folder / "mysite/settings/local.py"
        local.write_text(f"from .base import *\n{lines}\n")


@pytest.fixture(scope="session")
def host(wheel, tmp_path_factory):
    folder, library = tmp_path_factory.mktemp("host"), tmp_path_factory.mktemp("library")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run(*pip, "--target", str(library), str(wheel), cwd=folder)
    run(str(Path(sys.executable).with_name("wagtail")), "start", "mysite", str(folder), cwd=folder)
    base = folder / "mysite/settings/base.py"
    text = base.read_text()
    assert "INSTALLED_APPS = [\n" in text
    urls = folder / "mysite/urls.py"
    urls.write_text(f"{urls.read_text()}\n{README_URLS}\n")
    base.write_text(
        text.replace("INSTALLED_APPS = [\n", 'INSTALLED_APPS = [\n    "initiatives",\n    "competitions",\n')
    )
    return Host(folder, library)
