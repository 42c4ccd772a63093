"""What the next page will say, in a cookie as Django keeps it; and whether it tells of an error."""

from django.conf import settings
from django.contrib.messages import constants
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class CookieOfThisHost(CookieStorage):
    """Bound to the host like the session's, where that is sent over TLS alone."""

    cookie_name = "__Host-messages" if settings.SESSION_COOKIE_SECURE else "messages"


class Notices(FallbackStorage):
    storage_classes = (CookieOfThisHost, SessionStorage)
    tells_of_an_error = False

    def add(self, level, message, extra_tags=""):
        self.tells_of_an_error |= level >= constants.ERROR
        super().add(level, message, extra_tags)
