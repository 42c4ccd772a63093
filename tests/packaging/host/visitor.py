"""Whoever works on a host's site, at whatever address its admin stands, in one of its languages."""

from urllib.parse import urlsplit

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from tests.journeys.person import Person

PASSWORD = "correct horse 7"


class Visitor(Person):
    """`language` is that of the admin; the steps say its words in English and find them in it."""

    def __init__(self, account=None, language="en"):
        self.language = language
        super().__init__(account, PASSWORD)

    def open(self, address, status=200):
        """The steps were written for an admin at /admin/."""
        if address.startswith("/admin/"):
            address = reverse("wagtailadmin_home") + address.removeprefix("/admin/")
        if host := urlsplit(address).netloc:  # of several sites a page names its own
            self.client.defaults["HTTP_HOST"] = host
        return super().open(address, status)

    def say(self, words):
        with translation.override(self.language):
            return translation.gettext(words)

    def press(self, button="", at="", /, **filled):
        return super().press(self.say(button) if button else "", at, **filled)


def account(name, language, *groups):
    """In whatever user model the host has: named by its address where it has no other name."""
    users = get_user_model()
    field = users.get_email_field_name()
    named = {users.USERNAME_FIELD: name, field: f"{name}@example.org"}
    created = users.objects.create_user(password=PASSWORD, **named)
    created.groups.set(groups)
    UserProfile.objects.create(user=created, preferred_language=language)
    return created
