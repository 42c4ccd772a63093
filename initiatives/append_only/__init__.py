"""What is signed stays as it is, whoever asks: triggers in the database itself, on PostgreSQL and SQLite.

An app says in its `ready()` what is to be guarded (`register`); the triggers are installed after every `migrate`, since
SQLite drops them with each table that it rebuilds. `manage.py check --database default` says when one is missing.
Whoever owns the database can drop them: they stop code and people that err. Rewriting is what the receipts show.
"""

from .guards import Guard, Kept, guards, register
from .triggers import install, missing, remove

__all__ = ["Guard", "Kept", "guards", "install", "missing", "register", "remove"]
