"""Tokens of answer forms: minted when a form is opened, worth one answer, stale after some hours.

A poster is the same for everybody, so it can carry no token; and nothing is stored for a form that is only looked at.
"""

from hashlib import sha256
from secrets import token_hex

from django.core import signing

SALT = "initiatives.satisfaction"
#: a form left open for longer is given a new token, and keeps what was chosen in it
LASTS_SECONDS = 4 * 3600


class StaleToken(ValueError):
    """Too old, of another survey, or nothing that we signed."""


def mint(survey: str, ticket: str = "") -> str:
    """A token for one form of `survey`, or for the holder of the drawn `ticket`."""
    return signing.dumps([survey, ticket, token_hex(8)], salt=SALT, compress=False)


def digest_of(token: str, survey: str, ticket: str = "") -> str:
    """What a token is remembered by once it is spent; raises StaleToken."""
    try:
        named = signing.loads(token, salt=SALT, max_age=LASTS_SECONDS)
    except signing.BadSignature as error:
        raise StaleToken from error
    if named[:2] != [survey, ticket]:
        raise StaleToken
    return sha256(named[2].encode()).hexdigest()
