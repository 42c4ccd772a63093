"""Nothing here is rolled back or emptied: servers read what a test writes, and a test looks at what is its own."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from home.set_up import set_up_site
from home.stored import changes
from tests.factories import GOVERNORATES

from . import FOLDER
from .copies import copied
from .nginx import Nginx, TwoServers
from .servers import PostgreSQL, Redis, free_port
from .site import Site

if FOLDER not in os.environ:
    collect_ignore_glob = ["test_*.py"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/faults/" in item.nodeid:
            item.add_marker("faults")


@pytest.fixture(scope="session")
def folder():
    return Path(os.environ[FOLDER])


@pytest.fixture(scope="session")
def new_site(request, django_db_blocker):
    """The name of a database with a site in it, to be copied."""
    keepdb = request.config.getoption("reuse_db")
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, keepdb=keepdb, serialized_aliases=[])
        set_up_site(only=GOVERNORATES)
        connection.close()
        yield connection.settings_dict["NAME"]
        teardown_databases(made, verbosity=0, keepdb=keepdb)


@pytest.fixture(scope="session", autouse=True)
def committed(new_site):
    """What is written is there for other processes, too."""
    with copied(new_site):
        yield


@pytest.fixture(scope="session")
def log(folder):
    """Where the processes say what is wrong; pytest shows none of it."""
    with (folder / "processes.log").open("a") as file:
        yield file


@pytest.fixture(scope="session")
def postgresql(folder):
    return PostgreSQL(folder, connection.settings_dict["PORT"])


@pytest.fixture(scope="session", autouse=True)
def redis(folder):
    server = Redis(folder, int(settings.CACHES["default"]["LOCATION"].split(":")[2].partition("/")[0]))
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def site(committed, redis, log):
    """Imported, not started."""
    served = Site(log)
    yield served
    served.end()


@pytest.fixture
def serving(site):
    site.start()
    yield site
    site.kill()


@pytest.fixture(scope="module")
def nginx(folder, request):
    own = folder / request.module.__name__.rpartition(".")[2]
    return Nginx(own, [free_port(), free_port()], settings.MEDIA_ROOT)


@pytest.fixture(scope="module")
def two_servers(committed, redis, log, nginx):
    servers = TwoServers(log, nginx)
    servers.start()
    yield servers
    servers.kill()
    servers.end()


@pytest.fixture
def as_the_servers_have_it(settings, two_servers, nginx):
    """This process changes pages, too."""
    settings.SAQQARA_PAGES, settings.SAQQARA_MEDIA_PUBLIC = str(nginx.pages), str(nginx.public)
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    connection.close()
    changes.finish()
