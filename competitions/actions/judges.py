"""Accounts of judges, held in the judges' group; the password is chosen by whoever opens the invitation."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.crypto import get_random_string

from initiatives.mail_addresses import mail_field

from .set_up import judges


def new_account(name: str, email: str) -> Any:
    """Named by its address, with a password that nobody knows."""
    users = get_user_model()
    user = users(**{users.USERNAME_FIELD: email, mail_field(): email, **names_of(users, name)})
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
    return {field: part for field, part in (("first_name", first), ("last_name", last)) if field in fields}


def admit_to_judges(user: Any) -> None:
    user.groups.add(judges())
