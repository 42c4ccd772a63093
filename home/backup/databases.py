"""How each database is written down as it was at one moment, while others go on writing, and read back."""

import shutil
import sqlite3
import subprocess
from contextlib import closing

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

from .errors import BackupError


class SQLite:
    """By its own online backup: a copy of the file would lack what its write-ahead log holds."""

    part = "database/saqqara.sqlite3"

    @property
    def place(self):
        return connection.settings_dict["NAME"]

    def dump(self, path):
        # A connection of its own: `backup` waits for ever on one that is in the midst of writing.
        with closing(sqlite3.connect(self.place)) as source, closing(sqlite3.connect(path)) as copy:
            source.backup(copy)
        refuse_unsound(path)

    def load(self, path, replace):
        refuse_unsound(path)
        connection.close()
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(self.place)) as target:
            refuse_in_use(target)
            source.backup(target)


def refuse_unsound(path):
    try:
        with closing(sqlite3.connect(path)) as copy:
            found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        found = error
    if found != "ok":
        raise BackupError(f"The database is damaged: {found}")


def refuse_in_use(target):
    # `backup` itself would wait for ever.
    try:
        target.execute("BEGIN EXCLUSIVE")
        target.rollback()
    except sqlite3.OperationalError as error:
        raise BackupError("The database is in use: stop the site and its worker first.") from error


class PostgreSQL:
    """By its own programs, which must not be older than the server."""

    part = "database/saqqara.dump"

    def dump(self, path):
        run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={path}")

    def load(self, path, replace):
        """In one transaction: either all of it is there, or what was there before."""
        script = path.with_suffix(".sql")
        command = ["pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(path)]
        finish(command, None)
        anew = ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public") if replace else ()
        connection.close()
        run(
            "psql",
            *(
                "--no-psqlrc",
                "--quiet",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                "--output=/dev/null",
            ),
            *(f"--command={statement}" for statement in anew),
            f"--file={script}",
        )


def run(program, *options):
    """A program of PostgreSQL on our database; the password goes by its environment."""
    told = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    (_, *where), environment = told
    finish([program, *options, *where], environment)


def finish(command, environment):
    if not shutil.which(command[0]):
        raise BackupError(f"{command[0]} is not installed: it comes with PostgreSQL's client programs.")
    try:
        # Programs and options are ours; nothing of them is typed by a visitor.
        subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    except subprocess.CalledProcessError as error:
        raise BackupError(f"{command[0]} failed: {error.stderr.strip()}") from error


def database():
    return {"sqlite": SQLite, "postgresql": PostgreSQL}[connection.vendor]()
