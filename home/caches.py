"""Redis as long as it answers. While it does not the site goes on, slower: all that is kept is what is counted."""

import logging
import time

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

#: seconds for an answer; a page is computed in less than it takes to wait longer
PATIENCE = 1
#: seconds in which a Redis that gave no answer is not asked again
PAUSE = 5
#: of the counts kept meanwhile: their name, and so many that nobody is forgotten for others
COUNTS, MOST_COUNTS = "counted-while-redis-is-away", 100_000
#: all that django.core.cache asks of a client
QUESTIONS = (
    *("add", "clear", "delete", "delete_many", "get", "get_many"),
    *("has_key", "incr", "set", "set_many", "touch"),
)

logger = logging.getLogger(__name__)


class Meanwhile:
    """Answers for a Redis that is away. Numbers are counts (tries at a password): each process keeps its own.

    Whatever was changed is noted, for Redis may come back with what it held before.
    """

    def __init__(self):
        self.counts = LocMemCache(COUNTS, {"OPTIONS": {"MAX_ENTRIES": MOST_COUNTS}})
        self.is_on, self.ends_at = False, 0.0
        self.forget()

    def forget(self):
        self.changed, self.is_cleared = set(), False
        self.counts.clear()

    def begin(self, error):
        if not self.is_on:
            logger.error("The cache does not answer, the site goes on without it: %s", error)
        self.is_on, self.ends_at = True, time.monotonic() + PAUSE

    def end(self):
        if self.is_on:
            logger.warning("The cache answers again")
        self.is_on = False
        self.forget()

    @property
    def lasts(self):
        return self.is_on and time.monotonic() < self.ends_at

    def add(self, key, value, timeout):
        return self.counts.add(key, value, timeout) if isinstance(value, int) else True

    def get(self, key, default):
        return self.counts.get(key, default)

    def set(self, key, value, timeout):
        self.changed.add(key)
        if isinstance(value, int):
            self.counts.set(key, value, timeout)

    def touch(self, key, timeout):
        return self.counts.touch(key, timeout)

    def delete(self, key):
        self.changed.add(key)
        return self.counts.delete(key)

    def get_many(self, keys):
        return self.counts.get_many(keys)

    def has_key(self, key):
        return self.counts.has_key(key)

    def incr(self, key, delta):
        return self.counts.incr(key, delta)

    def set_many(self, data, timeout):
        self.changed.update(data)

    def delete_many(self, keys):
        self.changed.update(keys)

    def clear(self):
        self.counts.clear()
        self.is_cleared = True


#: one a process: Django makes a cache for each thread
meanwhile = Meanwhile()


class PatientClient(RedisCacheClient):
    def __init__(self, servers, **options):
        # One more try at once, without a pause: a connection from before a restart of Redis is dead.
        patience = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        super().__init__(servers, **{"retry": Retry(NoBackoff(), 1)} | patience | options)
        self.clients = {}

    def get_client(self, key=None, *, write=False):
        """One for each server: Django makes one at each question, which takes longer than to ask it."""
        pool = self._get_connection_pool(write)
        if pool not in self.clients:
            self.clients[pool] = self._client(connection_pool=pool)
        return self.clients[pool]

    def ask(self, question, *about):
        if not meanwhile.lasts:
            try:
                if meanwhile.is_on:
                    self.catch_up()
                return getattr(RedisCacheClient, question)(self, *about)
            except RedisError as error:
                meanwhile.begin(error)
        return getattr(meanwhile, question)(*about)

    def catch_up(self):
        """Before anything is asked of a Redis that is back: it forgets what was changed without it."""
        if meanwhile.is_cleared:
            RedisCacheClient.clear(self)
        elif meanwhile.changed:
            RedisCacheClient.delete_many(self, meanwhile.changed)
        else:
            self.get_client().ping()
        meanwhile.end()


def asked_of_redis(question):
    return lambda client, *about: client.ask(question, *about)


for _question in QUESTIONS:
    setattr(PatientClient, _question, asked_of_redis(_question))


class PatientRedisCache(RedisCache):
    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = PatientClient
