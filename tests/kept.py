"""The database as every test finds it, brought back after a test that commits."""

import json
import sqlite3

from django.core.management import call_command


def keep(connection):
    """From here on what Django calls its serialized contents is what stands there now."""
    if connection.vendor == "sqlite":
        return keep_whole(connection)
    connection._test_serialized_contents = content_types_first(connection.creation.serialize_db_to_string())


def keep_whole(connection):
    """SQLite copies a database page by page: in no time, beside the seconds of a thousand rows read one by one."""
    kept = sqlite3.connect(":memory:", check_same_thread=False)
    connection.ensure_connection()
    connection.connection.backup(kept)

    def copy_back(creation, _contents):
        creation.connection.ensure_connection()
        kept.backup(creation.connection.connection)

    # Of the class, for a test in a browser has a connection of its own.
    type(connection.creation).deserialize_db_from_string = copy_back
    connection._test_serialized_contents = "kept whole"


def content_types_first(contents):
    """Loading a searchable row looks up its content type and would make the one that only comes later."""
    rows = json.loads(contents)
    return json.dumps(sorted(rows, key=lambda row: row["model"] != "contenttypes.contenttype"))


def bring_back(connection):
    """After the last test that emptied the tables; `--reuse-db` needs them as they were."""
    contents = getattr(connection, "_test_serialized_contents", None)
    if contents:
        call_command(
            "flush", verbosity=0, interactive=False, inhibit_post_migrate=True, reset_sequences=False
        )
        connection.creation.deserialize_db_from_string(contents)
