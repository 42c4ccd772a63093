import tarfile
import zipfile
from pathlib import PurePosixPath

import pytest

from tests.lint import ROOT

APPS = ["initiatives", "competitions"]
SHIPPED = {".py", ".html", ".txt", ".css", ".js", ".svg", ".woff2", ".csv", ".json", ".yaml", ".xlsx", ".png"}


@pytest.fixture(scope="session")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_source_root_is_no_package():
    assert not (ROOT / "site/__init__.py").exists()


def test_the_wheel_holds_every_file_of_both_apps(names):
    wanted = {
        path.relative_to(ROOT).as_posix()
        for app in APPS
        for path in (ROOT / app).rglob("*")
        if path.is_file() and path.suffix in SHIPPED
    }

    assert {f"{app}/migrations/0001_initial.py" for app in APPS} <= wanted
    assert wanted - names == set()


def test_the_wheel_speaks_both_languages(names, wheel):
    for language in ("ar", "en"):
        name = f"locale/{language}/LC_MESSAGES/django.mo"
        with zipfile.ZipFile(wheel) as archive:
            assert archive.read(f"initiatives/{name}") == (ROOT / name).read_bytes()


def test_the_wheel_holds_nothing_of_the_site(names):
    tops = {PurePosixPath(name).parts[0] for name in names}

    assert tops - {*APPS} == {name for name in tops if name.endswith(".dist-info")}


def test_the_sdist_holds_the_site_and_no_rubbish(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}

    assert {"site/config/settings/base.py", "locale/ar/LC_MESSAGES/django.mo", "manage.py"} <= names
    assert not [
        name for name in names if name.split("/")[0] in {"var", ".venv", ".venv-test", "dist", "build"}
    ]
