"""Passwords that were leaked elsewhere, or that a program guesses soon. Nothing of a password leaves the machine."""

import functools

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: guesses that a stolen hash must withstand, as a power of ten
LEAST = 8
#: beyond, more letters make no guess easier; the estimate would take long
LONGEST = 72
KNOWN_WORDS = ["saqqara", "sakkara", "سقارة", "egypt", "masr", "مصر"]
LEAKED = _(
    "This password, or one that differs little, is among those that were stolen elsewhere and are tried first."
)
GUESSED = _(
    "This password is guessed too soon: it is made of names, dates, rows of keys or words that many people use. "
    "Four or five words that have nothing to do with each other are strong and easy to keep in mind."
)


class NotGuessed:
    """Refuses what was leaked, itself or with the usual changes, and what is guessed soon."""

    def validate(self, password, user=None):
        known = known_of(user)
        found = estimate()(password[:LONGEST].lower(), user_inputs=known)
        if is_leaked(password, found):
            raise ValidationError(LEAKED, code="password_leaked")
        if found["guesses_log10"] < LEAST:
            raise ValidationError(GUESSED, code="password_guessed")

    def get_help_text(self):
        return _("Your password can’t be one that was stolen elsewhere or that is guessed soon.")


@functools.cache
def estimate():
    """zxcvbn with its list of 30,000 leaked passwords, loaded when the first password is chosen."""
    from zxcvbn import zxcvbn  # noqa: PLC0415

    return zxcvbn


def is_leaked(password, found):
    """Whether one leaked password is all there is, but for case, look-alikes and four letters more."""
    rest = len(password)
    for match in found["sequence"]:
        if match.get("dictionary_name") == "passwords" and rest - len(match["token"]) <= 4:
            return True
    return False


def known_of(user):
    """What others know of the person."""
    names = ("username", "email", "name_ar", "name_en", "first_name", "last_name", "mobile")
    told = [getattr(user, name, "") or "" for name in names]
    words = [part for text in told for part in text.replace("@", " ").replace(".", " ").split()]
    return [word.lower() for word in [*told, *words, *KNOWN_WORDS] if word]
