"""How often one visitor may do what: counted under a digest, so that no address is stored."""

from collections.abc import Mapping

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from . import conf


def address_of(meta: Mapping[str, str]) -> str:
    """Whence a request comes: as the one trusted proxy says it, or as the connection does where there is none."""
    return meta.get(conf.get("INITIATIVES_ADDRESS_HEADER")) or meta.get("REMOTE_ADDR", "")


def is_within(what: str, address: str, most: int, seconds: int) -> bool:
    """Whether this is one of the first `most` times that `address` does `what` within `seconds`."""
    key = key_of(what, address)
    if cache.add(key, 1, seconds):
        return most >= 1
    try:
        return cache.incr(key) <= most
    except ValueError:  # it ran out between the two questions
        cache.set(key, 1, seconds)
        return most >= 1


def counted(what: str, address: str) -> int:
    """How often it was done, without doing it once more."""
    return cache.get(key_of(what, address), 0)


def forget(what: str, address: str) -> None:
    cache.delete(key_of(what, address))


def key_of(what: str, address: str) -> str:
    return f"{what}-{salted_hmac(f'initiatives.limits.{what}', address, algorithm='sha256').hexdigest()}"
