"""``make run``: SQLite under var/, mail printed by the worker, no secrets."""

import os

from .base import *  # noqa: F403
from .base import VAR_DIR
from .database import cache, database

DEBUG = os.environ.get("DEBUG", "1") == "1"
SECRET_KEY = "development-only-key-never-used-in-production-0123456789"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
DATABASES = {"default": database(os.environ.get("DATABASE_URL", f"sqlite:///{VAR_DIR}/db.sqlite3"))}
CACHES = {"default": cache(os.environ.get("CACHE_URL", ""))}
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEMO_IS_ALLOWED = True
# The demo's accounts sign in with their password alone; `make run SECOND_FACTOR=required` asks as production does.
SAQQARA_SECOND_FACTOR_REQUIRED = os.environ.get("SECOND_FACTOR", "") == "required"
