"""The word that tells a browser which scripts in an answer the site wrote itself; another one for each answer."""

import secrets
from contextlib import contextmanager
from contextvars import ContextVar

current: ContextVar[str] = ContextVar("nonce", default="")


@contextmanager
def fresh_nonce():
    token = current.set(secrets.token_urlsafe(16))
    try:
        yield current.get()
    finally:
        current.reset(token)
