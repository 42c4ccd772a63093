"""As ``make run``, on a database of its own; errors are the site's own pages, not Django's."""

import os

from . import BUILD

os.environ.update(
    DEBUG="0",
    DATABASE_URL=f"sqlite:///{BUILD}/db.sqlite3",
    CACHE_URL="",
    PORT=os.environ.get("AUDIT_PORT", "8766"),
)

from config.settings.dev import *  # noqa: E402, F403

MEDIA_ROOT = BUILD / "media"
STATIC_ROOT = BUILD / "static"
# The demo signs hundreds of accounts up, and each picture signs in.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
