"""The production settings, on servers of the bench's own; the addresses come from whoever starts it."""

from config.settings.production import *  # noqa: F403

# Judges carry their cookies by hand, over a connection that nobody listens to.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
DEMO_IS_ALLOWED = True
# The demo signs accounts up by the dozen; nobody's password is measured.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "tests.bench.addresses"
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
