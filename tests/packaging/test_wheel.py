import subprocess
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import PurePosixPath

import pytest
from trove_classifiers import classifiers

from tests.lint import ROOT

APPS = ["initiatives", "competitions"]
CATALOGUES = {
    f"locale/{language}/LC_MESSAGES/django.{kind}" for language in ("ar", "en") for kind in ("po", "mo")
}


@pytest.fixture(scope="session")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="session")
def metadata(wheel, names):
    (name,) = (name for name in names if name.endswith("/METADATA"))
    with zipfile.ZipFile(wheel) as archive:
        return message_from_bytes(archive.read(name))


def files_of(*paths):
    """What the repository holds there and has not been thrown away."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *paths],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}


def test_the_source_root_is_no_package():
    assert not (ROOT / "site/__init__.py").exists()


def test_the_wheel_holds_every_file_of_both_apps_and_no_other(names):
    shipped = {name for name in names if ".dist-info/" not in name}

    assert {f"{app}/{name}" for app in APPS for name in ("py.typed", "migrations/0001_initial.py")} <= shipped
    assert shipped == files_of(*APPS) | {f"initiatives/{name}" for name in CATALOGUES}


def test_nothing_else_lies_beside_the_apps(names):
    """No test, no demo, no site, no home."""
    tops = {PurePosixPath(name).parts[0] for name in names}

    assert tops - {*APPS} == {name for name in tops if name.endswith(".dist-info")}


def test_the_wheel_speaks_both_languages(names, wheel):
    for language in ("ar", "en"):
        name = f"locale/{language}/LC_MESSAGES/django.mo"
        with zipfile.ZipFile(wheel) as archive:
            assert archive.read(f"initiatives/{name}") == (ROOT / name).read_bytes()


def test_the_licences_of_code_outlines_and_letters_are_shipped_and_named(metadata, names):
    assert metadata["License-Expression"] == "MIT AND ODbL-1.0 AND OFL-1.1"
    shipped = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert set(metadata.get_all("License-File")) == shipped
    assert len(shipped) == 3


def test_an_index_finds_it_by_what_it_is(metadata):
    told = set(metadata.get_all("Classifier"))

    assert told <= classifiers
    for said in ("Framework :: Wagtail :: 8", "Framework :: Django :: 6.1", "Natural Language :: Arabic"):
        assert said in told
    assert metadata["Description-Content-Type"] == "text/markdown"


def test_the_sdist_holds_the_site_and_no_rubbish(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}

    assert {"site/config/settings/base.py", "locale/ar/LC_MESSAGES/django.mo", "manage.py"} <= names
    assert not [
        name for name in names if name.split("/")[0] in {"var", ".venv", ".venv-test", "dist", "build"}
    ]
