"""The production settings, as a server on this machine has them; the addresses come from whoever starts it."""

from config.settings import base
from config.settings.production import *  # noqa: F403

# People of these tests carry their cookies by hand, over a connection that nobody listens to.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
# Nothing is collected: files of our own are served from where they lie.
WHITENOISE_USE_FINDERS = True
STORAGES = base.STORAGES
