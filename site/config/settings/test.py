"""The test suite: fast hashes, files under a temporary folder, warnings are errors (pyproject.toml)."""

import os
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .database import cache, database

TEST_DIR = Path(tempfile.gettempdir()) / f"saqqara-tests-{os.getpid()}"


def cache_url_of_worker(url):
    """A Redis database for each worker of pytest-xdist: clearing a cache empties a whole database."""
    if not url:
        return ""
    server, _, number = url.rpartition("/")
    return f"{server}/{int(number) + int(os.environ.get('PYTEST_XDIST_WORKER', 'gw0')[2:])}"


DEBUG = False
SECRET_KEY = "test-only-key-never-used-in-production-0123456789"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DATABASES = {
    "default": database(os.environ.get("DATABASE_URL", f"sqlite:///{tempfile.gettempdir()}/saqqara.sqlite3"))
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, so that `pytest --reuse-db` skips the migrations the second time.
    DATABASES["default"]["TEST"] = {
        "NAME": os.environ.get("TEST_DATABASE", f"{tempfile.gettempdir()}/saqqara-test.sqlite3")
    }
CACHES = {"default": cache(cache_url_of_worker(os.environ.get("CACHE_URL", "")))}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = TEST_DIR / "media"
STATIC_ROOT = TEST_DIR / "static"
WAGTAILADMIN_BASE_URL = "http://testserver"
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DEMO_IS_ALLOWED = True
SAQQARA_SECOND_FACTOR_REQUIRED = False
