"""The worker says every few seconds that it goes round; a machine that watches reads how long ago that was."""

import time

from django.core.cache import cache

KEY = "saqqara-worker-goes-round"
#: seconds between two beats
EVERY = 10
#: seconds without one, after which the worker is missed; a large job may keep it for some minutes
PATIENCE = 300
KEPT = 24 * 60 * 60


def beat():
    cache.set(KEY, time.time(), KEPT)


def age():
    """In seconds, by this machine's clock; None when no worker was heard of for a day."""
    beaten_at = cache.get(KEY)
    return None if beaten_at is None else max(0.0, time.time() - beaten_at)
