"""How often one visitor may do what needs no account: counted under a digest, so that no address is stored."""

from django.core.cache import cache
from django.utils.crypto import salted_hmac


def is_within(what: str, address: str, most: int, seconds: int) -> bool:
    """Whether this is one of the first `most` times that `address` does `what` within `seconds`."""
    key = f"{what}-{salted_hmac(f'initiatives.limits.{what}', address, algorithm='sha256').hexdigest()}"
    if cache.add(key, 1, seconds):
        return most >= 1
    try:
        return cache.incr(key) <= most
    except ValueError:  # it ran out between the two questions
        cache.set(key, 1, seconds)
        return most >= 1
