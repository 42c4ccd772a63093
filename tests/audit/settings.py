"""The production settings, on a database of its own that may hold the demo."""

import os

from . import BUILD

PORT = os.environ.get("AUDIT_PORT", "8765")
os.environ.update(
    SECRET_KEY="thrown-away-with-the-audits-database-0123456789-abcdefghijkl",
    ALLOWED_HOSTS="127.0.0.1",
    DATABASE_URL=f"sqlite:///{BUILD}/db.sqlite3",
    CACHE_URL="redis://127.0.0.1:6379/1",
    BASE_URL=f"http://127.0.0.1:{PORT}",
    MEDIA_ROOT=str(BUILD / "media"),
    STATIC_ROOT=str(BUILD / "static"),
    SECURE_SSL_REDIRECT="0",
)

from config.settings.production import *  # noqa: E402, F403

DEMO_IS_ALLOWED = True
# The measuring machine needs no Redis: what is cached changes no byte of a page.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# The demo signs hundreds of accounts up; nobody's password is measured.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "tests.audit.addresses"
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
