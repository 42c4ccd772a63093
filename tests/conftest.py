"""What every test may rely on: a database that is itself again after each test, and files that go away."""

import os
import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from hypothesis import settings as settings_of_properties

from home.set_up import set_up_site
from initiatives.models.catalogue import index
from tests.chosen import chosen, part_of
from tests.factories import GOVERNORATES, site_tree_now
from tests.kept import bring_back, keep

pytest_plugins = ["tests.browser"]

# Properties are tried on new examples at every run here, and on the same ones in CI: a change must not fail for luck.
settings_of_properties.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":
    settings_of_properties.load_profile("ci")

REFILLED = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def pytest_addoption(parser):
    parser.addoption(
        "--one-case",
        action="store_true",
        help="of a table of cases only the first, but for tests marked each_case",
    )
    parser.addoption(
        "--part",
        default=(1, 1),
        type=part_of,
        metavar="N/OF",
        help="one of so many parts of the files, and whatever is marked postgresql",
    )


def pytest_collection_modifyitems(config, items):
    kept = chosen(items, config.getoption("--one-case"), config.getoption("--part"))
    config.hook.pytest_deselected(items=set(items) - set(kept))
    items[:] = kept
    on_postgresql = "postgresql" in settings.DATABASES["default"]["ENGINE"]
    for item in items:
        if "windows" in item.fixturenames:
            item.add_marker("browser")
        if is_transactional(item):
            # Such a test empties every table; Wagtail's first rows (root page, locales) must come back after it.
            item.add_marker(REFILLED, append=False)
        if item.get_closest_marker("postgresql") and not on_postgresql:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: set DATABASE_URL"))


def is_transactional(item):
    marker = item.get_closest_marker("django_db")
    return bool(
        {"live_server", "transactional_db"} & set(item.fixturenames)
        or (marker and (marker.kwargs.get("transaction") or marker.args[:1] == (True,)))
    )


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        # Every test begins with a site of three governorates: set up once, not once a test.
        set_up_site(only=GOVERNORATES)
        keep(connection)
    yield
    with django_db_blocker.unblock():
        bring_back(connection)


@pytest.fixture(scope="session", autouse=True)
def files_of_the_run():
    folder = settings.TEST_DIR  # of the tests' own settings alone: with others nothing is taken away
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_left_over():
    """No test sees another's cached rows or language, or ends what another began."""
    cache.clear()
    index.known.clear()
    connection.took_pages_away = False
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def site_tree(db):
    """The fixed pages and the three governorates: `site_tree.sharqia`, `.aswan`, `.port_said`, `.home`, `.home_en`."""
    return site_tree_now()
