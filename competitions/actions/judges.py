"""Accounts of judges: invited by mail, held in the judges' group."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from .. import conf
from ..notifiers import address_of, mail


@transaction.atomic
def invite(name: str, email: str) -> Any:
    """A new account, named by its address; the mail holds a link to choose a password."""
    users = get_user_model()
    user = users(**{users.USERNAME_FIELD: email, "email": email, **names_of(users, name)})
    # Usable, so that a password can be asked for again by mail; known to nobody.
    user.set_password(get_random_string(40))
    user.save()
    send_invitation(user)
    return user


def names_of(users: type, name: str) -> dict[str, str]:
    """Into the fields this site's user model keeps names in."""
    fields = {field.name for field in users._meta.get_fields()}
    if {"name_ar", "name_en"} <= fields:
        is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
        return {"name_ar" if is_arabic else "name_en": name}
    first, _space, last = name.partition(" ")
    return {"first_name": first, "last_name": last}


def send_invitation(user: Any) -> None:
    token = {
        "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
        "token": default_token_generator.make_token(user),
    }
    context = {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "url": address_of("wagtailadmin_password_reset_confirm", **token),
    }
    mail([user], "invitation", context)


def admit_to_judges(user: Any) -> None:
    group, _created = Group.objects.get_or_create(name=conf.get("COMPETITIONS_JUDGES_GROUP"))
    user.groups.add(group)
