"""What every test may rely on: a database that is itself again after each test, and files that go away."""

import json
import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from hypothesis import settings as settings_of_properties

from home.set_up import set_up_site
from initiatives.models.catalogue import index
from tests.factories import GOVERNORATES, site_tree_now

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


def pytest_collection_modifyitems(config, items):
    if config.getoption("--one-case"):
        config.hook.pytest_deselected(items=further_cases(items))
        items[:] = first_cases(items)
    on_postgresql = "postgresql" in settings.DATABASES["default"]["ENGINE"]
    for item in items:
        if "windows" in item.fixturenames:
            item.add_marker("browser")
        if is_transactional(item):
            # Such a test empties every table; Wagtail's first rows (root page, locales) must come back after it.
            item.add_marker(REFILLED, append=False)
        if item.get_closest_marker("postgresql") and not on_postgresql:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: set DATABASE_URL"))


def first_cases(items):
    """The other cases of a test try the rule again, not the database."""
    first = {origin(item): item for item in reversed(items)}
    return [item for item in items if item is first[origin(item)] or asks_anew(item)]


def asks_anew(item):
    return bool(item.get_closest_marker("each_case") or item.get_closest_marker("postgresql"))


def further_cases(items):
    kept = set(first_cases(items))
    return [item for item in items if item not in kept]


def origin(item):
    return item.parent.nodeid, getattr(item, "originalname", item.name)


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
        connection._test_serialized_contents = content_types_first(
            connection.creation.serialize_db_to_string()
        )
    yield
    contents = getattr(connection, "_test_serialized_contents", None)
    if contents:
        # The last transactional test emptied the tables; `--reuse-db` needs them as they were.
        with django_db_blocker.unblock():
            refill(contents)


def content_types_first(contents):
    """Loading a searchable row looks up its content type and would make the one that only comes later."""
    rows = json.loads(contents)
    return json.dumps(sorted(rows, key=lambda row: row["model"] != "contenttypes.contenttype"))


def refill(contents):
    call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True, reset_sequences=False)
    connection.creation.deserialize_db_from_string(contents)


@pytest.fixture(scope="session", autouse=True)
def files_of_the_run():
    folder = Path(settings.MEDIA_ROOT).parent
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_left_over():
    """No test sees another's cached rows or language."""
    cache.clear()
    index.known.clear()
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def site_tree(db):
    """The fixed pages and the three governorates: `site_tree.sharqia`, `.aswan`, `.port_said`, `.home`, `.home_en`."""
    return site_tree_now()
