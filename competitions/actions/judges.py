"""Accounts of judges, held in the judges' group; the password is chosen by whoever opens the invitation."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.crypto import get_random_string

from .. import conf


def new_account(name: str, email: str) -> Any:
    """Named by its address, with a password that nobody knows."""
    users = get_user_model()
    user = users(**{users.USERNAME_FIELD: email, "email": email, **names_of(users, name)})
    # Usable, so that a password can be asked for again by mail.
    user.set_password(get_random_string(40))
    user.save()
    return user


def names_of(users: type, name: str) -> dict[str, str]:
    """Into the fields this site's user model keeps names in."""
    fields = {field.name for field in users._meta.get_fields()}
    if {"name_ar", "name_en"} <= fields:
        is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
        return {"name_ar" if is_arabic else "name_en": name}
    first, _space, last = name.partition(" ")
    return {"first_name": first, "last_name": last}


def admit_to_judges(user: Any) -> None:
    group, _created = Group.objects.get_or_create(name=conf.get("COMPETITIONS_JUDGES_GROUP"))
    user.groups.add(group)
