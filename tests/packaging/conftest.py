"""The plugin as a host gets it: the wheel built of the sdist, in fresh `wagtail start` sites."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lint import ROOT
from tests.packaging.variants import URLS


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


class Host:
    """A site made by `wagtail start`, with README's two lines in INSTALLED_APPS and its addresses.

    `paths`: folders to import from, where the plugin is not installed beside `python`.
    """

    def __init__(self, folder, python, *paths):
        self.folder, self.interpreter, self.paths = folder, str(python), paths
        run(self.interpreter, "-m", "wagtail.bin.wagtail", "start", "mysite", str(folder), cwd=folder)
        base = folder / "mysite/settings/base.py"
        text = base.read_text()
        assert "INSTALLED_APPS = [\n" in text
        ours = 'INSTALLED_APPS = [\n    "initiatives",\n    "competitions",\n'
        base.write_text(text.replace("INSTALLED_APPS = [\n", ours))
        urls = folder / "mysite/urls.py"
        urls.write_text(f"{urls.read_text()}\n{URLS}\n")

    def manage(self, *words):
        return self.python("manage.py", *words)

    def visit(self, program):
        """What `program` prints, run inside the host's Django."""
        return self.python("-c", f"import django; django.setup()\n{program}")

    def python(self, *words):
        settings = "mysite.settings.dev"
        paths = os.pathsep.join(map(str, [self.folder, *self.paths]))
        return run(
            self.interpreter, *words, cwd=self.folder, PYTHONPATH=paths, DJANGO_SETTINGS_MODULE=settings
        )

    def configure(self, lines):
        local = self.folder / "mysite/settings/local.py"
        local.write_text(f"from .base import *\n{lines}\n")


@pytest.fixture(scope="session")
def host(wheel, tmp_path_factory):
    """With our own pinned versions: for what needs no other."""
    library = tmp_path_factory.mktemp("library")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run(*pip, "--target", str(library), str(wheel), cwd=library)
    return Host(tmp_path_factory.mktemp("host"), sys.executable, library)
