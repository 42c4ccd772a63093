import os
import secrets
from base64 import b32decode

import pytest
from django_otp.oath import totp

from . import ADDRESS
from .browser import visitor
from .machine import in_the_site

if ADDRESS not in os.environ:
    collect_ignore_glob = ["test_*.py"]

PASSWORD = secrets.token_urlsafe(18)
NEW_ADMINISTRATOR = """
from home.models import User
User.objects.filter(username="chief").delete()
User.objects.create_superuser("chief", "chief@example.org", "{password}", name_ar="مدير", name_en="Chief")
"""


@pytest.fixture(scope="session")
def administrator():
    """Signed in with password and the code of his phone, as every administrator must be."""
    in_the_site(NEW_ADMINISTRATOR.format(password=PASSWORD))
    person = visitor()
    person.open("/admin/login/")
    person.press("", username="chief", password=PASSWORD)
    assert "/second-factor/set-up/" in person.address
    key = person.html.select_one("code.door__key").get_text().replace(" ", "")
    person.press("", code=code_of(key))
    person.open("/admin/")
    assert person.address.endswith("/admin/")
    return person


def code_of(key):
    """What an app shows that was given `key`."""
    return f"{totp(b32decode(key)):06d}"
