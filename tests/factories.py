"""People and the site they work on. A user's rights come from groups, exactly as set-up gives them."""

import itertools
from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from home.models import HomePage
from initiatives.actions.rights import organisers, translators
from initiatives.models import Governorate, GovernoratePage

#: what set-up is limited to in tests
GOVERNORATES = {"EG-SHR": "sharqia", "EG-ASN": "aswan", "EG-PTS": "port_said"}

numbers = itertools.count(1)


def site_tree_now():
    """Governorates by name in English, their pages as `.page` (Arabic) and `.page_en`."""
    tree = SimpleNamespace(
        ar=Locale.objects.get(language_code="ar"),
        en=Locale.objects.get(language_code="en"),
        home=HomePage.objects.get(locale__language_code="ar"),
        home_en=HomePage.objects.get(locale__language_code="en"),
    )
    for code, name in GOVERNORATES.items():
        setattr(tree, name, governorate(code))
    return tree


def governorate(code="EG-SHR"):
    record = Governorate.objects.select_related("editors", "committee", "collection").get(code=code)
    pages = {page.locale.language_code: page for page in record.pages.select_related("locale")}
    record.page, record.page_en = pages["ar"], pages["en"]
    return record


def user(username=None, *, groups=(), language="ar", **fields):
    """A user who reads the admin in `language`."""
    username = username or f"user{next(numbers)}"
    created = get_user_model().objects.create_user(
        username, email=f"{username}@example.org", password="secret", **fields
    )
    created.groups.set(groups)
    UserProfile.objects.create(user=created, preferred_language=language)
    return created


def editor(code="EG-SHR", **fields):
    return user(groups=[governorate(code).editors], **fields)


def committee_member(code="EG-SHR", **fields):
    return user(groups=[governorate(code).committee], **fields)


def organiser(**fields):
    return user(groups=[organisers()], **fields)


def translator(**fields):
    return user(groups=[translators()], **fields)


def give(person, *names):
    """Single permissions by "app.codename", where a group would give too many."""
    for name in names:
        app, codename = name.split(".")
        person.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return person


def superuser(**fields):
    return user(is_staff=True, is_superuser=True, **fields)


def governorate_page(code="EG-SHR", language="ar"):
    return GovernoratePage.objects.get(governorate__code=code, locale__language_code=language)
