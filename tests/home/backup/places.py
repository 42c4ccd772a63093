"""A place to restore into: a database and a folder of its own, reached from outside only, as on another machine."""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from django.db import connection

from tests.lint import ROOT

DATABASE = "saqqara_restored"


class Place:
    def __init__(self, folder, url, read):
        self.media, self.url, self.read = folder / "media", url, read

    @property
    def environment(self):
        """What docs/deploying.md asks for."""
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "SECRET_KEY": "of-another-machine-0123456789-0123456789-0123456789",
            "ALLOWED_HOSTS": "saqqara.example",
            "BASE_URL": "https://saqqara.example",
            "CACHE_URL": os.environ.get("CACHE_URL") or "redis://127.0.0.1:6379/15",
            "DATABASE_URL": self.url,
            "MEDIA_ROOT": str(self.media),
        }

    def run(self, *command, **environment):
        done = subprocess.run(
            [*command], cwd=ROOT, env=self.environment | environment, capture_output=True, text=True
        )
        return done.returncode, done.stdout + done.stderr

    def manage(self, *words):
        return self.run(sys.executable, "manage.py", *words)

    def rows(self):
        with closing(self.read()) as opened:
            return rows(opened)


@contextmanager
def empty_place(folder):
    folder.mkdir()
    if connection.vendor == "sqlite":
        path = folder / "saqqara.sqlite3"
        yield Place(folder, f"sqlite:///{path}", lambda: sqlite3.connect(path))
        return
    told = connection.settings_dict
    name = f"{DATABASE}_{os.getpid()}"
    with closing(opened_postgresql("postgres")) as server:
        server.execute(f"CREATE DATABASE {name}")
    try:
        url = f"postgres://{told['USER']}:{told['PASSWORD']}@{told['HOST']}:{told['PORT'] or 5432}/{name}"
        yield Place(folder, url, lambda: opened_postgresql(name))
    finally:
        with closing(opened_postgresql("postgres")) as server:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def opened_postgresql(name):
    told = connection.settings_dict
    return psycopg.connect(
        host=told["HOST"],
        port=told["PORT"] or 5432,
        user=told["USER"],
        password=told["PASSWORD"],
        dbname=name,
        autocommit=True,
    )


def source_rows():
    name = connection.settings_dict["NAME"]
    opened = sqlite3.connect(name) if connection.vendor == "sqlite" else opened_postgresql(name)
    with closing(opened):
        return rows(opened)


def rows(opened):
    """{table: every row as the driver gives it}: the models would not show what they don't name."""
    return {
        table: Counter(map(repr, opened.execute(f'SELECT * FROM "{table}"').fetchall()))
        for table in tables(opened)
    }


def tables(opened):
    if isinstance(opened, psycopg.Connection):
        names = opened.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    else:
        names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return sorted(name for (name,) in names.fetchall())


def files_below(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()
    }
